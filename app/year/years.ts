/** What the pages of years and their pictures are made from. */

import { pageAsOf } from "@/app/page-as-of";
import { database } from "@/db/instance";
import { listCountries, listEvents, listLegalStatuses } from "@/db/queries/catalogue";
import { getShareRecord } from "@/db/queries/share-record";
import { cachedTimeline } from "@/db/timeline-cache";
import type { Frame, Timeline } from "@/lib/contract";
import { metricOf } from "@/lib/metrics";
import { headline } from "@/lib/sentence";
import { loadView } from "@/lib/url-state";
import { type AtlasView, viewOf } from "@/lib/view-model";
import { isInYear, yearProfile, yearsOnRecord } from "@/lib/year-profile";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

/** Everything that years are told from. */
export async function loadYears() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const [shares, ranked, prices, events, legal, countries] = await Promise.all([
    getShareRecord(db, asOf),
    cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
    cachedTimeline(db, asOf, metricOf("electricity-price"), null),
    listEvents(db, asOf),
    listLegalStatuses(db, asOf),
    listCountries(db),
  ]);
  return {
    release: asOf.release,
    shares,
    /** The default timeline of shares. */
    timeline: ranked,
    ranked: ranked.sources.map(({ id }) => id),
    prices,
    events,
    legal,
    areas: countries.map(({ iso3, iso2, name }) => ({ id: iso3, iso2, name })),
    years: yearsOnRecord([shares, prices]),
  };
}

/** One year of the record, or null when nothing is on record. */
export async function loadYear(text: string) {
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  const all = await loadYears();
  if (!all.years.includes(year)) return null;
  const profile = yearProfile(year, all.shares, all.ranked, all.prices);
  const map =
    profile.mapped === null
      ? null
      : viewOfFrame(
          all.shares,
          all.shares.frames
            .filter(({ source }) => source === profile.mapped?.source)
            .filter(({ start }) => start <= (profile.mapped?.start ?? "")),
          all.areas,
        );
  return {
    ...all,
    profile,
    map,
    events: all.events.filter(({ date }) => isInYear(date, year)),
    legal: all.legal.filter(({ since }) => isInYear(since, year)),
    sentence: map
      ? sentenceOf(map, all.shares)
      : pagesEn.year.incomplete(year, profile.singleFigures),
  };
}

/** What the map and a table show of the last of the snapshots; the ones before it are what it is compared with. */
export function viewOfFrame(
  shares: Timeline,
  frames: readonly Frame[],
  areas: Parameters<typeof viewOf>[2],
): AtlasView {
  const to = frames.at(-1)?.period ?? null;
  return viewOf({ ...shares, frames: [...frames] }, { ...loadView({}), to }, areas);
}

/** The headline of what a map shows. */
export function sentenceOf(map: AtlasView, timeline: Timeline): string {
  return headline(map, timeline, en);
}
