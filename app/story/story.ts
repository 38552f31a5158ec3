/** The steps of the story with the view that each one shows. */
import { pageAsOf } from "@/app/page-as-of";
import { database } from "@/db/instance";
import { getStoryRecord } from "@/db/queries/story-record";
import { storyOf } from "@/lib/story";
import { loadView, partsQuery, viewQuery } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { pagesEn } from "@/messages/en/pages";

export async function loadStory() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const record = await getStoryRecord(db, asOf);
  const { claims } = record;
  const steps = storyOf(record, pagesEn.story).map((step) => {
    const view = { ...loadView({}), ...step.view };
    const timeline = view.metric === "electricity-price" ? record.prices : claims.shares;
    return {
      ...step,
      map: viewOf(timeline, view, claims.areas),
      marked: view.country,
      isChange: view.view === "change",
      href: `/${viewQuery(step.view)}`,
      nearer: step.nearer ? `/${partsQuery(step.nearer)}` : null,
      sources: step.sources.map((id) => ({ id, name: claims.sourceName(id) })),
    };
  });
  return { release: asOf.release, steps, shares: claims.shares };
}

export type ShownStep = Awaited<ReturnType<typeof loadStory>>["steps"][number];
