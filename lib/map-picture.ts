/** The world map as a picture of its own: colours are written out, so nothing of the page's style is needed. */
import type { ColorScale, Theme } from "./color-scale";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";
import { PICTURE_COLORS } from "./picture/palette";
import { type Circle, drawnCircles, paintClass, shapesMarkup } from "./world-markup";

type Options = {
  theme?: Theme;
  /** Countries that get a border of their own. */
  marked?: readonly string[];
};

/**
 * An SVG document of the whole world, deterministic: the same view gives the same bytes.
 * @param paints by area id; an area without one is not covered
 */
export function mapPicture(
  world: WorldSvg,
  paints: ReadonlyMap<string, AreaPaint>,
  scale: ColorScale,
  options: Options = {},
): string {
  const { rules, markup } = mapDrawing(world, paints, scale, options);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}" width="${world.width}" height="${world.height}"><style>${rules}</style>${markup}</svg>`;
}

/** The rules and the inner markup of that document, `world.width` wide and `world.height` high. */
export function mapDrawing(
  world: WorldSvg,
  paints: ReadonlyMap<string, AreaPaint>,
  scale: ColorScale,
  { theme = "light", marked = [] }: Options = {},
): { rules: string; markup: string } {
  const markup = [
    shapesMarkup(world, paints),
    `<g class="dots">${dotted(world, paints)}</g>`,
    `<g class="circles">${drawnCircles(world, paints).map(circle).join("")}</g>`,
    marked.map((id) => mark(world, id)).join(""),
  ].join("");
  return { rules: pictureStyle(scale, theme), markup };
}

function circle({ id, x, y, paint, radius }: Circle): string {
  return `<circle data-area="${id}" class="${paintClass(paint)}" cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/>`;
}

/** Shapes of their own and not copies: not every renderer lets a copy have another fill. */
function dotted(world: WorldSvg, paints: ReadonlyMap<string, AreaPaint>): string {
  return world.areas
    .filter(({ id }) => paints.get(id)?.pattern === "caveat")
    .map(({ d }) => `<path d="${d}"/>`)
    .join("");
}

function mark(world: WorldSvg, id: string): string {
  const shape = world.areas.find((area) => area.id === id);
  const place = shape ?? world.points.find((area) => area.id === id);
  const border = shape ? `<path class="mark" d="${shape.d}"/>` : "";
  // A country of a few pixels would be lost: a ring shows where it is.
  const isLost = place && (!shape || Math.max(...shape.boxPx) < 24);
  return isLost
    ? `${border}<circle class="mark" cx="${place.cx}" cy="${place.cy}" r="18"/>`
    : border;
}

/** Colour rules of shapes, patterns and circles of a map. */
export function pictureStyle(scale: ColorScale, theme: Theme): string {
  const color = PICTURE_COLORS[theme];
  const { fills, borders } = scale.palette[theme];
  const classes = fills.map(
    (fill, index) =>
      `.areas .c${index},.circles .c${index}{fill:${fill};stroke:${borders[index] ?? color["ink-1"]}}`,
  );
  return [
    `.sea{fill:${color.sea}}.graticule{fill:none;stroke:${color.line};stroke-width:.5}.land path{fill:${color.empty}}`,
    `.areas path,.circles circle{stroke:${color["ink-3"]};stroke-width:.5}`,
    `.areas .not-covered{fill:url(#hatch)}.areas .in-other,.areas .caveat,.circles .caveat{fill:${color.empty}}.areas .not-applicable{fill:url(#cross)}`,
    `.hatch-ground{fill:${color.empty}}.hatch-line{fill:none;stroke:${color.hatch};stroke-width:1.6}`,
    `.dot{fill:${color["ink-1"]};opacity:.7}.dots path{fill:url(#dots)}`,
    ...classes,
    ".areas .dimmed,.circles .dimmed{fill-opacity:.12}",
    `.mark{fill:none;stroke:${color.accent};stroke-width:2.4;stroke-linejoin:round}`,
  ].join("");
}
