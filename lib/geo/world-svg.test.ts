import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { worldMarkup } from "../world-markup";
import generated from "./generated/world-svg.json";
import type { WorldSvg } from "./world-svg";

const world = generated as unknown as WorldSvg;
const areas = csvParse(readFileSync("data/areas.csv", "utf8")).filter(
  ({ kind }) => kind === "country",
);
const ids = (geometry: string) =>
  areas.filter((area) => area.geometry === geometry).map(({ area_id }) => area_id ?? "");

describe("geometry and data", () => {
  it("join: every country with a shape is drawn, and nothing else", () => {
    const drawn = world.areas.map(({ id }) => id);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect([...drawn].sort()).toEqual(
      ids("shape")
        .filter((id) => id !== "ATA")
        .sort(),
    );
  });
  it("join: every country without a shape has a point", () => {
    const points = world.points.filter(({ kind }) => kind === "country").map(({ id }) => id);
    expect(points.sort()).toEqual(ids("point").sort());
  });
  it("no shape smears over the antimeridian", () => {
    const wide = world.areas.filter(({ boxPx: [width] }) => width > world.width / 2);
    expect(wide.map(({ id }) => id)).toEqual([]);
  });
  it("every label lies on the map", () => {
    for (const { id, cx, cy } of [...world.areas, ...world.points]) {
      expect(cx >= 0 && cx <= world.width && cy >= 0 && cy <= world.height, id).toBe(true);
    }
  });
  it("the drawn map stays below 40 kB in brotli", () => {
    const markup = worldMarkup(world, new Map());
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    expect(brotliCompressSync(markup, options).length).toBeLessThan(40_000);
  });
});
