import { ORIGIN } from "@/app/origin";
import { passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { findCountry } from "@/db/queries/catalogue";
import { getCountryRecord } from "@/db/queries/country-record";
import type { AtomEntry } from "@/lib/atom";
import type { CountryRecord } from "@/lib/contract";
import { sourceName } from "@/lib/country-profile";
import { type Figure, withPeriod } from "@/lib/figure-series";
import { figureText } from "@/lib/figure-text";
import { metricOf } from "@/lib/metrics";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { feedResponse } from "../../feed-response";

const ENTRIES = 50;
const FIGURES_PER_ENTRY = 20;

type Route = { params: Promise<{ file: string }> };

/** What was published on a country, and its events: newest first. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const iso3 = /^([A-Z]{3})\.atom$/.exec((await params).file)?.[1] ?? "";
  const { db } = await database();
  const asOf = await passedOnAsOf(db, null);
  const country = asOf && (await findCountry(db, iso3));
  if (!asOf || !country) return new Response(null, { status: 404 });
  const record = await getCountryRecord(db, asOf, country);
  const page = `${ORIGIN}/country/${iso3}`;
  const self = `${ORIGIN}/feeds/country/${iso3}.atom`;
  return feedResponse(request, {
    id: self,
    title: `${en.site.name}: ${country.name}`,
    subtitle: pagesEn.feeds.countryFeed(country.name),
    self,
    href: page,
    author: en.site.name,
    updated: new Date(0).toISOString(),
    entries: [...publications(record, page), ...events(record, page)]
      .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
      .slice(0, ENTRIES),
  });
}

/** One entry for what a source published on a day. */
function publications(record: CountryRecord, page: string): AtomEntry[] {
  const groups = new Map<string, Figure[]>();
  for (const row of record.observations) {
    const key = `${row.source}/${row.vintage}`;
    groups.set(key, [...(groups.get(key) ?? []), withPeriod(row)]);
  }
  return [...groups].flatMap(([key, figures]) => {
    const [first] = figures;
    if (!first) return [];
    const newestFirst = [...figures].sort((a, b) => (a.period_start < b.period_start ? 1 : -1));
    const lines = newestFirst.slice(0, FIGURES_PER_ENTRY).map((figure) => {
      const metric = metricOf(figure.metric);
      return `${metric.name}, ${figure.period}: ${figureText(metric, figure)}`;
    });
    return {
      id: `${page}#${key}`,
      title: pagesEn.feeds.published(sourceName(record, first.source), figures.length),
      updated: `${first.vintage}T00:00:00Z`,
      href: page,
      content: lines.join("\n"),
    };
  });
}

function events({ events: dated }: CountryRecord, page: string): AtomEntry[] {
  return dated.map(({ id, title, date, summary }) => ({
    id: `${page}#event/${id}`,
    title,
    updated: `${date}T00:00:00Z`,
    href: `${page}#events`,
    content: summary,
  }));
}
