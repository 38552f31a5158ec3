/** What the record says to each sentence of the news: numbers with their inputs, and the verdict that follows by rule. */
import type { PageMessages } from "../messages/en/pages";
import { type AreaChange, breaksBetween, changesBetween } from "./change";
import type { ClaimRecord, Figure } from "./claim-record";
import {
  directionVerdict,
  exceededVerdict,
  fallVerdict,
  growthBounds,
  growthVerdict,
  surplusVerdict,
} from "./claim-verdict";
import { type Bounds, hhiBoundsOfRounded } from "./concentration";
import type { AtlasEvent, Claim, Frame, Timeline, Verdict } from "./contract";
import { breakPointUsdPerKwh, kwhPerBtc, networkWork } from "./cost-per-btc";
import { shockOf } from "./country-shock";
import { formatChange, formatValue } from "./format";
import { inSentence } from "./in-sentence";
import { metricOf } from "./metrics";
import { REGIONS } from "./regions";
import { shockAddress } from "./shock-view";
import { jPerTh, usdPerBtc } from "./units";
import { viewQuery } from "./url-state";

export type ClaimInput = { what: string; value: string; source: string; href: string | null };
export type Finding = {
  verdict: Verdict;
  /** What the record shows, a sentence each. */
  shown: string[];
  /** The figures that the sentences are computed from. */
  inputs: ClaimInput[];
  views: { label: string; href: string }[];
};

type Text = PageMessages["claims"];
type Context = { record: ClaimRecord; text: Text; claim: Claim };

const FINDINGS: Record<string, (context: Context) => Finding> = {
  "us-cost": usCost,
  "leaving-the-us": leavingTheUs,
  "paraguay-and-ethiopia": paraguayAndEthiopia,
  "surplus-hydropower": surplusHydropower,
  "less-exposed": lessExposed,
  "industrial-mining": industrialMining,
  "ai-the-other-way": aiTheOtherWay,
  "edge-ai-growth": edgeAiGrowth,
};

/** The finding of a claim; one that no rule is written for is not testable. */
export function findingOf(claim: Claim, record: ClaimRecord, text: Text): Finding {
  const find = FINDINGS[claim.id];
  return (
    find?.({ record, text, claim }) ?? {
      verdict: "not-testable",
      shown: [text.noRule],
      inputs: [],
      views: [],
    }
  );
}

/** The newest snapshot and the earlier ones of its source that no series break parts from it, newest first. */
export function comparableFrames({ frames, breaks }: Timeline): {
  newest: Frame | null;
  earlier: Frame[];
} {
  const newest = frames.at(-1) ?? null;
  if (!newest) return { newest, earlier: [] };
  const earlier = frames.filter(
    (frame) =>
      frame.source === newest.source &&
      frame.start < newest.start &&
      breaksBetween(frame, newest, breaks).length === 0,
  );
  return { newest, earlier: earlier.reverse() };
}

/** Change of one area between two frames; null when either does not list it. */
export function changeOfArea(from: Frame, to: Frame, area: string): AreaChange | null {
  const change = changesBetween(from, to).find((entry) => entry.area === area);
  return change && change.change !== null ? change : null;
}

const shareMetric = metricOf("hashrate-share");
const hashrateMetric = metricOf("hashrate");
const priceMetric = metricOf("electricity-price");
const pp = (change: AreaChange) =>
  formatChange(shareMetric, change.change ?? 0, change.resolution / 2);
const number = (value: number, maximumFractionDigits = 0) =>
  new Intl.NumberFormat("en", { maximumFractionDigits }).format(value);
const usd = (value: number) => `$${number(value)}`;

function nameOf({ areas }: ClaimRecord, area: string): string {
  return areas.find(({ id }) => id === area)?.name ?? area;
}

function shareInputs(record: ClaimRecord, frames: readonly Frame[], areas: string[]): ClaimInput[] {
  return frames.flatMap((frame) =>
    areas.flatMap((area) => {
      const cell = frame.cells.find((entry) => entry.area === area);
      if (!cell || cell.value === null) return [];
      return {
        what: `${nameOf(record, area)}, ${frame.period}`,
        value: formatValue(shareMetric, cell.value, cell.resolution),
        source: `${record.sourceName(frame.source)}, ${frame.vintage ?? ""}`,
        href: frame.url,
      };
    }),
  );
}

