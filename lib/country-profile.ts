/** What the record says of one country, in the order in which a page tells it. */
import { descending } from "d3-array";
import type { Messages } from "../messages/en";
import type { PageMessages } from "../messages/en/pages";
import type { CountryRecord, Frame, SnapshotRow, Timeline } from "./contract";
import { type Figure, type FigureSeries, seriesBySource, withPeriod } from "./figure-series";
import { formatChange, formatValue } from "./format";
import { inSentence } from "./in-sentence";
import { metricOf } from "./metrics";
import { statusOfUnlisted } from "./status";
import { mayColourACountry } from "./tariff-choice";
import { previousOf } from "./view-model";

export const MIX_METRICS = [
  "hydro-share",
  "wind-share",
  "solar-share",
  "biofuel-share",
  "other-renewables-share",
  "nuclear-share",
  "gas-share",
  "oil-share",
  "coal-share",
] as const;

/** Prices of one kind: the same source, class, band, tax basis, currency and scope. */
export type PriceKind = { newest: Figure; earlier: readonly Figure[] };

export type Mix = {
  year: string;
  /** What the electricity is made from, largest first. */
  parts: Figure[];
  hydro: Figure | null;
  lowCarbon: Figure | null;
};

export type Absence = {
  source: string;
  first: string;
  last: string;
  status: "in-other" | "not-covered";
};

export type CountryProfile = {
  shares: FigureSeries[];
  hashrate: FigureSeries[];
  prices: PriceKind[];
  mix: Mix | null;
  carbonIntensity: Figure | null;
  /** Figures of other metrics, such as mining capacity or a miner's fee. */
  others: { metric: string; figures: Figure[] }[];
  absences: Absence[];
};

const TOLD = new Set<string>([
  ...MIX_METRICS,
  "hashrate-share",
  "hashrate",
  "electricity-price",
  "carbon-intensity",
  "low-carbon-share",
  "renewables-share",
  "fossil-share",
]);

/** The record of the country by subject; `timeline` is the default one of hashrate shares. */
export function profileOf(
  record: Pick<CountryRecord, "observations" | "breaks"> & { country: { iso3: string } },
  timeline: Timeline,
): CountryProfile {
  const of = (metric: string) => record.observations.filter((row) => row.metric === metric);
  const rest = [...new Set(record.observations.map(({ metric }) => metric))].filter(
    (metric) => !TOLD.has(metric),
  );
  return {
    shares: seriesBySource(of("hashrate-share"), record.breaks),
    hashrate: seriesBySource(of("hashrate"), record.breaks),
    prices: priceKinds(of("electricity-price")),
    mix: newestMix(record.observations),
    carbonIntensity: newest(of("carbon-intensity")),
    others: rest.map((metric) => ({ metric, figures: newestFirst(of(metric)) })),
    absences: absencesOf(record.country.iso3, timeline),
  };
}

