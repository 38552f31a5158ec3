/** The maps of a shock: who holds how much afterwards, and how slow blocks would be without each country. */
import { type ColorScale, levelScale, scaleWithBreaks } from "./color-scale";
import type { Frame } from "./contract";
import { type Metric, plain } from "./metric";
import { metricOf } from "./metrics";
import { type AreaPaint, paintLevels } from "./paint";
import type { ShockOutcome, ShockRecord } from "./shock-outcome";
import { REST_ID } from "./shock-shares";
import { vulnerabilityOf } from "./vulnerability";

/** Figures of countries with the classes that colour them. */
export type ValuedMap = {
  metric: Metric;
  scale: ColorScale;
  paints: Map<string, AreaPaint>;
};

const BLOCK_INTERVAL: Metric = {
  ...plain(
    "block-interval",
    "Minutes between blocks",
    "min",
    "Mean until the retarget if the country went dark at once and whole, at the start of an epoch.",
  ),
  classBreaks: [10.2, 10.5, 11, 12, 14],
};

/** Shares of what is left of the network. */
export function sharesAfterMap(
  record: ShockRecord,
  outcome: ShockOutcome,
  areaIds: readonly string[],
): ValuedMap {
  const metric = metricOf("hashrate-share");
  const values = outcome.holdings
    .filter(({ id }) => id !== REST_ID)
    .map(({ id, shareAfter }) => ({ area: id, value: shareAfter }));
  return valued(metric, levelScale(metric), values, record, areaIds);
}

/** Minutes between blocks without each of the countries that the source lists. */
export function slowingMap(record: ShockRecord, areaIds: readonly string[]): ValuedMap {
  const values = vulnerabilityOf(record).map(({ id, intervalMinutes }) => ({
    area: id,
    value: intervalMinutes,
  }));
  const scale = scaleWithBreaks(BLOCK_INTERVAL.classBreaks);
  return valued(BLOCK_INTERVAL, scale, values, record, areaIds);
}

function valued(
  metric: Metric,
  scale: ColorScale,
  cells: Frame["cells"],
  { source, period, isTopList }: ShockRecord,
  areaIds: readonly string[],
): ValuedMap {
  const frame: Frame = {
    period,
    start: "",
    end: "",
    kind: "point",
    source: source.id,
    publication: null,
    vintage: null,
    url: null,
    scope: isTopList ? "top-n" : "complete",
    cells,
  };
  return { metric, scale, paints: paintLevels(frame, scale, areaIds) };
}
