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