/** National tariffs first, then the newest, then the largest industrial band: what a reader looks for first. */
function priceKinds(rows: readonly SnapshotRow[]): PriceKind[] {
  const kinds = new Map<string, SnapshotRow[]>();
  for (const row of rows) {
    const key = [
      row.source,
      row.tariff_class,
      row.tariff_band,
      row.tax_basis,
      row.currency,
      row.price_scope,
    ].join(" ");
    kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  return [...kinds.values()]
    .flatMap((kind) => {
      const [first, ...earlier] = newestFirst(kind);
      return first ? [{ newest: first, earlier }] : [];
    })
    .sort(
      (a, b) =>
        Number(isNational(b.newest)) - Number(isNational(a.newest)) ||
        descending(a.newest.period_end, b.newest.period_end) ||
        descending(a.newest.tariff_band ?? "", b.newest.tariff_band ?? "") ||
        descending(b.newest.tax_basis ?? "", a.newest.tax_basis ?? ""),
    );
}

function isNational(row: SnapshotRow): boolean {
  return mayColourACountry({ scope: row.price_scope ?? "", class: row.tariff_class ?? "" });
}

/** Shares of one year only: figures of different years are not put beside each other. */
function newestMix(rows: readonly SnapshotRow[]): Mix | null {
  const mix = rows.filter(({ metric }) => (MIX_METRICS as readonly string[]).includes(metric));
  const year = newest(mix)?.period ?? null;
  if (year === null) return null;
  const ofYear = (metric: string) =>
    rows.map(withPeriod).find((row) => row.metric === metric && row.period === year) ?? null;
  return {
    year,
    parts: MIX_METRICS.flatMap((metric) => ofYear(metric) ?? [])
      .filter(({ value }) => value !== null)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    hydro: ofYear("hydro-share"),
    lowCarbon: ofYear("low-carbon-share"),
  };
}

/** Which sources of the default timeline have snapshots that never list the country, and what that means. */
function absencesOf(iso3: string, timeline: Timeline): Absence[] {
  const bySource = new Map<string, Frame[]>();
  for (const frame of timeline.frames)
    bySource.set(frame.source, [...(bySource.get(frame.source) ?? []), frame]);
  return [...bySource].flatMap(([source, frames]): Absence[] => {
    const [first, last] = [frames[0], frames.at(-1)];
    const isListed = frames.some(({ cells }) => cells.some(({ area }) => area === iso3));
    if (isListed || !first || !last) return [];
    return [
      {
        source,
        first: first.period,
        last: last.period,
        status: statusOfUnlisted(last.scope),
      },
    ];
  });
}

/** The headline of the country's page: newest share of the default timeline with its change, price and water power. */
export function countrySentence(
  record: CountryRecord,
  profile: CountryProfile,
  timeline: Timeline,
  messages: Messages & Pick<PageMessages, "country">,
): string {
  const { country: text, sentence, quality } = messages;
  const name = inSentence({ area: record.country.iso3, name: record.country.name });
  return [shareClause(), priceClause(), waterClause()].filter(Boolean).join(" ");

  function shareClause(): string {
    const metric = metricOf("hashrate-share");
    const area = record.country.iso3;
    const frame = timeline.frames.findLast(({ cells }) =>
      cells.some((cell) => cell.area === area && cell.value !== null),
    );
    const cell = frame?.cells.find((entry) => entry.area === area);
    if (!frame || !cell || cell.value === null) {
      const single = profile.shares
        .flatMap(({ figures }) => figures)
        .filter(({ value }) => value !== null)
        .sort((a, b) => descending(a.period_end, b.period_end))[0];
      if (!single) return text.noShare(name);
      const source = sourceName(record, single.source);
      return (
        sentence.share({
          period: single.period,
          country: name,
          value: formatValue(metric, single.value ?? 0, single.resolution),
        }) + sentence.source(`${source}, ${quality[single.quality]}`)
      );
    }
    const source = timeline.sources.find(({ id }) => id === frame.source);
    const before = previousOf(timeline, frame);
    const earlier = before?.cells.find((entry) => entry.area === area);
    const difference =
      earlier && earlier.value !== null
        ? Number((cell.value - earlier.value).toPrecision(12))
        : null;
    const resolution = (cell.resolution ?? 0) + (earlier?.resolution ?? 0);
    const change =
      difference === null || before === null
        ? ""
        : Math.abs(difference) <= resolution
          ? sentence.same(before.period)
          : (difference < 0 ? sentence.less : sentence.more)(
              formatChange(metric, Math.abs(difference), resolution / 2).replace(/^\+/, ""),
              before.period,
            );
    return (
      sentence.share({
        period: frame.period,
        country: name,
        value: formatValue(metric, cell.value, cell.resolution),
      }) +
      change +
      sentence.source(source ? `${source.name}, ${quality[source.quality]}` : frame.source)
    );
  }

  function priceClause(): string {
    const price = profile.prices.find(({ newest: row }) => isNational(row))?.newest;
    if (!price || price.value === null) return text.noPrice(name);
    const classes: Record<string, string> = messages.tariff.classes;
    return text.price({
      value: formatValue(metricOf("electricity-price"), price.value, price.resolution),
      what: [
        classes[price.tariff_class ?? ""] ?? price.tariff_class,
        price.tariff_band === null ? null : messages.tariff.band(price.tariff_band),
      ]
        .filter(Boolean)
        .join(", "),
      period: price.period,
      source: sourceName(record, price.source),
    });
  }

  function waterClause(): string {
    const hydro = profile.mix?.hydro;
    const lowCarbon = profile.mix?.lowCarbon;
    if (!profile.mix || !hydro || hydro.value === null || !lowCarbon || lowCarbon.value === null)
      return "";
    return text.mixClause({
      year: profile.mix.year,
      hydro: formatValue(metricOf("hydro-share"), hydro.value, hydro.resolution),
      lowCarbon: formatValue(metricOf("low-carbon-share"), lowCarbon.value, lowCarbon.resolution),
    });
  }
}

/** The name of a source of the record. */
export function sourceName(record: Pick<CountryRecord, "sources">, id: string): string {
  return record.sources.find((source) => source.id === id)?.name ?? id;
}

function newest(rows: readonly SnapshotRow[]): Figure | null {
  return newestFirst(rows)[0] ?? null;
}

function newestFirst(rows: readonly SnapshotRow[]): Figure[] {
  return rows
    .map(withPeriod)
    .sort(
      (a, b) =>
        descending(a.period_end, b.period_end) || descending(a.period_start, b.period_start),
    );
}
