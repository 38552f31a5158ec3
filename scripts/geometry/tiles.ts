/**
 * Vector tiles in two grids: the Equal Earth square (flat map) and Web Mercator (globe and Mercator).
 * Layers: `areas` (polygons: id, kind, name), `borders` (their outlines without the cuts along the antimeridian, same id), `points`
 * (places of circles and labels: id, kind), `graticule`, and in the Equal Earth grid `sphere`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { geoEqualEarthRaw, geoEquirectangular, geoProjection } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import GeoJSONVT from "geojson-vt";
import { forward, mercatorSquareOf, squareOf, tilerDegreesOf } from "../../lib/geo/equal-earth";
import type { Point, Polygon, Ring } from "../../lib/geo/planar";
import { cutAndProject } from "./antimeridian";
import type { Area } from "./areas";
import type { ShapeTopology } from "./natural-earth";
import { type DrawnShape, thinner } from "./thinning";
import { graticuleLines, sphereOutline } from "./world-svg";

export const MAX_ZOOM = 4;
const TILE_PX = 512;
const EXTENT = 4096;
const BUFFER = 64;
/** Triangles under this size do not show at the tile's own zoom; the last zoom keeps every point, as it is also shown enlarged. */
const THIN_PX2 = 0.3;
/** A thinned arc keeps this many inner points, so that no island and no small state collapses. */
const MIN_INNER_POINTS = 2;

type Grid = {
  name: string;
  /** Degrees on earth to the unit square, for measuring. */
  square(lonLat: Point): Point;
  /** Degrees on earth to the degrees that are given to the tiler. */
  polygons(polygons: readonly Polygon[]): Polygon[];
  point(lonLat: Point): Point;
  /** Whether the edge between two tiler points is a cut and no coast or border. */
  isCut(a: Point, b: Point): boolean;
  extraLayers: Record<string, Geometry>;
};

export type TileReport = { name: string; files: number; bytes: number; gzipOfZoom: number[] };

export function writeTiles(
  folder: string,
  topology: ShapeTopology,
  areas: readonly Area[],
): TileReport[] {
  return [equalEarthGrid(), worldGrid()].map((grid) =>
    writeGrid(join(folder, grid.name), grid, topology, areas),
  );
}

function writeGrid(
  folder: string,
  grid: Grid,
  topology: ShapeTopology,
  areas: readonly Area[],
): TileReport {
  rmSync(folder, { recursive: true, force: true });
  const thin = thinner(topology, grid.square, 1);
  const report: TileReport = { name: grid.name, files: 0, bytes: 0, gzipOfZoom: [] };
  for (let z = 0; z <= MAX_ZOOM; z++) {
    const pixel = 1 / (TILE_PX * 2 ** z);
    const shapes = thin(z === MAX_ZOOM ? 0 : THIN_PX2 * pixel ** 2, MIN_INNER_POINTS);
    const indexes = Object.entries(layersOf(grid, shapes, areas)).map(
      ([layer, data]) =>
        [
          layer,
          new GeoJSONVT(data, {
            maxZoom: z,
            indexMaxZoom: z,
            indexMaxPoints: 0,
            tolerance: 0,
            extent: EXTENT,
            buffer: BUFFER,
          }),
        ] as const,
    );
    let gzip = 0;
    for (let x = 0; x < 2 ** z; x++) {
      mkdirSync(join(folder, String(z), String(x)), { recursive: true });
      for (let y = 0; y < 2 ** z; y++) {
        const tile = tileOf(indexes, z, x, y);
        writeFileSync(join(folder, String(z), String(x), `${y}.pbf`), tile);
        report.files += 1;
        report.bytes += tile.length;
        gzip += tile.length > 0 ? gzipSync(tile).length : 0;
      }
    }
    report.gzipOfZoom.push(gzip);
  }
  return report;
}

