import { fileURLToPath } from "node:url";
import { geoContains, geoEqualEarthRaw, geoProjection } from "d3-geo";
import { describe, expect, test } from "vitest";
import { forward, HALF_HEIGHT, HALF_WIDTH } from "../../lib/geo/equal-earth";
import { crossesAntimeridian, cutAndProject } from "./antimeridian";
import { readAreas } from "./areas";
import { areaBounds } from "./bounds";
import { loadShapes } from "./natural-earth";
import { thinner } from "./thinning";
import { THIN_PX2, WIDTH_PX, worldSvg } from "./world-svg";

const areas = readAreas(fileURLToPath(new URL("../../data/areas.csv", import.meta.url)));
const topology = loadShapes(areas);
const thin = thinner(topology, forward, 2 * HALF_WIDTH);
const svg = worldSvg(thin(THIN_PX2 * (HALF_WIDTH / (WIDTH_PX / 2)) ** 2, 0), areas);
const whole = thin(0, 0);
const shapeIds = areas.filter(({ geometry }) => geometry === "shape").map(({ areaId }) => areaId);

describe("data/areas.csv", () => {
  test("names every area once", () => {
    expect(new Set(areas.map(({ areaId }) => areaId)).size).toBe(areas.length);
  });

  test("reads Namibia's code as text", () => {
    expect(areas.find(({ areaId }) => areaId === "NAM")?.name).toBe("Namibia");
  });

  test("has the 249 entries of ISO 3166-1 and Kosovo", () => {
    const countries = areas.filter(({ kind }) => kind === "country");
    expect(countries).toHaveLength(250);
    expect(new Set(countries.map(({ isoNumeric }) => isoNumeric)).size).toBe(250);
  });

  test("puts the label of every country inside its shape", () => {
    const outside = whole
      .filter(({ shape }) => shape.id !== "")
      .filter(({ shape, polygons }) => {
        const place = areas.find(({ areaId }) => areaId === shape.id)?.place;
        return !place || !geoContains({ type: "MultiPolygon", coordinates: polygons }, place);
      });
    expect(outside.map(({ shape }) => shape.id)).toEqual([]);
  });
});

describe("shapes and areas", () => {
  test("leave no feature of the atlas out", () => {
    const arcs = topology.objects.shapes.geometries.flatMap((shape) =>
      shape.type === "MultiPolygon" ? shape.arcs : [],
    );
    expect(arcs).toHaveLength(1616);
  });

  test("keep land that is no area apart from its neighbours", () => {
    expect(svg.extra.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      "Antarctica: land",
      "Northern Cyprus: unassigned",
      "Siachen Glacier: unassigned",
      "Somaliland: unassigned",
    ]);
  });

  test("know where each area lies", () => {
    const bounds = areaBounds(whole);
    expect(Object.keys(bounds).sort()).toEqual([...shapeIds].sort());
    // Without Alaska and Hawaii, overseas departments, and the detour around the world.
    expect(bounds.FRA?.[0]).toBeGreaterThan(-6);
    expect(bounds.RUS?.[2]).toBeGreaterThan(180);
    expect(bounds.FJI).toSatisfy(([west, , east]: number[]) => (east ?? 0) - (west ?? 0) < 10);
  });
});

describe("the cut along the antimeridian", () => {
  const clipping = geoProjection(geoEqualEarthRaw).scale(1).translate([0, 0]).precision(0);

  test("is needed by three shapes, which world-atlas stitches over it", () => {
    const crossing = whole.filter(({ polygons }) => polygons.flat().some(crossesAntimeridian));
    expect(crossing.map(({ shape }) => shape.name).sort()).toEqual([
      "Antarctica",
      "Fiji",
      "Russia",
    ]);
  });

  test("leaves no edge that leaps across the map, but for the pole's own line", () => {
    const leaps = whole.filter(({ polygons }) =>
      cutAndProject(polygons, forward, clipping)
        .flat()
        .some((ring) =>
          ring.some(([x, y], index) => {
            const [previousX, previousY] = ring[index - 1] ?? [x, y];
            const isPole = Math.abs(y + HALF_HEIGHT) < 1e-6 && Math.abs(previousY - y) < 1e-6;
            return !isPole && Math.abs(x - previousX) > HALF_WIDTH / 10;
          }),
        ),
    );
    expect(leaps.map(({ shape }) => shape.name)).toEqual([]);
  });
});

describe("the server's map", () => {
  test("draws every area", () => {
    for (const { id, d } of svg.areas) expect(d, id).toMatch(/^M[\d. hlvzM-]+z$/);
  });

  test("keeps true proportions: Brazil covers half of Russia", () => {
    const areaPx = (id: string) => svg.areas.find((area) => area.id === id)?.areaPx ?? Number.NaN;
    expect(areaPx("BRA") / areaPx("RUS")).toBeCloseTo(8.5 / 16.9, 1);
  });

  test("puts an enclave on top of the country around it", () => {
    const order = svg.areas.map(({ id }) => id);
    expect(order.indexOf("LSO")).toBeGreaterThan(order.indexOf("ZAF"));
    expect(order.indexOf("VAT")).toBeGreaterThan(order.indexOf("ITA"));
  });

  test("comes out the same every time", () => {
    expect(worldSvg(thin(THIN_PX2 * (HALF_WIDTH / (WIDTH_PX / 2)) ** 2, 0), areas)).toEqual(svg);
  });
});
