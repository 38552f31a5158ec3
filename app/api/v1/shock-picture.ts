/** The course of a shock as an SVG. */
import { ORIGIN } from "@/app/origin";
import { listSources } from "@/db/queries/catalogue";
import type { PictureLook } from "@/lib/picture/palette";
import { shockSheet } from "@/lib/picture/shock-sheet";
import { shockQuery } from "@/lib/shock-view";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { CHAIN_SOURCES } from "./chain-sources";
import type { DrawContext } from "./picture";
import { computed } from "./shocks/computed";

/** @throws ApiProblem for a source or countries that the record does not have */
export async function drawShock({ db, asOf, query }: DrawContext, look: PictureLook) {
  const { record, view, outcome } = await computed(db, asOf, query);
  const used = new Set([record.source.id, ...CHAIN_SOURCES]);
  const sources = (await listSources(db, asOf)).filter(({ id }) => used.has(id));
  const svg = shockSheet(
    {
      record,
      view,
      outcome,
      sources,
      release: asOf.release.id,
      asOf: asOf.text,
      address: `${ORIGIN}/shock${shockQuery(view)}`,
      messages: allEn,
      texts: pagesEn.picture,
      shock: pagesEn.shock,
    },
    look,
  );
  return { svg, name: `shock_${view.dark.map(({ id }) => id).join("-")}` };
}
