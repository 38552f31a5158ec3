/** What is cited or shared: the atlas, or the map or chart of a view, with its title, address and sources. */
import { ORIGIN } from "@/app/origin";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { networkTotalsOf } from "@/db/queries/network-totals";
import { chartModel } from "@/lib/chart-model";
import { metricOf } from "@/lib/metrics";
import { mapTitle } from "@/lib/picture/map-title";
import { chartPictureView, mapPictureView } from "@/lib/picture/picture-address";
import { sourcesOf } from "@/lib/picture/source-lines";
import type { Reference } from "@/lib/reference";
import { type ViewState, viewQuery } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { readView, type ViewQuery } from "./view-query";

export const CITED = ["atlas", "map", "chart"] as const;
export type Cited = {
  of: (typeof CITED)[number];
  /** Null for the atlas. */
  query: Partial<ViewState> | null;
  /** Path of the page with its query. */
  path: string;
  reference: Omit<Reference, "accessed">;
};

const texts = pagesEn.picture;

/** @throws ApiProblem for a view that is not on record */
export async function cited(
  db: Database,
  asOf: AsOf,
  of: Cited["of"],
  query: ViewQuery,
): Promise<Cited> {
  const release = { id: asOf.release.id, on: asOf.release.createdAt.slice(0, 10) };
  const about = (path: string, title: string, note: string | null) => ({
    path,
    reference: { publisher: en.site.name, title, url: `${ORIGIN}${path}`, release, note },
  });
  if (of === "atlas")
    return {
      of,
      query: null,
      ...about("/", pagesEn.share.cite.whole(en.site.name, en.site.tagline), null),
    };
  const { view, timeline, areas } = await readView(db, asOf, query);
  if (of === "chart") {
    const model = chartModel(timeline, view, areas, allEn);
    const own = chartPictureView(model, view);
    const title = allEn.charts.headings[view.chart](metricOf(view.metric).name, own.to ?? "");
    const [note = null] = sourcesOf(timeline, model.frames, { messages: en, texts });
    return { of, query: own, ...about(`/charts${viewQuery(own)}`, title, note) };
  }
  const totals =
    view.view === "change" && timeline.metric === "hashrate-share"
      ? await networkTotalsOf(db, asOf, timeline)
      : null;
  const shown = viewOf(timeline, view, areas, totals);
  const own = mapPictureView(shown, view);
  const frames = [shown.frame, shown.changes ? shown.previous : null].filter(
    (frame) => frame !== null,
  );
  const [note = null] = sourcesOf(timeline, frames, { messages: en, texts });
  return { of, query: own, ...about(`/${viewQuery(own)}`, mapTitle(shown, texts), note) };
}
