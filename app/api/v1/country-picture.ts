/** Every published share or hashrate of one country over time. */
import { ORIGIN } from "@/app/origin";
import { getCountryRecord } from "@/db/queries/country-record";
import { cachedTimeline } from "@/db/timeline-cache";
import { profileOf } from "@/lib/country-profile";
import { metricOf } from "@/lib/metrics";
import { countrySheet } from "@/lib/picture/country-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { timeAxis } from "@/lib/time-axis";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import type { DrawContext, Drawn } from "./picture";
import { recordedCountry } from "./recorded";

/** @throws ApiProblem for a code that no country has */
export async function drawCountry(
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const country = await recordedCountry(db, query.country ?? "");
  const metric = metricOf(query.metric ?? "hashrate-share");
  const [record, timeline] = await Promise.all([
    getCountryRecord(db, asOf, country),
    cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
  ]);
  const profile = profileOf(record, timeline);
  const seen = asOf.text === null ? "" : `?asOf=${asOf.text}`;
  const anchor = metric.id === "hashrate" ? "hashrate" : "share";
  const content = countrySheet(
    {
      metric,
      country: country.name,
      series: metric.id === "hashrate" ? profile.hashrate : profile.shares,
      sources: record.sources,
      breaks: record.breaks.filter((entry) => entry.metric === metric.id),
      gaps: timeAxis(timeline.frames, []).gaps.map(({ fromDate, toDate }) => ({
        start: fromDate,
        end: toDate,
      })),
      release: asOf.release.id,
      asOf: asOf.text,
      address: `${ORIGIN}/country/${country.iso3}${seen}#${anchor}`,
      messages: allEn,
      pages: pagesEn,
    },
    look,
  );
  return {
    content,
    name: `country_${country.iso3}_${metric.id}`,
    query: `?country=${country.iso3}&metric=${metric.id}`,
  };
}
