/** The network as sites on the chain tell it day by day. Their hashrates are H/s or TH/s, beyond what integers of a script hold. */
import { compactOf, difficultyOf } from "../compact-target";
import { movePoint, plainNumber } from "../decimals";
import {
  type Adapter,
  type Cells,
  dayOf,
  jsonOf,
  leftOut,
  NotThisShape,
  published,
} from "./adapter";

const EHS_FROM_HS = -18;
const EHS_FROM_THS = -6;

type Series = { metric: string; unit: string; moved: number };
const HASHRATE = { metric: "network-hashrate", unit: "EH/s" };
const FEES = { metric: "network-fees", unit: "BTC/day", moved: 0 };
const PRICE = { metric: "bitcoin-price", unit: "USD/BTC", moved: 0 };

/** A figure of the whole network on a day; a number of JSON, or text. */
function daily({ metric, unit, moved }: Series, period: string, figure: unknown): Cells {
  const text =
    typeof figure === "number" ? shifted(figure, moved) : movePoint(String(figure), moved);
  // Zeros at the end of a large number are no digits that anybody measured.
  const value = text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  return { metric, unit, area_id: "WLD", period, ...published(value) };
}

/** The number times a power of ten, with the digits that name it and no others. */
function shifted(figure: number, places: number): string {
  const [digits = "", exponent] = figure.toExponential().split("e");
  return movePoint(digits, Number(exponent) + places);
}

const startsWith = (text: string, mark: RegExp, key: RegExp) =>
  mark.test(text) && key.test(text.slice(0, 4_000));

/** mempool.space `mining/hashrate`: means of days in H/s; the last day is not over. */
export const mempoolHashrate: Adapter = {
  id: "mempool-hashrate",
  table: "network-energy",
  recognises: (text) => startsWith(text, /^\s*\{/, /"avgHashrate"/),
  read(text) {
    const { hashrates } = (jsonOf(text) ?? {}) as { hashrates?: unknown };
    if (!Array.isArray(hashrates)) throw new NotThisShape("has no hashrates");
    const rows = hashrates.map((entry, index) => {
      const { timestamp, time, avgHashrate } = entry ?? {};
      const series = { ...HASHRATE, moved: EHS_FROM_HS };
      return { line: index + 2, cells: daily(series, dayOf(timestamp ?? time), avgHashrate) };
    });
    return { rows, notes: [] };
  },
};

/**
 * mempool.space `mining/difficulty-adjustments`: `[time, height, difficulty, new/old]`, newest first; a ratio, no percent.
 * The compact target, which the answer leaves out, is the only one with that difficulty.
 */
export const mempoolAdjustments: Adapter = {
  id: "mempool-adjustments",
  table: "difficulty-epochs",
  recognises: (text) => /^\s*\[\s*\[\s*\d{9,10}\s*,\s*\d+\s*,\s*[\d.e+]+\s*,/.test(text),
  read(text) {
    const list = jsonOf(text);
    if (!Array.isArray(list)) throw new NotThisShape("is no list");
    const rows = list.map((entry, index) => {
      const [time, height, difficulty, ratio] = Array.isArray(entry) ? entry : [];
      const line = index + 2;
      if (![time, height, difficulty, ratio].every(Number.isFinite) || difficulty < 1)
        throw new NotThisShape("is no [time, height, difficulty, ratio]", line);
      const bits = compactOf(difficulty);
      if (Math.abs(difficultyOf(bits) / difficulty - 1) > 1e-9)
        throw new NotThisShape("is a difficulty that no target has", line);
      const day = dayOf(time);
      const cells = {
        height: String(height),
        timestamp_utc: day && `${new Date(time * 1000).toISOString().slice(0, 19)}Z`,
        ...{ date: day, date_precision: "block-timestamp", difficulty: plainNumber(difficulty) },
        bits: `0x${bits.toString(16)}`,
        change_fraction: plainNumber(Number((ratio - 1).toFixed(7))),
        ...{ derived: "false", difficulty_source_id: "mempool", date_source_id: "mempool" },
      };
      return { line, cells };
    });
    return { rows: rows.reverse(), notes: [] };
  },
};

/** The charts of blockchain.com that have a place here, by a word of their name. */
const CHARTS: readonly { name: RegExp; unit: RegExp; series: Series }[] = [
  { name: /hash ?rate/i, unit: /\bTH/i, series: { ...HASHRATE, moved: EHS_FROM_THS } },
  { name: /price/i, unit: /USD|\$/i, series: PRICE },
  { name: /fees/i, unit: /BTC/i, series: FEES },
];

/** blockchain.com charts: `values` of `x` (seconds) and `y`; where a day has several, its last counts. */
export const blockchainChart: Adapter = {
  id: "blockchain-chart",
  table: "network-energy",
  recognises: (text) => startsWith(text, /^\s*\{/, /"values"\s*:\s*\[\s*\{\s*"x"/),
  read(text) {
    const { name, unit, values } = (jsonOf(text) ?? {}) as Record<string, unknown>;
    const chart = CHARTS.find((known) => known.name.test(String(name)));
    if (!chart) throw new NotThisShape(`the chart ${String(name)} has no place here`);
    // Fees are charted in dollars too, hashrates in other multiples.
    if (!chart.unit.test(`${String(unit)} ${String(name)}`))
      throw new NotThisShape(`${String(name)} is in ${String(unit)}`);
    if (!Array.isArray(values)) throw new NotThisShape("has no values");
    const days = new Map<string, { line: number; cells: Cells }>();
    for (const [index, point] of values.entries()) {
      const { x, y } = point ?? {};
      if (y === null || y === undefined) continue;
      const day = dayOf(x);
      days.set(day, { line: index + 2, cells: daily(chart.series, day, y) });
    }
    return { rows: [...days.values()], notes: [] };
  },
};

const COIN_METRICS: Readonly<Record<string, Series>> = {
  HashRate: { ...HASHRATE, moved: EHS_FROM_THS },
  PriceUSD: PRICE,
  FeeTotNtv: FEES,
};

/** Coin Metrics `asset-metrics`: a row a day, figures as text, hashrate in TH/s; a metric that a day lacks is left out or null. */
export const coinMetrics: Adapter = {
  id: "coin-metrics",
  table: "network-energy",
  recognises: (text) => startsWith(text, /^\s*\{/, /"asset"\s*:/),
  read(text) {
    const { data } = (jsonOf(text) ?? {}) as { data?: unknown };
    if (!Array.isArray(data)) throw new NotThisShape("has no data");
    const others: string[] = [];
    const rows = data.flatMap((entry, index) => {
      if (entry?.asset !== "btc") {
        others.push(String(entry?.asset));
        return [];
      }
      const day = String(entry.time ?? "").replace(/T00:00:00(\.0+)?Z$/, "");
      return Object.entries(COIN_METRICS).flatMap(([name, series]) => {
        const figure = entry[name];
        if (figure === null || figure === undefined || figure === "") return [];
        return [{ line: index + 2, cells: daily(series, day, figure) }];
      });
    });
    return { rows, notes: leftOut(others, "no bitcoin") };
  },
};
