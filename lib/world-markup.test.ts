import { describe, expect, it } from "vitest";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";
import { dots, paintClass, smallAreas, worldMarkup } from "./world-markup";

const shape = (id: string, sizePx: number): WorldSvg["areas"][number] => ({
  id,
  d: `M0 0h${sizePx}v${sizePx}z`,
  cx: 1,
  cy: 2,
  boxPx: [sizePx, 1],
  areaPx: sizePx,
});
const WORLD: WorldSvg = {
  width: 100,
  height: 50,
  sphere: "M0 0z",
  graticule: "M1 1z",
  areas: [shape("USA", 40), shape("PRY", 7), shape("SGP", 6.9)],
  extra: [{ name: "Antarctica", kind: "land", d: "M9 9z" }],
  points: [
    { id: "TUV", kind: "country", cx: 90, cy: 30 },
    { id: "US-TX", kind: "subdivision", cx: 20, cy: 20 },
  ],
};
const PAINTS = new Map<string, AreaPaint>([
  ["USA", { classIndex: 6, pattern: "none" }],
  ["PRY", { classIndex: 4, pattern: "caveat" }],
  ["SGP", { classIndex: null, pattern: "in-other" }],
  ["TUV", { classIndex: 0, pattern: "none" }],
]);

describe("the world as markup", () => {
  const markup = worldMarkup(WORLD, PAINTS);

  it("has every shape once, with its class", () => {
    const paths = [...markup.matchAll(/<path id="s-(\w+)" data-area="(\w+)" class="([^"]*)"/g)];
    expect(paths.map(([, id, area, name]) => [id, area, name])).toEqual([
      ["USA", "USA", "c6"],
      ["PRY", "PRY", "c4 caveat"],
      ["SGP", "SGP", "in-other"],
    ]);
  });
  it("has a circle for a point and for a shape of a few pixels, and no other", () => {
    const circles = [
      ...markup.matchAll(/<circle data-area="([\w-]+)" class="([^"]*)" cx="(\d+)"/g),
    ];
    expect(circles.map(([, area, name, cx]) => [area, name, cx])).toEqual([
      ["SGP", "in-other", "1"],
      ["TUV", "c0", "90"],
    ]);
    expect(smallAreas(WORLD).map(({ id }) => id)).toEqual(["SGP", "TUV"]);
  });
  it("lays dots over figures with a caveat only", () => {
    expect(dots(WORLD, PAINTS)).toBe('<use href="#s-PRY"/>');
  });
  it("takes an area without a paint for not covered, never for a class", () => {
    const unpainted = worldMarkup(WORLD, new Map());
    expect(unpainted).not.toMatch(/class="c\d/);
    expect(unpainted.match(/class="not-covered"/g)).toHaveLength(5);
  });
  it("draws land that is no country without a place for a value", () => {
    expect(markup).toContain('<path class="land" d="M9 9z"/>');
  });
  it("defines every pattern once, and balances its groups", () => {
    for (const id of ["hatch", "dots", "cross"])
      expect(markup.split(`<pattern id="${id}"`)).toHaveLength(2);
    expect(markup.match(/<g /g)?.length).toBe(markup.match(/<\/g>/g)?.length);
  });
});

it.each<[AreaPaint | undefined, string]>([
  [undefined, "not-covered"],
  [{ classIndex: 0, pattern: "none" }, "c0"],
  [{ classIndex: 3, pattern: "caveat" }, "c3 caveat"],
  [{ classIndex: null, pattern: "caveat" }, "caveat"],
  [{ classIndex: null, pattern: "not-applicable" }, "not-applicable"],
  [{ classIndex: 10, pattern: "none" }, "c10"],
])("calls %o %s", (paint, name) => {
  expect(paintClass(paint)).toBe(name);
});
