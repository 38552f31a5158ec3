/** A figure as a sentence that can be printed: value, unit, period, source, address and the day it was read. */
import type { Messages } from "../messages/en";
import type { Timeline } from "./contract";
import { formatChange, formatValue } from "./format";
import { describeTariff } from "./tariff-words";
import type { AtlasView } from "./view-model";

/**
 * The sentence about one country's figure in the view; null when the view has none of it.
 * @param address where the view is found again
 * @param accessed the day the figure was read, `YYYY-MM-DD`
 */
export function citation(
  area: string,
  view: AtlasView,
  timeline: Timeline,
  { address, accessed }: { address: string; accessed: string },
  messages: Messages,
): string | null {
  const text = messages.citation;
  const figure = figureOf(area, view, messages);
  const { frame } = view;
  if (figure === null || !frame) return null;
  const tariff = view.levels.find((row) => row.area === area)?.tariff ?? null;
  const sourceId = tariff?.source ?? frame.source;
  const source = timeline.sources.find(({ id }) => id === sourceId);
  const described = source
    ? text.source({
        source: source.name,
        quality: messages.quality[source.quality],
        published: tariff?.vintage ?? frame.vintage,
      })
    : messages.timeline.several;
  const words = tariff ? `${describeTariff(tariff, frame.period, messages)}; ` : "";
  const warning = view.crossed.length > 0 ? `${messages.sentence.acrossBreak} ` : "";
  return text.from({ figure, source: warning + words + described, address, accessed });
}

function figureOf(area: string, view: AtlasView, messages: Messages): string | null {
  const text = messages.citation;
  const { metric, frame, previous } = view;
  const name = metric.name.toLowerCase();
  if (!frame) return null;
  if (view.changes) {
    const row = view.changes.find((change) => change.area === area);
    if (!row || row.change === null || !previous) return null;
    const value = row.measurable
      ? formatChange(metric, row.change, row.resolution / 2)
      : messages.table.notMeasurable;
    return text.change({
      country: row.name,
      metric: name,
      from: previous.period,
      to: frame.period,
      value,
    });
  }
  const row = view.levels.find((level) => level.area === area);
  if (!row) return null;
  const { value, low, high, resolution } = row.cell;
  const shown =
    value !== null
      ? formatValue(metric, value, resolution)
      : low !== undefined && high !== undefined
        ? `${formatValue(metric, low, resolution)} – ${formatValue(metric, high, resolution)}`
        : null;
  if (shown === null) return null;
  const period = row.tariff?.period ?? frame.period;
  return text.level({ country: row.name, metric: name, period, value: shown });
}
