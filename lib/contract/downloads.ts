import { z } from "zod";
import { FORMATS, SCOPES } from "../download/formats";
import { text } from "./fields";
import { ReleaseRef } from "./releases";

/** One file that can be had: what is in it, how large it is, and under which conditions. */
export const DownloadChoice = z.object({
  scope: z.enum(SCOPES),
  title: z.string(),
  rows: z.number().int(),
  /** Ids of the sources in it. */
  sources: z.array(z.string()),
  conditions: z.array(
    z.object({
      licence: z.string(),
      terms: text,
      verified: z.boolean(),
      sources: z.array(z.string()),
    }),
  ),
  /** Names of sources whose licence does not allow to pass them on. */
  withheld: z.array(z.string()),
  formats: z.array(
    z.object({
      format: z.enum(FORMATS),
      href: z.string(),
      bytes: z.number().int(),
      /** False: reckoned from a part of the rows. */
      isExact: z.boolean(),
    }),
  ),
});
export type DownloadChoice = z.infer<typeof DownloadChoice>;

export const DownloadChoices = z.object({ release: ReleaseRef, choices: z.array(DownloadChoice) });
export type DownloadChoices = z.infer<typeof DownloadChoices>;

/** A file in JSON: what it is, its terms, its columns, its rows. */
export const DownloadFile = z.object({
  title: z.string(),
  description: z.string(),
  release: ReleaseRef,
  asOf: text,
  address: z.string(),
  notes: z.array(z.string()),
  sources: z.array(z.object({ id: z.string(), name: z.string(), publisher: z.string() })),
  withheld: z.array(z.object({ id: z.string(), name: z.string() })),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["text", "number", "day", "flag"]),
      description: z.string(),
    }),
  ),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});
