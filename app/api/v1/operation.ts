/** What a route takes and answers, said once: the route reads its query with it, the OpenAPI document and `/api` show it. */
import type { z } from "zod";

export const TAGS = {
  Figures:
    "Shares, hashrate, prices and all other figures, with source, vintage, unit, quality and caveat.",
  Changes: "Who gained and who lost between two snapshots.",
  Network: "The chain's own record, and what machines and fleets need.",
  Record:
    "What the figures are about and where they come from: metrics, periods, sources, places, events, releases.",
  Pictures: "Maps and charts to be linked or embedded.",
} as const;

export type Operation<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  tag: keyof typeof TAGS;
  /** A few words, as a heading. */
  summary: string;
  description: string;
  /** What it takes besides `asOf`; with `format` among it, it answers CSV too. */
  query: Shape;
  /** What stands between the slashes, by name. */
  segments?: Readonly<Record<string, { description: string; example: string }>>;
  /** What POST takes as JSON, where there is one. */
  body?: z.ZodType;
  /** The JSON; a media type for what is none. */
  answer: z.ZodType | `image/${string}`;
  /** Addresses that a reader may try, and the tests do: the first stands for the operation. */
  examples: readonly [string, ...string[]];
};

/** Keeps the exact type of the query. */
export const operation = <Shape extends z.ZodRawShape>(of: Operation<Shape>): Operation<Shape> =>
  of;
