/** The world as SVG paths in Equal Earth, drawn by the server: shapes, outline, graticule and the places of labels and circles. */
import { geoEqualEarthRaw, geoProjection } from "d3-geo";
import { forward, HALF_HEIGHT, HALF_WIDTH } from "../../lib/geo/equal-earth";
import {
  boxOf,
  largestOf,
  type Point,
  type Polygon,
  polygonArea,
  type Ring,
} from "../../lib/geo/planar";
import { linePath, polygonPath, squarePath } from "../../lib/geo/svg-path";
import type { WorldSvg } from "../../lib/geo/world-svg";
import { cutAndProject } from "./antimeridian";
import type { Area } from "./areas";
import type { DrawnShape } from "./thinning";

export const WIDTH_PX = 1000;
const SCALE = WIDTH_PX / (2 * HALF_WIDTH);
const HEIGHT_PX = Math.ceil(2 * HALF_HEIGHT * SCALE);

/** Triangles under this size do not show at this width. */
export const THIN_PX2 = 0.2;
/** Islands and lakes under this size are left out, except the largest polygon of each area. */
const MIN_POLYGON_PX2 = 1.5;
/** Side of the square that stands for a shape smaller than a tenth of a pixel. */
const SPECK_PX = 0.3;

export function toPixels([x, y]: Point): Point {
  return [(x + HALF_WIDTH) * SCALE, (HALF_HEIGHT - y) * SCALE];
}

export function worldSvg(shapes: readonly DrawnShape[], areas: readonly Area[]): WorldSvg {
  const placed = new Map(
    areas.flatMap((area) =>
      area.place ? [[area.areaId, toPixels(forward(area.place))] as const] : [],
    ),
  );
  const drawn = shapes.map(({ shape, polygons }) => {
    const projected = pixelPolygons(polygons);
    return {
      shape,
      polygons: projected,
      areaPx: projected.reduce((sum, polygon) => sum + polygonArea(polygon), 0),
    };
  });
  // Small shapes come last, so that an enclave lies on top of the country around it.
  const ordered = drawn.sort((a, b) => b.areaPx - a.areaPx);
  return {
    width: WIDTH_PX,
    height: HEIGHT_PX,
    sphere: polygonPath([[sphereOutline(2).map(toPixels)]]),
    graticule: linePath(graticuleLines(30, 5).map((line) => line.map(toPixels))),
    areas: ordered
      .filter(({ shape }) => shape.id !== "")
      .map(({ shape, polygons, areaPx }) => {
        const place = placed.get(shape.id);
        if (!place) throw new RangeError(`${shape.id} has no label point`);
        const box = boxOf(largestOf(polygons)[0] ?? []);
        return {
          id: shape.id,
          d: visiblePath(polygons) || squarePath(place, SPECK_PX),
          cx: tenths(place[0]),
          cy: tenths(place[1]),
          boxPx: [tenths(box.maxX - box.minX), tenths(box.maxY - box.minY)],
          areaPx: tenths(areaPx),
        };
      }),
    extra: ordered
      .filter(({ shape }) => shape.id === "")
      .map(({ shape, polygons }) => ({
        name: shape.name,
        kind: shape.kind,
        d: visiblePath(polygons),
      })),
    points: areas
      .filter((area) => area.geometry === "point")
      .map((area) => {
        const place = placed.get(area.areaId);
        if (!place) throw new RangeError(`${area.areaId} is a point without a place`);
        return { id: area.areaId, kind: area.kind, cx: tenths(place[0]), cy: tenths(place[1]) };
      }),
  };
}

/** The world's outline in the plane of the unit sphere. */
export function sphereOutline(stepDegrees: number): Ring {
  const right = range(-90, 90, stepDegrees).map((lat) => forward([180, lat]));
  const left = range(-90, 90, stepDegrees).map((lat) => forward([-180, -lat]));
  return [...right, ...left, ...right.slice(0, 1)];
}

/** Meridians and parallels in the plane of the unit sphere, without the outline. */
export function graticuleLines(everyDegrees: number, stepDegrees: number): Point[][] {
  const meridians = range(everyDegrees - 180, 180 - everyDegrees, everyDegrees);
  const parallels = range(-60, 60, everyDegrees);
  return [
    ...meridians.map((lon) => range(-90, 90, stepDegrees).map((lat) => forward([lon, lat]))),
    ...parallels.map((lat) => [forward([-180, lat]), forward([180, lat])]),
  ];
}

function pixelPolygons(polygons: readonly Polygon[]): Polygon[] {
  const clipping = geoProjection(geoEqualEarthRaw).scale(1).translate([0, 0]).precision(0);
  return cutAndProject(polygons, forward, clipping).map((polygon) =>
    polygon.map((ring) => ring.map(toPixels)),
  );
}

function visiblePath(polygons: readonly Polygon[]): string {
  const largest = largestOf(polygons);
  const visible = polygons.filter(
    (polygon) => polygon === largest || polygonArea(polygon) >= MIN_POLYGON_PX2,
  );
  return polygonPath(
    visible.map(([outer = [], ...holes]) => [
      outer,
      ...holes.filter((hole) => polygonArea([hole]) >= MIN_POLYGON_PX2),
    ]),
  );
}

function range(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
