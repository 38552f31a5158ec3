/** The view of a country's parts in words. */

import type { AllMessages } from "../messages/en/views";
import type { Cell, SubdivisionSeries, Subdivisions } from "./contract";
import { figureText } from "./figure-text";
import { formatChange, formatValue } from "./format";
import type { Metric } from "./metrics";
import type { PartRow, PartsView } from "./subdivision-view";

/** Who published the series, as short as it is known. */
export function publisherOf(data: Subdivisions, series: SubdivisionSeries): string {
  return data.sources.find(({ id }) => id === series.source)?.publisher ?? series.source;
}

/** The figure of a row with its unit, its bounds, or a dash. */
export function rowFigure({ metric }: PartsView, { cell }: PartRow): string {
  return cellText(metric, cell);
}

/** A cell of the metric with its unit, its bounds, or a dash. */
export function cellText(metric: Metric, cell: Cell): string {
  return figureText(metric, {
    value: cell.value,
    value_low: cell.low ?? null,
    value_high: cell.high ?? null,
    resolution: cell.resolution ?? null,
    unit: metric.unit,
  });
}

/** The change of a row since the frame before; empty where none is computed. */
export function rowChange(
  { metric, series, index }: PartsView,
  { change }: PartRow,
  messages: AllMessages,
): string {
  const before = series.frames[index - 1];
  if (!before || !change || change.change === null) return "";
  if (!change.measurable) return messages.table.notMeasurable;
  return formatChange(metric, change.change, change.resolution / 2);
}

/** One sentence: the largest share, or the lowest and the highest price, and where it comes from. */
export function partsSentence(data: Subdivisions, view: PartsView, messages: AllMessages): string {
  const { subdivisions: text, quality, sentence } = messages;
  const { rows, date, metric, series, index } = view;
  const source = data.sources.find(({ id }) => id === series.source);
  const end = source
    ? text.source(source.name, quality[source.quality])
    : text.source(series.source, "");
  const ranked = rows.filter(({ rank }) => rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) {
    const isEmpty = rows.every(({ cell }) => cell.status === "not-applicable");
    return isEmpty ? `${text.notApplicable(date)}${end}` : `${text.ranges(date)}${end}`;
  }
  if (metric.unit !== "fraction") {
    return (
      text.prices({
        period: date,
        lowest: first.name,
        lowestValue: rowFigure(view, first),
        highest: last.name,
        highestValue: rowFigure(view, last),
      }) + end
    );
  }
  const whole = text.whole(metric.id, data.iso3, publisherOf(data, series));
  const said = { period: date, part: first.name, value: rowFigure(view, first), whole };
  const larger = rows.find(({ cell }) => (cell.low ?? 0) > (first.cell.value ?? 0));
  if (larger) {
    const value = formatValue(metric, larger.cell.low ?? 0, larger.cell.resolution);
    return text.atLeast({ ...said, larger: larger.name, bound: value }) + end;
  }
  const before = series.frames[index - 1];
  const { change } = first;
  const clause =
    !before || !change || change.change === null
      ? ""
      : change.measurable
        ? (change.change < 0 ? sentence.less : sentence.more)(
            formatChange(metric, Math.abs(change.change), change.resolution / 2).replace(/^\+/, ""),
            before.period,
          )
        : sentence.same(before.period);
  return (series.comparable ? text.share(said) : text.sample(said)) + clause + end;
}

/** A value of the metric in a frame's resolution, for extremes of a line. */
export function plainFigure({ metric, frame }: PartsView, value: number): string {
  return formatValue(metric, value, frame.cells.find(({ resolution }) => resolution)?.resolution);
}
