/** What the claims are held against: one release's figures, already chosen. */
import type { AtlasEvent, Claim, NetworkDay, SnapshotRow, Timeline } from "./contract";
import type { AreaRef } from "./view-model";

/** A published figure with the area it is of and the document it stands in. */
export type Figure = SnapshotRow & { areaId: string; publication: string; period: string };

export type ClaimRecord = {
  claims: Claim[];
  /** The default timelines of shares and of hashrates. */
  shares: Timeline;
  hashrate: Timeline;
  areas: AreaRef[];
  events: AtlasEvent[];
  /** Generation from water, newest of each country. */
  hydro: Figure[];
  /** Days of the month in which the claims were made, and the first and last month of the record. */
  network: { month: string; days: NetworkDay[]; first: NetworkDay[]; last: NetworkDay[] };
  /** Efficiency of the machines in use in that month with its bounds; null: not on record. */
  fleet: Figure | null;
  /** Industrial prices of the states, one year. */
  statePrices: Figure[];
  /** Shares of states in the newest sample of a pool. */
  stateShares: Figure[];
  /** Market figures that the news quotes. */
  market: Figure[];
  sourceName(id: string): string;
};
