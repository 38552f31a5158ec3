import { describe, expect, it } from "vitest";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";
import {
  circledAreas,
  dots,
  mapPlaces,
  paintClass,
  sharedWorldMarkup,
  worldMarkup,
  worldShapes,
} from "./world-markup";

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
  ["PRY", { classIndex: 4, pattern: "caveat", radiusPx: 9 }],
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
  it("has a circle for a point and for a small shape, where there is a figure", () => {
    const circles = [
      ...markup.matchAll(
        /<g data-area="([\w-]+)" class="([^"]*)" style="--d:([\d.]+)px"><path class="ring" d="M(\d+)/g,
      ),
    ];
    expect(circles.map(([, area, name, d, x]) => [area, name, d, x])).toEqual([
      ["PRY", "c4 caveat", "18.0", "1"],
      ["TUV", "c0", "8.0", "90"],
    ]);
    expect(markup.match(/class="target"/g)).toHaveLength(2);
    expect(circledAreas(WORLD).map(({ id }) => id)).toEqual(["USA", "PRY", "SGP", "TUV"]);
  });
  it("knows where countries are, on earth and on the map", () => {
    const countries = [
      { id: "SGP", lon: 103.8, lat: 1.3 },
      { id: "XXX", lon: 0, lat: 0 },
      { id: "PRY", lon: null, lat: null },
    ];
    expect(mapPlaces(WORLD, countries)).toEqual([
      { id: "SGP", lon: 103.8, lat: 1.3, x: 1, y: 2, size: "tiny", boxPx: 1 },
    ]);
  });
  it("lays dots over figures with a caveat only", () => {
    expect(dots(WORLD, PAINTS)).toBe('<use href="#s-PRY"/>');
  });
  it("takes an area without a paint for not covered, never for a class", () => {
    const unpainted = worldMarkup(WORLD, new Map());
    expect(unpainted).not.toMatch(/class="c\d/);
    expect(unpainted.match(/class="not-covered"/g)).toHaveLength(3);
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

describe("pictures that share their shapes", () => {
  const picture = sharedWorldMarkup(WORLD, PAINTS, ["PRY", "USA", "TUV"]);

  it("refer to every shape and hold no outline of a country", () => {
    expect(worldShapes(WORLD).match(/<path id="s-/g)).toHaveLength(3);
    expect(picture).not.toContain(' d="M0 0h40');
    const referred = [...picture.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    for (const id of referred) expect(worldShapes(WORLD)).toContain(`id="${id}"`);
  });

  it("paint the commonest look at once and the others each", () => {
    const same = new Map(WORLD.areas.map(({ id }) => [id, PAINTS.get("SGP")]));
    const plain = new Map(
      [...same].flatMap(([id, paint]) => (paint ? [[id, paint] as const] : [])),
    );
    expect(sharedWorldMarkup(WORLD, plain)).toContain(
      '<g class="areas"><use class="in-other" href="#world-areas"/></g>',
    );
    expect(sharedWorldMarkup(WORLD, new Map())).toContain(
      '<use class="not-covered" href="#world-areas"/></g>',
    );
    expect(picture).toContain('<use class="c4 caveat" href="#s-PRY"/>');
  });

  it("ring what would be lost", () => {
    expect(picture.match(/<circle /g)).toHaveLength(2);
  });
});
