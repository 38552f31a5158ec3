import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { forward, HALF_HEIGHT, HALF_WIDTH } from "./geo/equal-earth";
import { boxOf, type Point } from "./geo/planar";
import { REGION_VIEWS, REGIONS } from "./regions";

const WIDTH_PX = 1000;

/** Box of the outline of a piece of the globe on the drawn map, in whole pixels. */
function boxOnMap([west, south, east, north]: readonly number[]) {
  const scale = WIDTH_PX / (2 * HALF_WIDTH);
  const outline: Point[] = [];
  for (let part = 0; part <= 1; part += 1 / 32) {
    const lon = (west ?? 0) + part * ((east ?? 0) - (west ?? 0));
    const lat = (south ?? 0) + part * ((north ?? 0) - (south ?? 0));
    outline.push([lon, south ?? 0], [lon, north ?? 0], [west ?? 0, lat], [east ?? 0, lat]);
  }
  const { minX, minY, maxX, maxY } = boxOf(
    outline
      .map(forward)
      .map(([x, y]): Point => [(x + HALF_WIDTH) * scale, (HALF_HEIGHT - y) * scale]),
  );
  return {
    minX: Math.round(minX),
    minY: Math.round(minY),
    maxX: Math.round(maxX),
    maxY: Math.round(maxY),
  };
}

describe("regions", () => {
  it.each(REGIONS)("%s is shown where the projection puts it", (region) => {
    const { bounds, box } = REGION_VIEWS[region];
    expect(box).toEqual(boxOnMap(bounds));
  });
  it("are the names that the areas use", () => {
    const areas = csvParse(readFileSync("data/areas.csv", "utf8"));
    const used = new Set(
      areas
        .filter(
          ({ kind, m49_region }) => kind === "country" && m49_region && m49_region !== "Antarctica",
        )
        .map(({ m49_region }) => m49_region),
    );
    expect([...used].sort()).toEqual([...REGIONS].sort());
  });
});