function inputOf(record: ClaimRecord, row: Figure, what: string): ClaimInput {
  return {
    what: `${what}, ${row.period}`,
    value: formatValue(metricOf(row.metric), row.value ?? 0, row.resolution),
    source: `${record.sourceName(row.source)}, ${row.vintage}`,
    href: row.source_url,
  };
}

function changeView(from: Frame, to: Frame, country: string[] = []): string {
  return `/${viewQuery({ view: "change", from: from.period, to: to.period, country })}`;
}

function leavingTheUs({ record, text, claim }: Context): Finding {
  const { newest, earlier } = comparableFrames(record.shares);
  const [previous] = earlier;
  if (!newest || !previous) return nothing(text);
  const changes = earlier.flatMap((frame) => {
    const change = changeOfArea(frame, newest, "USA");
    return change ? [{ frame, change }] : [];
  });
  const shown = changes.map(({ frame, change }) =>
    change.measurable
      ? text.usChange({
          from: frame.period,
          to: newest.period,
          before: formatValue(shareMetric, change.from ?? 0, change.resolution / 2),
          after: formatValue(shareMetric, change.to ?? 0, change.resolution / 2),
          change: pp(change),
        })
      : text.usSame(frame.period, newest.period),
  );
  const ehs = hashrateChange(record, previous.period, newest.period, "USA");
  if (ehs) shown.push(text.usHashrate(previous.period, newest.period, ehs.from, ehs.to));
  const known = [...earlier].filter(({ vintage }) => (vintage ?? "9999") <= claim.saidOn);
  const [latest, oldest] = [known[0], known.at(-1)];
  const then = latest && oldest && latest !== oldest && changeOfArea(oldest, latest, "USA");
  if (latest && oldest && then) shown.push(text.knownThen(latest.period, oldest.period, pp(then)));
  const south = groupChange(record, previous, newest, "global-south");
  if (south)
    shown.push(
      text.globalSouth({
        from: previous.period,
        countries: south.members.map((area) => nameOf(record, area)).join(", "),
        change: formatChange(shareMetric, south.change),
        withoutChina: formatChange(shareMetric, south.withoutChina),
      }),
    );
  shown.push(text.notFlows);
  return {
    verdict: directionVerdict(
      changes.map(({ change }) => change),
      "down",
    ),
    shown,
    inputs: shareInputs(record, [newest, ...earlier], ["USA"]),
    views: [
      { label: text.changeMap(previous.period, newest.period), href: changeView(previous, newest) },
    ],
  };
}

function paraguayAndEthiopia({ record, text }: Context): Finding {
  const { newest, earlier } = comparableFrames(record.shares);
  const [previous] = earlier;
  if (!newest || !previous) return nothing(text);
  const countries = ["PRY", "ETH"];
  const changes = countries.flatMap((area) =>
    earlier.flatMap((frame) => {
      const change = changeOfArea(frame, newest, area);
      return change ? [{ frame, change }] : [];
    }),
  );
  const shown = changes.map(({ frame, change }) =>
    text.countryChange({
      country: inSentence({ area: change.area, name: nameOf(record, change.area) }),
      from: frame.period,
      to: newest.period,
      before: formatValue(shareMetric, change.from ?? 0, frameResolution(frame, change.area)),
      after: formatValue(shareMetric, change.to ?? 0, frameResolution(newest, change.area)),
      change: change.measurable ? pp(change) : null,
    }),
  );
  for (const area of countries) {
    const ehs = hashrateChange(record, previous.period, newest.period, area);
    if (ehs) shown.push(text.hashrate(nameOf(record, area), previous.period, newest.period, ehs));
  }
  shown.push(text.afterNotBecause);
  return {
    verdict: directionVerdict(
      changes.map(({ change }) => change),
      "up",
    ),
    shown,
    inputs: shareInputs(record, [newest, ...earlier], countries),
    views: [
      {
        label: text.changeMap(previous.period, newest.period),
        href: changeView(previous, newest, countries),
      },
      ...countries.map((area) => ({
        label: text.pageOf(nameOf(record, area)),
        href: `/country/${area}`,
      })),
    ],
  };
}

