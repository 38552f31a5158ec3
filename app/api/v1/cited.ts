/** What is cited or shared: the atlas, or what one of its pictures shows, with its title, address and sources. */
import { z } from "zod";
import { ORIGIN } from "@/app/origin";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { PICTURE_NAMES, type PictureName } from "@/lib/picture/picture-address";
import { withParams } from "@/lib/query-text";
import type { Reference } from "@/lib/reference";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { asOfParam, parseQuery } from "./endpoint";
import { textsOf } from "./picture";
import { PICTURES } from "./pictures";

export const CITED = ["atlas", ...PICTURE_NAMES] as const;
export type Cited = {
  of: (typeof CITED)[number];
  /** Path of the page with its query. */
  path: string;
  /** What its picture is asked for with, `?…` or empty. */
  query: string;
  reference: Omit<Reference, "accessed">;
};

const LOOK = { theme: "light", isTransparent: false, size: "full" } as const;

/**
 * @param params those of the picture; the atlas has none
 * @throws ApiProblem for a parameter that the picture does not take, or for what is not on record
 */
export async function cited(
  db: Database,
  asOf: AsOf,
  of: Cited["of"],
  params: Readonly<Record<string, string | undefined>>,
): Promise<Cited> {
  const release = { id: asOf.release.id, on: asOf.release.createdAt.slice(0, 10) };
  const publisher = en.site.name;
  if (of === "atlas") {
    const title = pagesEn.share.cite.whole(en.site.name, en.site.tagline);
    const reference = { publisher, title, url: `${ORIGIN}/`, release, note: null };
    return { of, path: "/", query: "", reference };
  }
  const { draw } = PICTURES[of];
  const query = textsOf(parseQuery(params, pictureSchema(of)));
  const { content, query: own } = await draw({ db, asOf, query }, LOOK);
  const { title, address: url, sources } = content;
  const address = new URL(url);
  return {
    of,
    path: url.slice(ORIGIN.length),
    query: withParams(own ?? address.search, { asOf: asOf.text }),
    reference: { publisher, title, url, release, note: sources[0] ?? null },
  };
}

/** Every parameter that one of the pictures takes. */
export const CITED_PARAMS = [
  ...new Set(Object.values(PICTURES).flatMap(({ shape }) => Object.keys(shape))),
];

function pictureSchema(of: PictureName) {
  return z.strictObject({ ...asOfParam, ...PICTURES[of].shape });
}
