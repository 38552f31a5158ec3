/** The world map as a picture of its own: colours are written out, so nothing of the page's style is needed. */
import type { ColorScale } from "./color-scale";
import type { WorldSvg } from "./geo/world-svg";
import type { AreaPaint } from "./paint";
import { worldMarkup } from "./world-markup";

/** Colours of the page by day, as in app/globals.css. */
const SEA = "#f1f3f1";
const EMPTY = "#faf8f3";
const LINE = "#dcdad2";
const HATCH = "#cfcdc4";
const INK = "#1d262d";

/** Border of a marked country: the page's accent by day. */
const ACCENT = "#8f5600";

/**
 * An SVG document with the map in day colours.
 * @param marked a country that gets a border of its own
 */
export function mapPicture(
  world: WorldSvg,
  paints: ReadonlyMap<string, AreaPaint>,
  scale: ColorScale,
  marked: string | null = null,
): string {
  const { fills, borders } = scale.palette.light;
  const classes = fills.map(
    (fill, index) => `.c${index}{fill:${fill};stroke:${borders[index] ?? INK}}`,
  );
  const shape = world.areas.find(({ id }) => id === marked);
  const spot = world.points.find(({ id }) => id === marked);
  const mark = shape
    ? `<path d="${shape.d}" fill="none" stroke="${ACCENT}" stroke-width="2.4" stroke-linejoin="round"/>`
    : "";
  const place = shape ?? spot;
  // A country of a few pixels would be lost: a ring shows where it is.
  const ring =
    place && (!shape || Math.max(...shape.boxPx) < 24)
      ? `<circle cx="${place.cx}" cy="${place.cy}" r="18" fill="none" stroke="${ACCENT}" stroke-width="2.4"/>`
      : "";
  const style = [
    `.sea{fill:${SEA}}.graticule{fill:none;stroke:${LINE};stroke-width:.5}.land path{fill:${EMPTY}}`,
    ".areas path,.circles circle{stroke:#8a949a;stroke-width:.5}",
    `.not-covered{fill:url(#hatch)}.in-other{fill:${EMPTY}}.not-applicable{fill:url(#cross)}`,
    ".circles .not-covered,.circles .in-other,.circles .not-applicable{display:none}",
    `.hatch-ground{fill:${EMPTY}}.hatch-line{fill:none;stroke:${HATCH};stroke-width:1.6}`,
    `.dot{fill:${INK};opacity:.7}.dots use{fill:url(#dots)}`,
    ...classes,
  ].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}" width="${world.width}" height="${world.height}"><style>${style}</style>${worldMarkup(world, paints)}${mark}${ring}</svg>`;
}
