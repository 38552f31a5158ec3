/** What data sets of the atlas are told from, for pages and catalogues. */
import type { AsOf } from "@/db/queries/as-of";
import type { Frame } from "@/lib/contract";
import type { BasedOn, DatasetFacts, SiteFacts } from "@/lib/linked-data";
import { metricOf, RECORDED_METRICS } from "@/lib/metrics";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { ORIGIN } from "./origin";

const CSV = "text/csv";
const JSON_TYPE = "application/json";

export function siteFacts({ id, createdAt }: Pick<AsOf["release"], "id" | "createdAt">): SiteFacts {
  return {
    origin: ORIGIN,
    site: en.site.name,
    tagline: en.site.tagline,
    release: { id, createdAt },
  };
}

/** From the first to the last day of what is on record. */
export function spanOf(periods: readonly { start: string; end: string }[]): DatasetFacts["span"] {
  const starts = periods.map(({ start }) => start).sort();
  const ends = periods.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start && end ? { start, end } : null;
}

/** The whole atlas, as its front page describes it. */
export function atlasFacts(timeline: {
  frames: readonly Frame[];
  sources: readonly BasedOn[];
}): DatasetFacts {
  return {
    path: "/",
    name: `${en.site.name}: ${en.site.tagline}`,
    description: pagesEn.linkedData.about,
    span: spanOf(timeline.frames),
    place: null,
    metrics: [],
    sources: timeline.sources,
    files: [
      ...RECORDED_METRICS.map(({ id, name }) => snapshotFile(name, { metric: id })),
      { name: pagesEn.linkedData.network, path: "/api/v1/network?format=csv", type: CSV },
    ],
  };
}

export function countryFacts(
  { iso3, name, lat, lon }: { iso3: string; name: string; lat: number | null; lon: number | null },
  record: {
    observations: readonly { metric: string; period_start: string; period_end: string }[];
    sources: readonly BasedOn[];
  },
  description: string,
): DatasetFacts {
  const metrics = [...new Set(record.observations.map(({ metric }) => metric))].map(metricOf);
  return {
    path: `/country/${iso3}`,
    name: pagesEn.linkedData.country(name),
    description: `${description} ${pagesEn.linkedData.about}`,
    span: spanOf(
      record.observations.map(({ period_start: start, period_end: end }) => ({ start, end })),
    ),
    place: { name, iso3, lat, lon },
    metrics,
    sources: record.sources,
    files: [
      ...metrics
        .filter(({ timeline }) => timeline !== null)
        .map(({ id, name: metric }) => snapshotFile(metric, { country: iso3, metric: id })),
      { name: pagesEn.linkedData.everything, path: `/api/v1/countries/${iso3}`, type: JSON_TYPE },
    ],
  };
}

export function yearFacts(
  year: number,
  description: string,
  sources: readonly BasedOn[],
): DatasetFacts {
  return {
    path: `/year/${year}`,
    name: pagesEn.linkedData.year(year),
    description: `${description} ${pagesEn.linkedData.about}`,
    span: { start: `${year}-01-01`, end: `${year + 1}-01-01` },
    place: null,
    metrics: [],
    sources,
    files: ["hashrate-share", "electricity-price"].map((metric) =>
      snapshotFile(metricOf(metric).name, { year: String(year), metric }),
    ),
  };
}

function snapshotFile(name: string, query: Record<string, string>) {
  if (query.metric === "legal-status")
    return {
      name,
      path: `/api/v1/legal-status?${new URLSearchParams({ ...(query.country && { country: query.country }), format: "csv" })}`,
      type: CSV,
    };
  return {
    name,
    path: `/api/v1/snapshots?${new URLSearchParams({ ...query, format: "csv" })}`,
    type: CSV,
  };
}
