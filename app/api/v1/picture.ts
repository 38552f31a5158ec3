/** Pictures by address: the SVG, or its PNG, of what the page shows for the same parameters. */
import { z } from "zod";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { PICTURE_SCALES, PICTURE_SIZES, type PictureLook } from "@/lib/picture/palette";
import { pictureSheet, type SheetContent } from "@/lib/picture/sheet";
import { type Answer, endpoint } from "./endpoint";
import { rasterise } from "./raster";
import { viewParams } from "./view-query";

const look = {
  theme: z.enum(["light", "dark"]).default("light"),
  ground: z.enum(["paper", "transparent"]).default("paper"),
  size: z.enum(PICTURE_SIZES).default("full"),
};
const scale = {
  scale: z
    .enum(PICTURE_SCALES.map(String) as [string, ...string[]])
    .default("1")
    .transform(Number),
};

export type DrawContext = { db: Database; asOf: AsOf; query: Record<string, string | undefined> };
/** What a picture of a view takes. */
export const svgQuery = { ...viewParams, ...look };
export const pngQuery = { ...svgQuery, ...scale };

export type Drawn = {
  content: SheetContent;
  /** Of the file, without its ending. */
  name: string;
  /** With which it is asked for, `?…`, where that is not what its page takes. */
  query?: string;
};
type Picture = {
  draw(context: DrawContext, look: PictureLook): Promise<Drawn>;
  /** What it takes besides its look. */
  shape: Shape;
};
/** What another picture is of. */
type Shape = Record<string, z.ZodType<string | number | undefined>>;
export const svgQueryOf = <Own extends Shape>(shape: Own) => ({ ...shape, ...look });
export const pngQueryOf = <Own extends Shape>(shape: Own) => ({ ...shape, ...look, ...scale });

const MAX_NAME_CHARS = 80;

/** Handlers of `….svg`. */
export function svgPicture({ draw, shape }: Picture) {
  return endpoint({ ...shape, ...look }, async ({ db, asOf, query }) => {
    const look = lookOf(query);
    const { content, name } = await draw({ db, asOf, query: textsOf(query) }, look);
    return picture(
      pictureSheet(content, look),
      "image/svg+xml; charset=utf-8",
      `${fileName(name)}.svg`,
    );
  });
}

/** Handlers of `….png`. */
export function pngPicture({ draw, shape }: Picture) {
  return endpoint({ ...shape, ...look, ...scale }, async ({ db, asOf, query }) => {
    const look = lookOf(query);
    const { content, name } = await draw({ db, asOf, query: textsOf(query) }, look);
    const times = query.scale === 1 ? "" : `@${query.scale}x`;
    return picture(
      await rasterise(pictureSheet(content, look), Number(query.scale)),
      "image/png",
      `${fileName(name)}${times}.png`,
    );
  });
}

export function textsOf(query: Record<string, unknown>): DrawContext["query"] {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
}

function picture(body: Answer["body"], type: string, filename: string): Answer {
  return { body, type, filename, isInline: true };
}

function lookOf(query: Record<string, unknown>): PictureLook {
  return {
    theme: query.theme === "dark" ? "dark" : "light",
    isTransparent: query.ground === "transparent",
    size: query.size === "social" ? "social" : "full",
  };
}

function fileName(name: string): string {
  return `hashrate-atlas_${name}`.replace(/[^\w-]+/g, "-").slice(0, MAX_NAME_CHARS);
}
