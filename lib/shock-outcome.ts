/** What a shock that is asked for does, from the figures of one release. */
import { type Interval, measuresOf } from "./concentration-measures";
import { equilibriumEhs, hashpriceBtcPerPhDay, subsidyBtc } from "./difficulty";
import { addDays } from "./periods";
import { MOST_LOST, type ShockCourse } from "./shock-course";
import {
  type Dark,
  type Holding,
  lostShare,
  REST_ID,
  type Relocation,
  relocate,
  sharesAfter,
} from "./shock-shares";
import { type ShockStart, type Simulation, simulateShock } from "./shock-simulation";
import type { ShockView } from "./shock-view";
import { gridOf } from "./us-grids";

export type ShockCountry = Holding & {
  region: string | null;
  /** National price; null: none on record. */
  priceUsdPerKwh: number | null;
};

/** The figures that a shock is computed from. */
export type ShockRecord = {
  source: { id: string; name: string };
  sources: { id: string; name: string; period: string }[];
  period: string;
  /** Listed countries with more than 0, largest first. */
  countries: ShockCountry[];
  /** Share that is not listed. */
  rest: number;
  /** Every country and territory, as places where hashrate may come back. */
  areas: { id: string; name: string }[];
  isTopList: boolean;
  /** How many countries and territories there are. */
  areaCount: number;
  /** States of the United States by their share of it, times its own. */
  states: (Holding & { ofParent: number; period: string })[];
  epoch: { height: number; bits: number; difficulty: number; date: string };
  day: { date: string; lastHeight: number; priceUsd: number | null; feesBtcPerBlock: number };
  efficiency: { jPerTh: number; period: string; source: string };
};

export type ShockOutcome = {
  startDate: string;
  lost: number;
  /** Where hashrate comes back; null: by size, or where it was. */
  target: Target | null;
  course: ShockCourse;
  start: ShockStart;
  simulation: Simulation;
  /** Hashrate and share of each holder, before and after all has gone and come back. */
  holdings: (Holding & { after: number; shareAfter: number })[];
  concentration: { before: Concentrated; after: Concentrated };
  networkEhs: number;
  /** Power that is no longer drawn where it went dark, without cooling. */
  freedMw: number;
  /** The same by country, largest first. */
  freed: { id: string; name: string; mw: number }[];
  /** Of a PH/s that stays, by day: USD when the price is known. */
  hashprice: { before: Hashprice; after: Hashprice };
  delay: { blocks: number; hours: number; issuanceBtc: number };
};

export type Target = { id: string; name: string; priceUsdPerKwh: number | null };
export type Hashprice = { btc: number; usd: number | null };
type Concentrated = Record<"hhi" | "top1" | "nakamoto" | "effective_countries", Interval>;

const MINUTES_A_BLOCK = 10;

/** @throws RangeError when nothing is left to mine */
export function shockOutcome(record: ShockRecord, view: ShockView): ShockOutcome {
  const { countries, rest, epoch, day, efficiency } = record;
  const holdings: Holding[] = [
    ...countries.map(({ id, name, share }) => ({ id, name, share })),
    ...(rest > 0 ? [{ id: REST_ID, name: "", share: rest }] : []),
  ];
  const dark = darkOf(record, view);
  const lost = Math.min(MOST_LOST, lostShare(holdings, dark));
  const course: ShockCourse = {
    lost,
    rampDays: view.ramp,
    returned: view.returned / 100,
    returnFromDay: view.after,
    returnToDay: view.after + view.over,
  };
  const start = { bits: epoch.bits, blocksDone: Math.floor((view.done / 100) * 2016) };
  const simulation = simulateShock(course, start);
  const target = targetOf(record, view, dark);
  const relocation: Relocation = { rule: view.rule, to: view.to, returned: course.returned };
  const added =
    target && !holdings.some(({ id }) => id === target.id)
      ? [{ id: target.id, name: target.name, share: 0 }]
      : [];
  const all = [...holdings, ...added];
  const after = relocate(all, dark, relocation, target?.id ?? null);
  const shares = sharesAfter(after);
  const reward = subsidyBtc(day.lastHeight) + day.feesBtcPerBlock;
  const hashprice = (relative: number): Hashprice => {
    const btc = hashpriceBtcPerPhDay(epoch.difficulty * relative, reward);
    return { btc, usd: day.priceUsd === null ? null : btc * day.priceUsd };
  };
  const least = Math.min(1, ...simulation.retargets.map((entry) => entry.relativeDifficulty));
  const networkEhs = equilibriumEhs(epoch.difficulty);
  const { mostMissingBlocks } = simulation;
  return {
    startDate: view.start ?? addDays(day.date, 1),
    lost,
    target,
    course,
    start,
    simulation,
    holdings: all.map((holding, index) => ({
      ...holding,
      after: after[index] ?? 0,
      shareAfter: shares[index] ?? 0,
    })),
    concentration: {
      before: concentrated(
        record,
        all.map(({ share }) => share),
        all,
      ),
      after: concentrated(record, shares, all),
    },
    networkEhs,
    freedMw: lost * networkEhs * efficiency.jPerTh,
    freed: dark
      .map(({ id, fraction }) => {
        const country = countries.find((entry) => entry.id === id);
        const mw = (country?.share ?? 0) * fraction * networkEhs * efficiency.jPerTh;
        return { id, name: country?.name ?? id, mw };
      })
      .sort((a, b) => b.mw - a.mw),
    hashprice: { before: hashprice(1), after: hashprice(least) },
    delay: {
      blocks: mostMissingBlocks,
      hours: (mostMissingBlocks * MINUTES_A_BLOCK) / 60,
      issuanceBtc: mostMissingBlocks * subsidyBtc(day.lastHeight),
    },
  };
}

