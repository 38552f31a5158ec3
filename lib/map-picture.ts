/** The world map as a picture of its own: colours are written out, so nothing of the page's style is needed. */
import type { ColorScale, Theme } from "./color-scale";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";
import { type Circle, dots, drawnCircles, paintClass, shapesMarkup } from "./world-markup";

/** Colours of the page, as in app/globals.css, which a test compares. */
export const PICTURE_COLORS: Record<
  Theme,
  Record<"sea" | "empty" | "line" | "hatch" | "ink-1" | "ink-3" | "accent", string>
> = {
  light: {
    sea: "#f1f3f1",
    empty: "#faf8f3",
    line: "#dcdad2",
    hatch: "#cfcdc4",
    "ink-1": "#1d262d",
    "ink-3": "#8a949a",
    accent: "#8f5600",
  },
  dark: {
    sea: "#161d23",
    empty: "#1a2127",
    line: "#2c363d",
    hatch: "#333e46",
    "ink-1": "#eef1ee",
    "ink-3": "#75828a",
    accent: "#f2b34c",
  },
};

type Options = {
  theme?: Theme;
  /** A country that gets a border of its own. */
  marked?: string | null;
};

/**
 * An SVG document of the whole world, deterministic: the same view gives the same bytes.
 * @param paints by area id; an area without one is not covered
 */
export function mapPicture(
  world: WorldSvg,
  paints: ReadonlyMap<string, AreaPaint>,
  scale: ColorScale,
  { theme = "light", marked = null }: Options = {},
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}" width="${world.width}" height="${world.height}">`,
    `<style>${pictureStyle(scale, theme)}</style>`,
    shapesMarkup(world, paints),
    `<g class="dots">${dots(world, paints)}</g>`,
    `<g class="circles">${drawnCircles(world, paints).map(circle).join("")}</g>`,
    mark(world, marked),
    "</svg>",
  ].join("");
}

function circle({ id, x, y, paint, radius }: Circle): string {
  return `<circle data-area="${id}" class="${paintClass(paint)}" cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/>`;
}

function mark(world: WorldSvg, id: string | null): string {
  const shape = world.areas.find((area) => area.id === id);
  const place = shape ?? world.points.find((area) => area.id === id);
  const border = shape ? `<path class="mark" d="${shape.d}"/>` : "";
  // A country of a few pixels would be lost: a ring shows where it is.
  const isLost = place && (!shape || Math.max(...shape.boxPx) < 24);
  return isLost
    ? `${border}<circle class="mark" cx="${place.cx}" cy="${place.cy}" r="18"/>`
    : border;
}

function pictureStyle(scale: ColorScale, theme: Theme): string {
  const color = PICTURE_COLORS[theme];
  const { fills, borders } = scale.palette[theme];
  // Two classes deep, so that they do not reach the copies of shapes that carry the dots.
  const classes = fills.map(
    (fill, index) =>
      `.areas .c${index},.circles .c${index}{fill:${fill};stroke:${borders[index] ?? color["ink-1"]}}`,
  );
  return [
    `.sea{fill:${color.sea}}.graticule{fill:none;stroke:${color.line};stroke-width:.5}.land path{fill:${color.empty}}`,
    `.areas path,.circles circle{stroke:${color["ink-3"]};stroke-width:.5}`,
    `.areas .not-covered{fill:url(#hatch)}.areas .in-other{fill:${color.empty}}.areas .not-applicable{fill:url(#cross)}`,
    `.hatch-ground{fill:${color.empty}}.hatch-line{fill:none;stroke:${color.hatch};stroke-width:1.6}`,
    `.dot{fill:${color["ink-1"]};opacity:.7}.dots use{fill:url(#dots)}`,
    ...classes,
    ".areas .dimmed,.circles .dimmed{fill-opacity:.12}",
    `.mark{fill:none;stroke:${color.accent};stroke-width:2.4;stroke-linejoin:round}`,
  ].join("");
}
