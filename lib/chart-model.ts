/** What every chart over time of a view is made from: the same for the page, the section under the map and the file. */
import type { AllMessages } from "@/messages/en/views";
import { isBloc } from "./blocs";
import { chosenSeries, type Series, type SeriesPoint, seriesOf } from "./chart-series";
import { canDraw } from "./charts";
import type { AtlasEvent, Frame, SeriesRow, Timeline } from "./contract";
import { eventsOfChart } from "./event-filter";
import { formatValue } from "./format";
import { type Metric, metricOf } from "./metrics";
import { type Rank, ranksOf } from "./rank";
import { seriesName } from "./series-name";
import { seriesRows } from "./series-rows";
import type { ViewState } from "./url-state";
import { type AreaRef, framesOfYear } from "./view-model";

export type ChartModel = {
  metric: Metric;
  timeline: Timeline;
  frames: readonly Frame[];
  series: Series[];
  /** Of the drawn snapshots. */
  ranks: Map<string, Rank>[];
  known: ReadonlySet<string>;
  /** Index of the snapshot that is read off when nothing is pointed at: the view's. */
  shown: number;
  rows: SeriesRow[];
  /** Marked along the time axis, oldest first. */
  events: readonly AtlasEvent[];
  /** Where the file of the rows is. */
  csvHref: string;
  nameOf(id: string): string;
  sourceOf(frame: Frame): string;
};

export function chartModel(
  timeline: Timeline,
  view: ViewState,
  areas: readonly AreaRef[],
  messages: AllMessages,
  events: readonly AtlasEvent[] = [],
): ChartModel {
  const metric = metricOf(timeline.metric);
  const frames = framesOfYear(timeline.frames, view.year);
  const known = new Set(areas.map(({ id }) => id));
  const ids = chosenSeries(timeline, frames, areas, view);
  const series = seriesOf(timeline, frames, areas, ids);
  const nameOf = (id: string) => seriesName(id, areas, messages);
  const at = frames.findIndex(({ period }) => period === view.to);
  const query = new URLSearchParams({ metric: metric.id, series: ids.join(",") });
  if (timeline.source !== null) query.set("source", timeline.source);
  if (view.year !== null) query.set("year", String(view.year));
  if (timeline.asOf !== null) query.set("asOf", timeline.asOf);
  query.set("format", "csv");
  return {
    metric,
    timeline,
    frames,
    series,
    ranks: canDraw("rank", metric) ? frames.map((frame) => ranksOf(frame, known)) : [],
    known,
    shown: at === -1 ? frames.length - 1 : at,
    rows: seriesRows(timeline, frames, series, known, {
      nameOf,
      lowerBound: messages.charts.lowerBoundCaveat,
    }),
    events: eventsOfChart(events, frames, ids, view.events),
    csvHref: `/api/v1/series?${query}`,
    nameOf,
    sourceOf: ({ source }) =>
      timeline.sources.find(({ id }) => id === source)?.name ?? messages.timeline.several,
  };
}

/** A point in words: the figure, `≥` before a sum of listed members, bounds, or why there is none. */
export function pointText(
  metric: Metric,
  id: string,
  point: Pick<SeriesPoint, "value" | "low" | "high" | "resolution" | "status">,
  messages: AllMessages,
): string {
  const show = (value: number) => formatValue(metric, value, point.resolution);
  if (point.value !== null)
    return `${isBloc(id) ? `${messages.charts.atLeast} ` : ""}${show(point.value)}`;
  if (point.low !== null && point.high !== null) return `${show(point.low)} – ${show(point.high)}`;
  return messages.charts.absent[point.status];
}
