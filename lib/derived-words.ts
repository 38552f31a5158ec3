/** Sentences of the metrics that are computed here, and of yearly figures of electricity. */
import type { Messages } from "../messages/en";
import type { Timeline } from "./contract";
import { formatValue } from "./format";
import { inSentence } from "./in-sentence";
import type { AtlasView } from "./view-model";

/** What the map shows, with period, countries and what it is computed from. */
export function derivedSentence(view: AtlasView, timeline: Timeline, messages: Messages): string {
  const { derivedMap: text, sentence } = messages;
  const { frame, metric, levels } = view;
  const ranked = levels.filter(({ rank }) => rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!frame || !first || !last) return sentence.nothing;
  const shown = ({ cell }: typeof first) => formatValue(metric, cell.value ?? 0, cell.resolution);
  if (metric.timeline === "costs") {
    const older = ranked.filter(
      ({ tariff }) => tariff && tariff.period.slice(0, 4) !== frame.period.slice(0, 4),
    ).length;
    return (
      text.costs({
        period: frame.period,
        what: metric.name,
        count: ranked.length,
        lowest: inSentence(first),
        lowestValue: shown(first),
        highest: inSentence(last),
        highestValue: shown(last),
      }) + (older > 0 ? text.older(older) : "")
    );
  }
  const source = timeline.sources.find(({ id }) => id === frame.source)?.name ?? frame.source;
  const lead = text.leader({
    what: metric.name,
    period: frame.period,
    country: inSentence(first),
    value: shown(first),
  });
  if (metric.timeline === "yearly-record") return lead + sentence.source(source);
  return lead + text.derived(source) + (metric.id === "mining-emissions" ? text.gridAverage : "");
}
