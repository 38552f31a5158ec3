/** The headline of a view, computed from its figures; it is also the text alternative of the map. */
import type { Messages } from "../messages/en";
import { DERIVED_HASHRATE } from "./computed-metrics";
import type { Timeline } from "./contract";
import { derivedSentence } from "./derived-words";
import { formatChange, formatValue } from "./format";
import { inSentence } from "./in-sentence";
import { legalSentence } from "./legal-words";
import type { AtlasView, ChangeRow, LevelRow } from "./view-model";

/** One or two sentences with value, unit, period and source of what the map shows. */
export function headline(view: AtlasView, timeline: Timeline, messages: Messages): string {
  const text = messages.sentence;
  if (!view.frame) return text.nothing;
  if (view.refused)
    return view.refused === "needs-two" ? text.needsTwo : text.refused(view.refused.reason);
  if (view.changes) return changeSentence(view, view.changes, timeline, messages);
  if (view.metric.timeline === "national-tariffs") return priceSentence(view, messages);
  if (view.metric.timeline === "legal-record") return legalSentence(view, timeline, messages);
  if (view.metric.timeline !== "ranked-sources") return derivedSentence(view, timeline, messages);
  return levelSentence(view, timeline, messages);
}

function levelSentence(view: AtlasView, timeline: Timeline, messages: Messages): string {
  const text = messages.sentence;
  const { metric, frame, previous } = view;
  const countries = view.levels.filter((row) => row.rank !== null);
  const [leader] = countries;
  if (!leader || !frame || leader.cell.value === null) return text.nothing;
  const start = {
    period: frame.period,
    country: inSentence(leader),
    value: formatValue(metric, leader.cell.value, leader.cell.resolution),
  };
  const source = timeline.sources.find(({ id }) => id === frame.source)?.name ?? frame.source;
  const sum = countries.reduce((total, row) => total + (row.cell.value ?? 0), 0);
  const tail =
    metric.unit !== "fraction"
      ? text.source(source)
      : frame.scope.startsWith("complete")
        ? text.sourceComplete(source, countries.length)
        : text.sourcePartial(source, countries.length, formatValue(metric, sum));
  const lead = metric.unit === "fraction" ? text.share(start) : text.hashrate(start);
  return lead + (previous ? changeClause(leader, previous.period, view, messages) : "") + tail;
}

function changeClause(
  row: LevelRow,
  since: string,
  { metric }: AtlasView,
  messages: Messages,
): string {
  const text = messages.sentence;
  const change = row.change;
  if (!change || change.change === null) return "";
  if (!change.measurable) return text.same(since);
  const amount = formatChange(metric, Math.abs(change.change), change.resolution / 2).replace(
    "+",
    "",
  );
  return change.change < 0 ? text.less(amount, since) : text.more(amount, since);
}

function priceSentence({ frame, levels, metric }: AtlasView, messages: Messages): string {
  const text = messages.sentence;
  const lowest = levels.find((row) => row.rank === 1);
  const highest = levels.filter((row) => row.rank !== null).at(-1);
  if (!frame || !highest || !lowest) return text.nothing;
  const older = levels.filter(
    (row) => row.tariff && row.tariff.period.slice(0, 4) !== frame.period,
  ).length;
  return (
    text.prices({
      period: frame.period,
      count: levels.length,
      lowest: inSentence(lowest),
      lowestValue: formatValue(metric, lowest.cell.value ?? 0, lowest.cell.resolution),
      highest: inSentence(highest),
      highestValue: formatValue(metric, highest.cell.value ?? 0, highest.cell.resolution),
    }) + (older > 0 ? text.carried(older) : "")
  );
}

function changeSentence(
  view: AtlasView,
  changes: readonly ChangeRow[],
  timeline: Timeline,
  messages: Messages,
): string {
  const text = messages.sentence;
  const { metric, frame, previous } = view;
  const measurable = changes.filter((row) => row.measurable && row.area !== "OTH");
  const [loser] = measurable.filter((row) => (row.change ?? 0) < 0);
  const gainer = measurable.filter((row) => (row.change ?? 0) > 0).at(-1);
  // The sentence is about the country that led at the baseline: for the record at hand that is the question of this atlas.
  const subject = [...measurable].sort((a, b) => (b.from ?? 0) - (a.from ?? 0))[0];
  if (!subject || !frame || !previous)
    return text.changeNone + (view.crossed.length > 0 ? ` ${messages.sentence.acrossBreak}` : "");
  const shown = (row: ChangeRow) => formatChange(metric, row.change ?? 0, row.resolution / 2);
  const source =
    timeline.sources.find(({ id }) => id === frame.source)?.name ?? messages.timeline.several;
  const named = (row: ChangeRow) => ({ country: inSentence(row), change: shown(row) });
  return (
    text.change({
      from: previous.period,
      to: frame.period,
      ...named(subject),
      before: formatValue(metric, subject.from ?? 0, subject.resolution / 2),
      after: formatValue(metric, subject.to ?? 0, subject.resolution / 2),
    }) +
    (loser && loser !== subject ? text.largestLoss(named(loser)) : "") +
    (gainer && gainer !== subject ? text.largestGain(named(gainer)) : "") +
    text.source(source) +
    (metric === DERIVED_HASHRATE ? messages.sentence.derivedEhs : "") +
    (view.crossed.length > 0 ? ` ${messages.sentence.acrossBreak}` : "")
  );
}
