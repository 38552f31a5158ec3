import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { CHINA_TILES, tileGrid } from "./tile-grid";

/** Which provinces have a common border, each pair once; Guangdong and Hainan have a strait. */
const BORDERS =
  "HL-JL HL-NM JL-LN JL-NM LN-NM LN-HE NM-HE NM-SX NM-SN NM-NX NM-GS BJ-HE BJ-TJ TJ-HE HE-SX HE-HA HE-SD SX-SN SX-HA SD-HA SD-AH SD-JS JS-AH JS-ZJ JS-SH SH-ZJ ZJ-AH ZJ-JX ZJ-FJ AH-HA AH-HB AH-JX FJ-JX FJ-GD JX-HB JX-HN JX-GD HA-SN HA-HB HB-SN HB-CQ HB-HN HN-CQ HN-GZ HN-GX HN-GD GD-GX GX-GZ GX-YN GZ-CQ GZ-SC GZ-YN CQ-SN CQ-SC SC-SN SC-GS SC-QH SC-XZ SC-YN YN-XZ XZ-QH XZ-XJ QH-XJ QH-GS GS-XJ GS-NX GS-SN NX-SN GD-HI";

const places = CHINA_TILES.filter(({ id }) => !id.endsWith("-OTH"));
const touch = (a: (typeof places)[number], b: (typeof places)[number]) =>
  Math.abs(a.column - b.column) + Math.abs(a.row - b.row) === 1;

describe("the grid of China", () => {
  it("has 31 places, each once, no two on one tile", () => {
    expect(places).toHaveLength(31);
    expect(new Set(places.map(({ id }) => id)).size).toBe(31);
    expect(new Set(CHINA_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(32);
  });
  it("puts neighbours beside each other: nine of ten tiles that touch have a common border", () => {
    const borders = new Set(
      BORDERS.split(" ").flatMap((pair) => [pair, pair.split("-").reverse().join("-")]),
    );
    const pairs = places.flatMap((a, index) =>
      places
        .slice(index + 1)
        .flatMap((b) => (touch(a, b) ? [`${a.id.slice(3)}-${b.id.slice(3)}`] : [])),
    );
    const wrong = pairs.filter((pair) => !borders.has(pair));
    expect(pairs.length).toBeGreaterThan(35);
    expect(wrong.length / pairs.length).toBeLessThan(0.1);
  });
  it("keeps west and east, north and south of the provinces that have figures", () => {
    const points = csvParse(readFileSync("data/areas.csv", "utf8"))
      .filter(({ area_id, kind }) => area_id?.startsWith("CN-") && kind === "subdivision")
      .flatMap(({ area_id, lon, lat }) => {
        const tile = places.find(({ id }) => id === area_id);
        return tile ? [{ ...tile, lon: Number(lon), lat: Number(lat) }] : [];
      });
    expect(points).toHaveLength(8);
    for (const a of points)
      for (const b of points) {
        if (a.lon - b.lon > 8) expect(a.column, `${a.id} ${b.id}`).toBeGreaterThan(b.column);
        if (a.lat - b.lat > 8) expect(a.row, `${a.id} ${b.id}`).toBeLessThan(b.row);
      }
  });
  it("keeps the remainder apart: no tile touches it", () => {
    const rest = CHINA_TILES.find(({ id }) => id === "CN-OTH");
    if (!rest) throw new Error("no remainder");
    expect(places.filter((tile) => touch(tile, rest))).toEqual([]);
  });
  it("draws tiles inside of its size, which do not overlap", () => {
    const { width, height, shapes } = tileGrid(CHINA_TILES);
    expect([width, height]).toEqual([320, 320]);
    for (const { cx, cy } of shapes) {
      expect(cx).toBeGreaterThan(0);
      expect(cx).toBeLessThan(width);
      expect(cy).toBeLessThan(height);
    }
    for (const [index, a] of shapes.entries())
      for (const b of shapes.slice(index + 1))
        expect(Math.max(Math.abs(a.cx - b.cx), Math.abs(a.cy - b.cy))).toBeGreaterThanOrEqual(40);
  });
});