function surplusHydropower({ record, text }: Context): Finding {
  const rows = ["PRY", "ETH", "USA"].flatMap((area) =>
    record.hydro.filter(({ areaId }) => areaId === area),
  );
  const named = rows.filter(({ areaId }) => areaId !== "USA");
  const power = record.events.filter(
    ({ iso3, kind }) =>
      named.some(({ areaId }) => areaId === iso3) && (kind === "energy" || kind === "policy"),
  );
  return {
    verdict: surplusVerdict(named.map(({ value }) => value)),
    shown: [
      ...rows.map((row) =>
        text.hydro(
          inSentence({ area: row.areaId, name: row.country }),
          row.period,
          formatValue(metricOf("hydro-share"), row.value ?? 0, row.resolution),
        ),
      ),
      text.noSurplus,
      ...(power.length > 0 ? [text.powerEvents(power.map(dated))] : []),
    ],
    inputs: rows.map((row) => inputOf(record, row, row.country)),
    views: named.flatMap(({ areaId, country }) => [
      { label: text.pageOf(country), href: `/country/${areaId}` },
      { label: text.eventsOf(country), href: `/events?country=${areaId}` },
    ]),
  };
}

function lessExposed({ record, text }: Context): Finding {
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

function usCost({ record, text, claim }: Context): Finding {
  const work = networkWork(record.network.days);
  const { fleet, statePrices, stateShares } = record;
  const limit = claim.statedValue;
  if (!work || !fleet || limit === null || statePrices.length === 0) return nothing(text);
  const mined = new Set(stateShares.map(({ areaId }) => areaId));
  const cases = [fleet.value_low, fleet.value, fleet.value_high].flatMap((efficiency) => {
    if (efficiency === null) return [];
    const kwh = kwhPerBtc(work, jPerTh(efficiency));
    const price = breakPointUsdPerKwh(usdPerBtc(limit), kwh);
    const above = statePrices.filter(({ value }) => (value ?? 0) > price);
    return [{ efficiency, kwh, price, above }];
  });
  const central = cases.find(({ efficiency }) => efficiency === fleet.value) ?? cases[0];
  const largest = [...stateShares].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const costIn = (areaId: string) =>
    (statePrices.find((row) => row.areaId === areaId)?.value ?? 0) * (central?.kwh ?? 0);
  const shown = [
    text.work(record.network.month, number(work.hashrateEhs, 1), number(work.btc)),
    ...cases.map(({ efficiency, kwh, price, above }) =>
      text.breakPoint({
        efficiency: number(efficiency, 1),
        kwh: number(kwh),
        limit: usd(limit),
        price: formatValue(priceMetric, price),
        above: above.length,
        states: statePrices.length,
        mined: above.filter(({ areaId }) => mined.has(areaId)).map(({ country }) => country),
      }),
    ),
    ...(largest
      ? [
          text.largestState({
            state: largest.country,
            share: formatValue(metricOf("share-of-pool"), largest.value ?? 0, largest.resolution),
            period: largest.period,
            cost: usd(Math.round(costIn(largest.areaId) / 100) * 100),
            efficiency: number(fleet.value ?? 0, 1),
          }),
        ]
      : []),
    text.costLimits(statePrices[0]?.period ?? ""),
  ];
  return {
    verdict: exceededVerdict(
      cases.map(({ above }) => ({
        mined: above.filter(({ areaId }) => mined.has(areaId)).length,
        any: above.length,
      })),
    ),
    shown,
    inputs: [
      {
        ...inputOf(record, fleet, text.efficiency),
        value: `${number(fleet.value ?? 0, 1)} J/TH (${number(fleet.value_low ?? 0, 1)} to ${number(fleet.value_high ?? 0, 1)})`,
      },
      ...statePrices
        .filter(({ areaId }) => mined.has(areaId))
        .map((row) => inputOf(record, row, text.industrialPrice(row.country))),
      ...stateShares.map((row) => inputOf(record, row, text.poolShare(row.country))),
    ],
    views: [
      {
        label: text.costsOf(number(fleet.value ?? 0, 1), record.network.month),
        href: `/costs?period=${record.network.month}&efficiency=${fleet.value}#states`,
      },
      { label: text.claimApart, href: "/costs#claim" },
      {
        label: text.pricesOf,
        href: "/api/v1/snapshots?metric=electricity-price&source=eia&format=csv",
      },
      { label: text.pageOf("the United States"), href: "/country/USA#price" },
    ],
  };
}

function industrialMining({ record, text }: Context): Finding {
  const [first, last] = [networkWork(record.network.first), networkWork(record.network.last)];
  const month = (days: ClaimRecord["network"]["days"]) => days[0]?.date.slice(0, 7) ?? "";
  const shown =
    first && last && first.hashrateEhs > 0
      ? [
          text.networkGrowth(
            month(record.network.first),
            month(record.network.last),
            new Intl.NumberFormat("en", {
              notation: "compact",
              compactDisplay: "long",
              maximumSignificantDigits: 2,
            }).format(last.hashrateEhs / first.hashrateEhs),
          ),
        ]
      : [];
  return {
    verdict: "not-testable",
    shown: [...shown, text.noOwners],
    inputs: [],
    views: [{ label: text.methods, href: "/methods" }],
  };
}

function aiTheOtherWay({ record, text }: Context): Finding {
  const turns = record.events.filter(({ title, summary }) => /\bAI\b/.test(`${title} ${summary}`));
  return {
    verdict: "not-testable",
    shown: [text.future, text.aiEvents(turns.map(dated))],
    inputs: [],
    views: [],
  };
}

function edgeAiGrowth({ record, text, claim }: Context): Finding {
  const [from, to] = [record.market[0], record.market.at(-1)];
  const printed = claim.statedValue;
  if (!from?.value || !to?.value || from === to || printed === null) return nothing(text);
  const figure = ({ value, resolution }: Figure) => ({
    value: value ?? 0,
    resolution: resolution ?? 0,
  });
  const growth = growthBounds(figure(from), figure(to));
  const years = Number(to.period) - Number(from.period);
  const billions = ({ value, resolution }: Figure) =>
    `$${number((value ?? 0) / 1e9, (resolution ?? 0) < 1e8 ? 1 : 0)} billion`;
  // "300 %" was printed with one digit that counts.
  const printedResolution = 10 ** Math.floor(Math.log10(printed)) / 2;
  return {
    verdict: growthVerdict(growth, printed, printedResolution),
    shown: [
      text.growth({
        from: billions(from),
        to: billions(to),
        fromPeriod: from.period,
        toPeriod: to.period,
        growth: number(100 * growth.value),
        times: number(growth.value + 1, 1),
        yearly: number(100 * ((growth.value + 1) ** (1 / years) - 1)),
        printed: number(100 * printed),
      }),
      text.growthMeans,
    ],
    inputs: record.market.map((row) => ({
      ...inputOf(record, row, metricOf(row.metric).name),
      value: billions(row),
    })),
    views: [{ label: text.sourceOf, href: `/sources#${from.source}` }],
  };
}

/** Shares of the group's members that both frames list; the sums compare the same countries. */
function groupChange(record: ClaimRecord, from: Frame, to: Frame, group: string) {
  const members = new Set(
    record.areas.filter(({ groups }) => groups?.includes(group)).map(({ id }) => id),
  );
  const changes = changesBetween(from, to).filter(
    ({ area, change }) => members.has(area) && change !== null,
  );
  if (changes.length === 0) return null;
  const sum = (list: typeof changes) =>
    list.reduce((total, { change }) => total + (change ?? 0), 0);
  return {
    members: changes.map(({ area }) => area),
    change: sum(changes),
    withoutChina: sum(changes.filter(({ area }) => area !== "CHN")),
  };
}

/** EH/s as published for two periods; null unless both are. */
function hashrateChange({ hashrate }: ClaimRecord, from: string, to: string, area: string) {
  const [before, after] = [from, to].map((period) => {
    const frame = hashrate.frames.find((entry) => entry.period === period);
    const cell = frame?.cells.find((entry) => entry.area === area);
    return cell?.value === null || cell === undefined
      ? null
      : formatValue(hashrateMetric, cell.value, cell.resolution);
  });
  return before && after ? { from: before, to: after } : null;
}

function dated({ title, date }: AtlasEvent): string {
  return `${title} (${date.slice(0, 7)})`;
}

function concentration(frame: Frame): Bounds | null {
  const figures = listedCells(frame).map(({ value, resolution }) => ({
    share: value ?? 0,
    resolution: resolution ?? 0,
  }));
  return figures.length === 0 ? null : hhiBoundsOfRounded(figures, frame.scope === "top-n");
}

function listedCells({ cells }: Frame) {
  return cells.filter(({ area, value }) => area !== "OTH" && value !== null);
}

function frameResolution(frame: Frame, area: string): number | null {
  return frame.cells.find((cell) => cell.area === area)?.resolution ?? null;
}

function nothing(text: Text): Finding {
  return { verdict: "not-testable", shown: [text.noFigures], inputs: [], views: [] };
}
