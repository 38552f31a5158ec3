/** The world map as SVG markup: deterministic, the same for the page, exported pictures and tests. */
import { circleRadius, type ShapeSize, shapeSize } from "./circle-scale";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";

/** Where an area is: on earth for the map that zooms, in pixels of the drawn map for the other. */
export type Place = {
  id: string;
  lon: number;
  lat: number;
  x: number;
  y: number;
  size: ShapeSize;
  /** Smaller side of the box of the largest part, in pixels of the drawn map; 0 for a point. */
  boxPx: number;
};

type SpotOfArea = { id: string; cx: number; cy: number; size: ShapeSize; boxPx: number };

/** Areas that may be drawn as circles: points, and countries whose shape is small. */
export function circledAreas(world: WorldSvg): SpotOfArea[] {
  return spots(world).filter(({ size }) => size !== "large");
}

/** Places of the countries that the map draws. */
export function mapPlaces(
  world: WorldSvg,
  countries: readonly { id: string; lon: number | null; lat: number | null }[],
): Place[] {
  const drawn = new Map(spots(world).map((spot) => [spot.id, spot]));
  return countries.flatMap(({ id, lon, lat }) => {
    const spot = drawn.get(id);
    if (!spot || lon === null || lat === null) return [];
    const { cx: x, cy: y, size, boxPx } = spot;
    return [{ id, lon, lat, x, y, size, boxPx }];
  });
}

function spots(world: WorldSvg): SpotOfArea[] {
  const shapes = world.areas.map(({ id, cx, cy, boxPx }) => ({
    id,
    cx,
    cy,
    size: shapeSize(boxPx),
    boxPx: Math.min(...boxPx),
  }));
  const points = world.points
    .filter(({ kind }) => kind === "country")
    .map(({ id, cx, cy }) => ({ id, cx, cy, size: "tiny" as const, boxPx: 0 }));
  return [...shapes, ...points];
}

/**
 * Inner markup of the map's `<svg viewBox="0 0 width height">`. Colours are classes (`c3`, `not-covered`), styled outside.
 * @param paints by area id; an area without one is not covered
 */
export function worldMarkup(world: WorldSvg, paints: ReadonlyMap<string, AreaPaint>): string {
  const circles = drawnCircles(world, paints);
  return [
    shapesMarkup(world, paints),
    `<g class="targets">${circles.map(targetMarkup).join("")}</g><g class="circles">${circles.map(circleMarkup).join("")}</g>`,
    `<g class="dots">${dots(world, paints)}</g>`,
  ].join("");
}

/** Patterns, sea, graticule, land and the shapes of the countries: what lies below circles and dots. */
export function shapesMarkup(world: WorldSvg, paints: ReadonlyMap<string, AreaPaint>): string {
  const land = world.extra.map(({ kind, d }) => `<path class="${kind}" d="${d}"/>`);
  const areas = world.areas.map(
    ({ id, d }) =>
      `<path id="s-${id}" data-area="${id}" class="${paintClass(paints.get(id))}" d="${d}"/>`,
  );
  return [
    PATTERN_DEFS,
    `<path id="sea" class="sea" d="${world.sphere}"/><path class="graticule" d="${world.graticule}"/>`,
    `<g id="land" class="land">${land.join("")}</g><g class="areas">${areas.join("")}</g>`,
  ].join("");
}

/** Every shape once, to stand in an `<svg>` of no size on a page with several pictures made by `sharedWorldMarkup`. */
export function worldShapes(world: WorldSvg): string {
  const areas = world.areas.map(({ id, d }) => `<path id="s-${id}" d="${d}"/>`);
  return [
    PATTERN_DEFS,
    `<defs><path id="world-sea" d="${world.sphere}"/><path id="world-graticule" d="${world.graticule}"/>`,
    world.extra
      .map(({ kind, d }, index) => `<path id="world-${kind}-${index}" d="${d}"/>`)
      .join(""),
    `<g id="world-areas">${areas.join("")}</g></defs>`,
  ].join("");
}

/**
 * The markup of `worldMarkup` for a page that holds `worldShapes`: the commonest paint is drawn at once, the others each.
 * @param outlined areas that get a border of their own, with a ring around those of a few pixels
 */
