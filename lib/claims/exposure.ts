/** Is the network less exposed to a shock in one country? */
import { changesBetween } from "../change";
import type { ClaimRecord } from "../claim-record";
import { fallVerdict } from "../claim-verdict";
import { type Bounds, hhiBoundsOfRounded } from "../concentration";
import type { Frame } from "../contract";
import { shockOf } from "../country-shock";
import { formatValue } from "../format";
import { inSentence } from "../in-sentence";
import { REGIONS } from "../regions";
import { shockAddress } from "../shock-view";
import { viewQuery } from "../url-state";
import {
  type Context,
  changeView,
  comparableFrames,
  type Finding,
  listedCells,
  nameOf,
  nothing,
  number,
  shareMetric,
  type Text,
} from "./finding";

/** Concentration with its bounds, continents, and what losing the largest country would do, before and now. */
export function lessExposed({ record, text }: Context): Finding {
  const { newest, earlier } = comparableFrames(record.shares);
  const [previous] = earlier;
  const before = previous ? concentration(previous) : null;
  const after = newest ? concentration(newest) : null;
  if (!newest || !previous || !before || !after) return nothing(text);
  const range = ({ low, high }: Bounds) => `${number(low)} to ${number(high)}`;
  return {
    verdict: fallVerdict(before, after),
    shown: [
      text.hhi({
        from: previous.period,
        to: newest.period,
        before: range(before),
        after: range(after),
      }),
      after.high < before.low
        ? text.hhiFell
        : after.low > before.high
          ? text.hhiRose
          : text.hhiMeet,
      ...continentSentence(record, previous, newest, text),
      ...shockSentence(record, previous, newest, text),
      text.hhiMeans,
    ],
    inputs: [previous, newest].map((frame) => ({
      what: text.listed(listedCells(frame).length, frame.period),
      value: range(frame === newest ? after : before),
      source: `${record.sourceName(frame.source)}, ${frame.vintage ?? ""}`,
      href: frame.url,
    })),
    views: [
      { label: text.mapOf(newest.period), href: `/${viewQuery({ to: newest.period })}` },
      { label: text.changeMap(previous.period, newest.period), href: changeView(previous, newest) },
      { label: text.concentration, href: `/concentration?source=${newest.source}` },
      {
        label: text.continents,
        href: `/concentration?source=${newest.source}&measure=share_americas`,
      },
      { label: text.shock, href: shockAddress(largestOf(newest)?.area ?? "USA") },
      { label: text.vulnerability, href: "/shock#vulnerability" },
    ],
  };
}

/** What the loss of the largest country would have done in each snapshot. */
function shockSentence(record: ClaimRecord, from: Frame, to: Frame, text: Text): string[] {
  const [before, after] = [largestOf(from), largestOf(to)];
  if (!before || !after) return [];
  const told = (frame: Frame, { area, value, resolution }: Frame["cells"][number]) => {
    const { intervalMinutes, daysToRetarget } = shockOf(value ?? 0);
    return {
      period: frame.period,
      country: inSentence({ area, name: nameOf(record, area) }),
      share: formatValue(shareMetric, value ?? 0, resolution),
      minutes: number(intervalMinutes, 1),
      days: number(daysToRetarget, 1),
    };
  };
  return [text.largestShock(told(from, before), told(to, after))];
}

function largestOf(frame: Frame) {
  return [...listedCells(frame)].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
}

/** Continents by the countries that both snapshots list, so that a longer list is no gain. */
function continentSentence(record: ClaimRecord, from: Frame, to: Frame, text: Text): string[] {
  const listed = changesBetween(from, to).filter(({ change }) => change !== null);
  const parts = REGIONS.flatMap((region) => {
    const own = listed.filter(
      ({ area }) => record.areas.find(({ id }) => id === area)?.region === region,
    );
    if (own.length === 0) return [];
    const sum = (side: "from" | "to") =>
      (100 * own.reduce((total, entry) => total + (entry[side] ?? 0), 0)).toFixed(1);
    return [text.continent(region, sum("from"), sum("to"))];
  });
  return parts.length === 0
    ? []
    : [text.continentChanges(from.period, to.period, listed.length, parts)];
}

function concentration(frame: Frame): Bounds | null {
  const figures = listedCells(frame).map(({ value, resolution }) => ({
    share: value ?? 0,
    resolution: resolution ?? 0,
  }));
  return figures.length === 0 ? null : hhiBoundsOfRounded(figures, frame.scope === "top-n");
}
