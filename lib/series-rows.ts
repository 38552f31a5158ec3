/** The table and the file of a chart over time: one row a series and snapshot. */
import { type Series, unpublishedShare } from "./chart-series";
import type { Frame, SeriesRow, Timeline } from "./contract";
import { metricOf } from "./metrics";
import { ranksOf } from "./rank";
import { REST, stacksOf } from "./stack-layout";

type Texts = {
  nameOf(id: string): string;
  /** That a sum over listed members is a lower bound. */
  lowerBound: string;
};

/**
 * Rows of the series, newest snapshot last; of shares also what the other listed countries hold together and
 * what is not published, so that the rows of countries and the rest of a snapshot add up to 1 (and a rounding).
 */
export function seriesRows(
  timeline: Timeline,
  frames: readonly Frame[],
  series: readonly Series[],
  known: ReadonlySet<string>,
  { nameOf, lowerBound }: Texts,
): SeriesRow[] {
  const metric = metricOf(timeline.metric);
  const isShare = metric.unit === "fraction";
  const stacks = isShare ? stacksOf(frames, series, known) : [];
  return frames.flatMap((frame, index) => {
    const ranks = metric.first === "largest" ? ranksOf(frame, known) : null;
    const common = {
      metric: metric.id,
      source: frame.source,
      vintage: frame.vintage,
      period: frame.period,
      period_start: frame.start,
      period_end: frame.end,
      unit: metric.unit,
    };
    const own = series.flatMap(({ id, kind, points }): SeriesRow[] => {
      const point = points[index];
      if (!point) return [];
      const rank = kind === "country" ? ranks?.get(id) : undefined;
      return [
        {
          ...common,
          source: point.tariff?.source ?? common.source,
          vintage: point.tariff?.vintage ?? common.vintage,
          series: id,
          name: nameOf(id),
          kind,
          value: point.value,
          value_low: point.low,
          value_high: point.high,
          status: point.status,
          rank: rank?.rank ?? null,
          tied: rank?.tied ?? null,
          countries: point.countries,
          resolution: point.resolution,
          caveat: kind === "country" ? point.note : lowerBound,
        },
      ];
    });
    const rest = REST.flatMap((id): SeriesRow[] => {
      const part = stacks[index]?.parts.find((entry) => entry.id === id);
      if (!part) return [];
      const value = id === REST[1] ? unpublishedShare(frame, known) : part.value;
      return [
        {
          ...common,
          series: id,
          name: nameOf(id),
          kind: "rest",
          value: Number(value.toPrecision(12)),
          value_low: null,
          value_high: null,
          status: "value",
          rank: null,
          tied: null,
          countries: null,
          resolution: null,
          caveat: null,
        },
      ];
    });
    return [...own, ...rest];
  });
}