/** A tile of open sea is an empty file, so that no request ends in an error. */
function tileOf(
  indexes: readonly (readonly [string, GeoJSONVT])[],
  z: number,
  x: number,
  y: number,
): Uint8Array {
  const layers = Object.fromEntries(
    indexes.flatMap(([layer, index]) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[layer, tile]] : [];
    }),
  );
  return fromGeojsonVt(layers as unknown as Parameters<typeof fromGeojsonVt>[0], {
    version: 2,
    extent: EXTENT,
  });
}

function layersOf(
  grid: Grid,
  shapes: readonly DrawnShape[],
  areas: readonly Area[],
): Record<string, FeatureCollection> {
  const polygons: Feature[] = [];
  const borders: Feature[] = [];
  for (const { shape, polygons: lonLat } of shapes) {
    const properties = shape.id
      ? { id: shape.id, kind: shape.kind }
      : { name: shape.name, kind: shape.kind };
    const drawn = grid.polygons(lonLat);
    polygons.push({
      type: "Feature",
      properties,
      geometry: { type: "MultiPolygon", coordinates: drawn },
    });
    const lines = drawn.flat().flatMap((ring) => outlinesOf(ring, grid));
    borders.push({
      type: "Feature",
      properties,
      geometry: { type: "MultiLineString", coordinates: lines },
    });
  }
  const points = areas.flatMap(({ areaId, kind, geometry, place }): Feature[] =>
    place && geometry !== "none"
      ? [
          {
            type: "Feature",
            properties: { id: areaId, kind },
            geometry: { type: "Point", coordinates: grid.point(place) },
          },
        ]
      : [],
  );
  const extra = Object.entries(grid.extraLayers).map(([layer, geometry]) => [
    layer,
    [{ type: "Feature", properties: {}, geometry }],
  ]);
  return Object.fromEntries(
    [["areas", polygons], ["borders", borders], ["points", points], ...extra].map(
      ([layer, features]) => [layer, { type: "FeatureCollection", features }],
    ),
  );
}

/** The ring as lines, interrupted where an edge is a cut. */
function outlinesOf(ring: Ring, grid: Grid): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (const point of ring) {
    const previous = line.at(-1);
    if (previous && grid.isCut(previous, point)) {
      lines.push(line);
      line = [];
    }
    line.push(point);
  }
  return [...lines, line].filter((points) => points.length > 1);
}

function equalEarthGrid(): Grid {
  const clipping = geoProjection(geoEqualEarthRaw).scale(1).translate([0, 0]).precision(0);
  const toTiler = (plane: Point) => tilerDegreesOf(squareOf(plane));
  return {
    name: "equal-earth",
    square: (lonLat) => squareOf(forward(lonLat)),
    polygons: (polygons) =>
      cutAndProject(polygons, forward, clipping).map((polygon) =>
        polygon.map((ring) => ring.map(toTiler)),
      ),
    point: (lonLat) => toTiler(forward(lonLat)),
    // Cuts follow the outline of the map, which is drawn anyway.
    isCut: () => false,
    extraLayers: {
      sphere: { type: "Polygon", coordinates: [sphereOutline(1).map(toTiler)] },
      graticule: {
        type: "MultiLineString",
        coordinates: graticuleLines(30, 1).map((line) => line.map(toTiler)),
      },
    },
  };
}

function worldGrid(): Grid {
  const clipping = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  return {
    name: "world",
    square: mercatorSquareOf,
    polygons: (polygons) => cutAndProject(polygons, (lonLat) => lonLat, clipping),
    point: (lonLat) => lonLat,
    isCut: ([lonA, latA], [lonB, latB]) =>
      (Math.abs(lonA) > 179.9999 && Math.abs(lonB) > 179.9999) || (latA < -89.9 && latB < -89.9),
    extraLayers: {
      graticule: {
        type: "MultiLineString",
        coordinates: [
          ...[-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150, 180].map((lon) => [
            [lon, -80],
            [lon, 80],
          ]),
          ...[-60, -30, 0, 30, 60].map((lat) => [
            [-180, lat],
            [180, lat],
          ]),
        ],
      },
    },
  };
}
