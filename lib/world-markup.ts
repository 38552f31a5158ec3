/** The world map as SVG markup: deterministic, the same for the page, exported pictures and tests. */
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";

/** A shape whose largest part is smaller than this is drawn as a circle too, when it has a figure. */
const SMALL_PX = 7;
const CIRCLE_RADIUS = 4;

export type SmallArea = { id: string; cx: number; cy: number };

/** Areas that a shape alone would hide at this scale: points, and countries a few pixels wide. */
export function smallAreas(world: WorldSvg): SmallArea[] {
  const shapes = world.areas.filter(
    ({ boxPx: [width, height] }) => Math.max(width, height) < SMALL_PX,
  );
  return [...shapes, ...world.points.filter(({ kind }) => kind === "country")].map(
    ({ id, cx, cy }) => ({ id, cx, cy }),
  );
}

/**
 * Inner markup of the map's `<svg viewBox="0 0 width height">`. Colours are classes (`c3`, `not-covered`), styled outside.
 * @param paints by area id; an area without one is not covered
 */
export function worldMarkup(world: WorldSvg, paints: ReadonlyMap<string, AreaPaint>): string {
  const land = world.extra.map(({ kind, d }) => `<path class="${kind}" d="${d}"/>`);
  const areas = world.areas.map(
    ({ id, d }) =>
      `<path id="s-${id}" data-area="${id}" class="${paintClass(paints.get(id))}" d="${d}"/>`,
  );
  const circles = smallAreas(world).map(
    ({ id, cx, cy }) =>
      `<circle data-area="${id}" class="${paintClass(paints.get(id))}" cx="${cx}" cy="${cy}" r="${CIRCLE_RADIUS}"/>`,
  );
  return [
    PATTERN_DEFS,
    `<path class="sea" d="${world.sphere}"/><path class="graticule" d="${world.graticule}"/>`,
    `<g class="land">${land.join("")}</g><g class="areas">${areas.join("")}</g><g class="circles">${circles.join("")}</g>`,
    `<g class="dots">${dots(world, paints)}</g>`,
  ].join("");
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
  return [level, paint.pattern === "none" ? "" : paint.pattern].filter(Boolean).join(" ");
}

/** Hatch: not covered. Dots lie over a class colour and are drawn by a second fill, see `dots`. */
const PATTERN_DEFS = [
  "<defs>",
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><path class="hatch-line" d="M0 0V5"/></pattern>',
  '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dot" cx="2.5" cy="2.5" r="0.9"/></pattern>',
  '<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><path class="hatch-line" d="M0 0V6M0 0H6"/></pattern>',
  "</defs>",
].join("");
