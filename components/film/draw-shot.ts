/** One shot of the film on a canvas: what it shows, when, whose figures, the map, the legend and where it comes from. */
import type { Theme } from "@/lib/color-scale";
import type { FilmShot } from "@/lib/film";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { mapPicture } from "@/lib/map-picture";
import { PICTURE_COLORS } from "@/lib/picture/palette";

export const FILM_SIZE = { width: 960, height: 640 };

const MARGIN = 24;
const MAP_TOP = 84;
const MAP_WIDTH = FILM_SIZE.width - 2 * MARGIN;
const LEGEND_TOP = 552;
const SWATCH = { width: 52, height: 12 };

export type ShotWords = {
  title: string;
  period: string;
  source: string;
  /** Lower bounds of the classes, lowest class first. */
  bounds: readonly string[];
  unit: string;
  credit: string;
};

/** @param family the page's own type, which a canvas has once the page has drawn with it */
export async function drawShot(
  context: CanvasRenderingContext2D,
  world: WorldSvg,
  shot: FilmShot,
  words: ShotWords,
  { theme, family }: { theme: Theme; family: string },
): Promise<void> {
  const color = PICTURE_COLORS[theme];
  const write = (text: string, x: number, y: number, sizePx: number, weight = 400) => {
    context.font = `${weight} ${sizePx}px ${family}`;
    context.fillText(text, x, y, FILM_SIZE.width - MARGIN - x);
  };
  context.fillStyle = color.paper;
  context.fillRect(0, 0, FILM_SIZE.width, FILM_SIZE.height);

  const map = await pictureOf(mapPicture(world, shot.paints, shot.scale, { theme }));
  const mapHeight = (MAP_WIDTH * world.height) / world.width;
  context.drawImage(map, MARGIN, MAP_TOP, MAP_WIDTH, mapHeight);

  context.fillStyle = color["ink-1"];
  write(words.period, MARGIN, 44, 30, 650);
  write(words.title, MARGIN, 70, 17);
  context.textAlign = "right";
  context.font = `400 17px ${family}`;
  context.fillText(words.source, FILM_SIZE.width - MARGIN, 44, FILM_SIZE.width / 2);
  context.textAlign = "left";

  shot.scale.palette[theme].fills.slice(0, shot.scale.classCount).forEach((fill, index) => {
    const x = MARGIN + index * SWATCH.width;
    context.fillStyle = fill;
    context.fillRect(x, LEGEND_TOP, SWATCH.width, SWATCH.height);
    context.fillStyle = color["ink-1"];
    write(words.bounds[index] ?? "", x, LEGEND_TOP + SWATCH.height + 16, 13);
  });
  context.strokeStyle = color["ink-3"];
  context.strokeRect(
    MARGIN + 0.5,
    LEGEND_TOP + 0.5,
    shot.scale.classCount * SWATCH.width,
    SWATCH.height,
  );
  write(words.unit, MARGIN + shot.scale.classCount * SWATCH.width + 8, LEGEND_TOP + 11, 13);
  write(words.credit, MARGIN, FILM_SIZE.height - 16, 13);
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
