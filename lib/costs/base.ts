/** What a cost is computed from: one period of the network with the prices, fleets and machines on record. */
import type { ReleaseRef } from "../contract";
import type { PricedRow } from "../tariff-choice";

/** A stretch of days of the chain. */
export type NetworkPeriod = {
  period: string;
  start: string;
  end: string;
  days: number;
  blocks: number;
  /** Mean over the days. */
  hashrateEhs: number;
  /** Mean difficulty of its blocks. */
  difficulty: number;
  /** Mean BTC of one block. */
  subsidyBtc: number;
  feesBtc: number;
  /** Mean over the days; null: not on record. */
  priceUsd: number | null;
};

/** Efficiency of the machines of the whole network as one source has it. */
export type Fleet = {
  id: string;
  source: string;
  sourceName: string;
  /** The month, day or months that it is of. */
  period: string;
  jPerTh: number;
  low: number | null;
  high: number | null;
  url: string | null;
  caveat: string | null;
};

export type Machine = {
  id: string;
  name: string;
  jPerTh: number;
  released: string | null;
  cooling: string | null;
};

/** A country's part of the network in the newest snapshot of shares. */
export type CountryShare = { area: string; share: number };

export type CostBase = {
  release: ReleaseRef;
  asOf: string | null;
  /** Whether the prices are those of countries or of the states of one. */
  level: "country" | "state";
  network: NetworkPeriod;
  /** Lowest and highest month of the twelve up to the period's end. */
  lastYear: { difficulty: Span; feesBtc: Span };
  /** Complete months and years, newest first. */
  periods: readonly string[];
  /** The first is the default. */
  fleets: readonly Fleet[];
  machines: readonly Machine[];
  /** Newest of each kind of price that began before the period's end. */
  prices: readonly PricedRow[];
  areas: readonly { id: string; name: string }[];
  shares: {
    source: string;
    sourceName: string;
    period: string;
    entries: readonly CountryShare[];
  } | null;
  /** Operating costs other than electricity as a survey has them. */
  survey: { otherUsdPerKwh: number; source: string; period: string; url: string | null } | null;
};

type Span = { low: number; high: number };