export function sharedWorldMarkup(
  world: WorldSvg,
  paints: ReadonlyMap<string, AreaPaint>,
  outlined: readonly string[] = [],
): string {
  const painted = world.areas.map(({ id }) => ({ id, look: paintClass(paints.get(id)) }));
  const counts = new Map<string, number>();
  for (const { look } of painted) counts.set(look, (counts.get(look) ?? 0) + 1);
  const [common = ""] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const others = painted.filter(({ look }) => look !== common);
  const land = world.extra.map(
    ({ kind }, index) => `<use class="${kind}" href="#world-${kind}-${index}"/>`,
  );
  return [
    '<use class="sea" href="#world-sea"/><use class="graticule" href="#world-graticule"/>',
    `<g class="land">${land.join("")}</g>`,
    `<g class="areas"><use class="${common}" href="#world-areas"/>`,
    others.map(({ id, look }) => `<use class="${look}" href="#s-${id}"/>`).join(""),
    `</g><g class="dots">${dots(world, paints)}</g>`,
    `<g class="circles">${drawnCircles(world, paints).map(circleMarkup).join("")}</g>`,
    `<g class="selection-outline">${outlined.map((id) => outline(world, id)).join("")}</g>`,
  ].join("");
}

/** Largest side in pixels under which a country is lost on the map without a ring. */
const LOST_PX = 24;
const RING_RADIUS_PX = 14;

function outline(world: WorldSvg, id: string): string {
  const shape = world.areas.find((area) => area.id === id);
  const spot = shape ?? world.points.find((area) => area.id === id);
  if (!spot) return "";
  const border = shape ? `<use href="#s-${id}"/>` : "";
  if (shape && Math.max(...shape.boxPx) >= LOST_PX) return border;
  return `${border}<circle cx="${spot.cx}" cy="${spot.cy}" r="${RING_RADIUS_PX}"/>`;
}

/** Circles of small countries lie over those of larger ones; the same on every surface, whatever the figures. */
export function drawingOrder<P extends { id: string; boxPx: number }>(places: readonly P[]): P[] {
  return [...places].sort((a, b) => b.boxPx - a.boxPx || (a.id < b.id ? -1 : 1));
}

export type Circle = {
  id: string;
  x: number;
  y: number;
  paint: AreaPaint | undefined;
  /** In px of the screen. */
  radius: number;
};

/** The circles that the whole world has in a view. */
export function drawnCircles(world: WorldSvg, paints: ReadonlyMap<string, AreaPaint>): Circle[] {
  return drawingOrder(circledAreas(world)).flatMap(({ id, cx, cy, size, boxPx }) => {
    const paint = paints.get(id);
    const radius = circleRadius({ size, boxPx }, paint);
    return radius === null ? [] : [{ id, x: cx, y: cy, paint, radius }];
  });
}

/**
 * A circle of so many pixels of the screen, however large the map is drawn: round ends of a line without length, whose stroke
 * does not scale. It needs no script.
 */
export function circleMarkup({ id, x, y, paint, radius }: Circle): string {
  const d = `M${x} ${y}h0`;
  return `<g data-area="${id}" class="${paintClass(paint)}" style="${diameter(radius)}"><path class="ring" d="${d}"/><path class="disc" d="${d}"/></g>`;
}

/** What is hit around a circle: larger than a small circle, below all of them. */
export function targetMarkup({ id, x, y }: Pick<Circle, "id" | "x" | "y">): string {
  return `<path class="target" data-area="${id}" d="M${x} ${y}h0"/>`;
}

/** Style of a circle of that radius. */
export function diameter(radius: number): string {
  return `--d:${(2 * radius).toFixed(1)}px`;
}

/** A second, dotted fill over every shape whose figure carries a caveat. */
export function dots(
  world: Pick<WorldSvg, "areas">,
  paints: ReadonlyMap<string, AreaPaint>,
): string {
  return world.areas
    .filter(({ id }) => paints.get(id)?.pattern === "caveat")
    .map(({ id }) => `<use href="#s-${id}"/>`)
    .join("");
}

/** The class names that say what a paint looks like. */
export function paintClass(paint: AreaPaint | undefined): string {
  if (!paint) return "not-covered";
  const level = paint.classIndex === null ? "" : `c${paint.classIndex}`;
  const pattern = paint.pattern === "none" ? "" : paint.pattern;
  return [level, pattern, paint.dimmed ? "dimmed" : ""].filter(Boolean).join(" ");
}

/** Hatch: not covered. Dots lie over a class colour and are drawn by a second fill, see `dots`. */
const PATTERN_DEFS = [
  "<defs>",
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0V5"/></pattern>',
  '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dot" cx="2.5" cy="2.5" r="0.9"/></pattern>',
  '<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><path class="hatch-line" d="M0 0V6M0 0H6"/></pattern>',
  "</defs>",
].join("");