/** What goes dark of each listed country; the narrower choice wins: a state before its grid, that before the country, that before its region. */
export function darkOf({ countries, states }: ShockRecord, view: ShockView): Dark[] {
  const partOf = (id: string | null) => {
    const chosen = view.dark.find((entry) => entry.id === id);
    return chosen ? (chosen.percent ?? view.fraction) / 100 : null;
  };
  return countries.flatMap(({ id, region }) => {
    const whole = partOf(id) ?? partOf(region) ?? 0;
    const byState = states.reduce((sum, state) => {
      const part = partOf(state.id) ?? partOf(gridOf(state.id)) ?? whole;
      return sum + state.ofParent * (part - whole);
    }, whole);
    const fraction = id === "USA" ? Math.min(1, byState) : whole;
    return fraction > 0 ? { id, fraction } : [];
  });
}

/** How strongly senders compete for space in blocks, from how many come: words for each in the texts. */
export type FeePressure = "less" | "usual" | "more" | "high" | "severe";

export function feePressure(blocksADay: number): FeePressure {
  const part = blocksADay / 144;
  if (part > 1.03) return "less";
  if (part >= 0.97) return "usual";
  if (part >= 0.85) return "more";
  return part >= 0.65 ? "high" : "severe";
}

/** A chosen country, listed or not, or the listed one with the lowest price that did not go dark. */
function targetOf(
  { countries, areas }: ShockRecord,
  { rule, to }: ShockView,
  dark: readonly Dark[],
): Target | null {
  const named = ({ id, name }: { id: string; name: string }): Target => {
    const listed = countries.find((country) => country.id === id);
    return { id, name, priceUsdPerKwh: listed?.priceUsdPerKwh ?? null };
  };
  if (rule === "country") {
    const found = [...countries, ...areas].find(({ id }) => id === to);
    return found ? named(found) : null;
  }
  if (rule !== "cheapest") return null;
  const isLit = (id: string) => !dark.some((entry) => entry.id === id && entry.fraction === 1);
  const priced = countries
    .filter(({ id, priceUsdPerKwh }) => priceUsdPerKwh !== null && isLit(id))
    .sort((a, b) => (a.priceUsdPerKwh ?? 0) - (b.priceUsdPerKwh ?? 0));
  return priced[0] ? named(priced[0]) : null;
}

/** Bounds for what is not listed; the cap of a top list is gone as soon as shares move. */
function concentrated(
  { areaCount }: ShockRecord,
  shares: readonly number[],
  holdings: readonly Holding[],
): Concentrated {
  const listed = shares.filter((_, index) => holdings[index]?.id !== REST_ID);
  const { hhi, top1, nakamoto, effective_countries } = measuresOf(
    listed,
    "rest-one-country",
    areaCount,
  );
  return { hhi, top1, nakamoto, effective_countries };
}
