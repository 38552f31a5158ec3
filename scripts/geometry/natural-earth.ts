/**
 * The shapes of Natural Earth 1:50m (world-atlas, public domain) as the areas of `data/areas.csv`.
 *
 * Boundaries are Natural Earth's de-facto ones and take no side. Land that ISO 3166-1 gives no entry of its own is drawn, named and
 * never merged into a neighbour; Antarctica is land without data.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Area } from "./areas";

/** `id` is empty for land that is no area. */
export type Shape = { id: string; name: string; kind: "country" | "land" | "unassigned" };
export type ShapeTopology = Topology<{ shapes: GeometryCollection<Shape> }>;

/** Names of features without an ISO number, or whose number says something else than the map shows. */
const LAND: Record<string, Shape["kind"]> = {
  Antarctica: "land",
  Somaliland: "unassigned",
  "N. Cyprus": "unassigned",
  "Siachen Glacier": "unassigned",
};
const LAND_NAMES: Record<string, string> = { "N. Cyprus": "Northern Cyprus" };

/** ISO entries that Natural Earth draws as a part of another feature, by the box (west, south, east, north) that holds them. */
const PARTS: readonly {
  feature: string;
  areaId: string;
  boxes: readonly (readonly [number, number, number, number])[];
}[] = [
  { feature: "France", areaId: "GUF", boxes: [[-55, 2, -51, 6]] },
  { feature: "France", areaId: "GLP", boxes: [[-62, 15.8, -61, 16.6]] },
  { feature: "France", areaId: "MTQ", boxes: [[-61.5, 14.3, -60.7, 15]] },
  { feature: "France", areaId: "REU", boxes: [[55, -21.5, 56, -20.8]] },
  { feature: "France", areaId: "MYT", boxes: [[44.9, -13.1, 45.4, -12.6]] },
  {
    feature: "Netherlands",
    areaId: "BES",
    boxes: [
      [-69, 12, -68, 12.4],
      [-63.4, 17.4, -62.8, 17.8],
    ],
  },
  {
    feature: "Norway",
    areaId: "SJM",
    boxes: [
      [-10, 70, -7, 72],
      [10, 74, 34, 81],
    ],
  },
  { feature: "New Zealand", areaId: "TKL", boxes: [[-173, -10, -171, -8]] },
  { feature: "Indian Ocean Ter.", areaId: "CXR", boxes: [[105, -11, 106, -10]] },
  { feature: "Indian Ocean Ter.", areaId: "CCK", boxes: [[96, -13, 97, -12]] },
];

type AtlasTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type PolygonArcs = MultiPolygon["arcs"][number];

/** One MultiPolygon per area, and one per piece of land without an area. */
export function loadShapes(areas: readonly Area[]): ShapeTopology {
  const atlasPath = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(atlasPath, "utf8")) as AtlasTopology;
  const byNumber = new Map(
    areas.filter((area) => area.isoNumeric).map((area) => [area.isoNumeric, area.areaId]),
  );
  const names = new Map(areas.map((area) => [area.areaId, area.name]));
  const shapes = new Map<string, { shape: Shape; arcs: PolygonArcs[] }>();

  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      throw new RangeError(`unexpected ${geometry.type}`);
    const name = geometry.properties?.name ?? "";
    const whole = LAND[name]
      ? ""
      : name === "Kosovo"
        ? "XKX"
        : (byNumber.get(String(geometry.id)) ?? "");
    for (const arcs of polygonsOf(geometry)) {
      const areaId = partOf(name, originOf(atlas, arcs)) ?? whole;
      const shape: Shape = areaId
        ? { id: areaId, name: names.get(areaId) ?? name, kind: "country" }
        : { id: "", name: LAND_NAMES[name] ?? name, kind: LAND[name] ?? "land" };
      if (!areaId && !LAND[name]) throw new RangeError(`"${name}" belongs to no area`);
      const entry = shapes.get(shape.id || shape.name) ?? { shape, arcs: [] };
      entry.arcs.push(arcs);
      shapes.set(shape.id || shape.name, entry);
    }
  }

  const sorted = [...shapes.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const geometries = sorted.map(
    ([, { shape, arcs }]): MultiPolygon<Shape> => ({
      type: "MultiPolygon",
      arcs,
      properties: shape,
    }),
  );
  return { ...atlas, objects: { shapes: { type: "GeometryCollection", geometries } } };
}

function polygonsOf(geometry: Polygon | MultiPolygon): PolygonArcs[] {
  return geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
}

function partOf(feature: string, [lon, lat]: readonly [number, number]): string | undefined {
  return PARTS.find(
    (part) =>
      part.feature === feature &&
      part.boxes.some(
        ([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north,
      ),
  )?.areaId;
}

/** First point of the outer ring, in degrees. */
function originOf(atlas: AtlasTopology, polygon: PolygonArcs): [number, number] {
  const index = polygon[0]?.[0] ?? 0;
  // An arc that is used backwards (~index) begins where its deltas end; for a box test any point of the polygon serves.
  const [x = 0, y = 0] = atlas.arcs[index < 0 ? ~index : index]?.[0] ?? [];
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}
