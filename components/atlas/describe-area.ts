/** What hover card and panel say of one country in the view: the same figure as map, table and API. */
import type { Timeline } from "@/lib/contract";
import { formatChange, formatValue } from "@/lib/format";
import { describeLegalStatus } from "@/lib/legal-words";
import { statusOfUnlisted } from "@/lib/status";
import { describeTariff } from "@/lib/tariff-words";
import type { AreaRef, AtlasView } from "@/lib/view-model";
import type { Messages } from "@/messages/en";

/** What the hover card and the panel say of an area. */
export type AreaDescription = {
  title: string;
  value: string;
  /** Lines under the value: change, period, source, what kind of figure, caveat. */
  lines: readonly string[];
  caveat: string | null;
};

export function describeArea(
  id: string,
  view: AtlasView,
  timeline: Timeline,
  areas: readonly AreaRef[],
  messages: Messages,
): AreaDescription {
  const title = areas.find((area) => area.id === id)?.name ?? id;
  const { frame, metric, previous } = view;
  if (!frame) return { title, value: messages.panel.none, lines: [], caveat: null };
  const source = timeline.sources.find((entry) => entry.id === frame.source);
  const where = source
    ? `${source.name}, ${messages.quality[source.quality]}`
    : messages.timeline.several;

  if (view.changes) {
    const warning = view.crossed.length > 0 ? messages.sentence.acrossBreak : null;
    const row = view.changes.find((change) => change.area === id);
    const period = `${previous?.period} → ${frame.period}`;
    if (!row || row.change === null)
      return {
        title,
        value: messages.table.notComparable,
        lines: [period, where],
        caveat: warning,
      };
    const figure = (value: number | null) =>
      value === null ? "–" : formatValue(metric, value, row.resolution / 2);
    return {
      title,
      value: row.measurable
        ? formatChange(metric, row.change, row.resolution / 2)
        : messages.table.notMeasurable,
      lines: [`${figure(row.from)} → ${figure(row.to)}`, period, where],
      caveat: warning,
    };
  }

  const row = view.levels.find((level) => level.area === id);
  if (!row)
    return {
      title,
      value: metric.classNames ? messages.legalMap.none : messages.panel.none,
      lines: metric.classNames
        ? [messages.legalMap.noneWhy]
        : [messages.status[statusOfUnlisted(frame.scope)], frame.period, where],
      caveat: null,
    };
  if (metric.classNames) return { title, ...describeLegalStatus(row, view, timeline, messages) };
  const { cell, change, tariff } = row;
  const value =
    cell.value !== null
      ? formatValue(metric, cell.value, cell.resolution)
      : cell.low !== undefined && cell.high !== undefined
        ? `${formatValue(metric, cell.low, cell.resolution)} – ${formatValue(metric, cell.high, cell.resolution)}`
        : messages.panel.none;
  const since =
    change?.change === null || !change || !previous
      ? null
      : `${change.measurable ? formatChange(metric, change.change, change.resolution / 2) : messages.table.notMeasurable} ${messages.table.against(previous.period)}`;
  const lines = [
    metric.timeline !== null &&
    frame.basis &&
    cell.value !== null &&
    cell.low !== undefined &&
    cell.high !== undefined
      ? messages.derivedMap.range(
          formatValue(metric, cell.low, cell.resolution),
          formatValue(metric, cell.high, cell.resolution),
        )
      : null,
    cell.status ? messages.status[cell.status] : null,
    row.rank === null ? null : `${messages.table.rank}${row.rank}, ${frame.period}`,
    since,
    tariff ? describeTariff(tariff, frame.period, messages) : where,
  ];
  return {
    title,
    value,
    lines: lines.filter((line): line is string => line !== null),
    caveat: cell.note === undefined ? null : (timeline.notes[cell.note] ?? null),
  };
}
