/** The kinds of chart over time. */
import type { Metric } from "./metrics";

export const CHARTS = ["lines", "stacked", "rank", "multiples", "scatter"] as const;
export type Chart = (typeof CHARTS)[number];

/** Which events a chart over time marks besides the default, those of its countries and of the whole network. */
export const CHART_EVENTS = ["all", "none"] as const;

/** Whether a chart says something of the metric: only shares add up to a whole, and prices have no rank over time here. */
export function canDraw(chart: Chart, metric: Metric): boolean {
  if (chart === "stacked") return metric.unit === "fraction";
  if (chart === "rank") return metric.first === "largest";
  return true;
}
