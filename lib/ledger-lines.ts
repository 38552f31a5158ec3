/** The ledger as a file has it: one line a country, then what is left, then the network. */
import type { Frame, LedgerLine, NetworkTotal, SeriesBreak } from "./contract";
import { type Ledger, type LedgerRow, REST } from "./ledger";

/** Where the network totals come from, in one sentence. */
export const TOTAL_ORIGIN =
  "Network total: mean over the days of the period of difficulty × 2^32 × blocks / 86,400 s, from the chain; EH/s of a country are share × this total, derived and not published.";

/** Id of the whole network. */
const WORLD = "WLD";

export type LedgerSide = {
  frame: Frame;
  /** The caveats that the cells' `note` points into. */
  notes: readonly string[];
  /** EH/s that the source itself published, by area. */
  published: ReadonlyMap<string, number>;
};

/** Lines of a ledger. @param breaks those crossed: each line carries their warning */
export function ledgerLines(
  ledger: Ledger,
  sides: { from: LedgerSide; to: LedgerSide },
  breaks: readonly Pick<SeriesBreak, "reason">[],
  nameOf: (area: string) => string,
): LedgerLine[] {
  const { from, to } = sides;
  const sources = [...new Set([from.frame.source, to.frame.source])].join("/");
  const everywhere = [
    ...breaks.map(({ reason }) => `ACROSS A SERIES BREAK, not comparable: ${reason}`),
    ...[coverageOf(from.frame, ledger.totals.from), coverageOf(to.frame, ledger.totals.to)],
  ];
  const line = (row: LedgerRow, area: string, own: readonly string[]): LedgerLine => ({
    source: sources,
    from: from.frame.period,
    to: to.frame.period,
    iso3: row.area,
    area,
    share_from: row.shareFrom,
    share_to: row.shareTo,
    change_pp: row.change === null ? null : Number((row.change * 100).toFixed(10)),
    measurable: row.measurable,
    hashrate_from_ehs: row.hashrateFromEhs,
    hashrate_to_ehs: row.hashrateToEhs,
    change_ehs: row.changeEhs,
    network_effect_ehs: row.split?.networkEffectEhs ?? null,
    share_effect_ehs: row.split?.shareEffectEhs ?? null,
    joint_effect_ehs: row.split?.jointEffectEhs ?? null,
    published_from_ehs: from.published.get(row.area) ?? null,
    published_to_ehs: to.published.get(row.area) ?? null,
    caveat: [...new Set([...own, ...everywhere].filter(Boolean))].join(" | ") || null,
  });
  return [
    ...ledger.rows.map((row) =>
      line(row, nameOf(row.area), [
        row.change === null ? "Listed at one of the two dates only: not comparable." : "",
        noteOf(from, row.area),
        noteOf(to, row.area),
      ]),
    ),
    line(ledger.rest, "Other and unpublished", [
      "1 less the countries listed at both dates, so that all lines add up to the network.",
      publishedRest(from),
      publishedRest(to),
    ]),
    line(worldOf(ledger), "World", [TOTAL_ORIGIN]),
  ];
}

/** How much of the period the total covers, when not all; empty when it does. */
export function coverageOf(frame: Pick<Frame, "period">, total: NetworkTotal): string {
  if (total.days === total.periodDays) return "";
  return total.days === 0
    ? `No day of ${frame.period} is in the record of the network: no EH/s.`
    : `Network total of ${frame.period} from ${total.days} of ${total.periodDays} days.`;
}

function noteOf({ frame, notes }: LedgerSide, area: string): string {
  const note = frame.cells.find((cell) => cell.area === area)?.note;
  const text = note === undefined ? undefined : notes[note];
  return text === undefined ? "" : `${frame.period}: ${text}`;
}

function publishedRest({ frame }: LedgerSide): string {
  const share = frame.cells.find(({ area }) => area === REST)?.value ?? null;
  return share === null ? "" : `${frame.period}: the source's own Other is ${share}.`;
}

function worldOf({ totals: { from, to } }: Ledger): LedgerRow {
  const changeEhs =
    from.totalEhs === null || to.totalEhs === null
      ? null
      : Number((to.totalEhs - from.totalEhs).toFixed(6));
  return {
    area: WORLD,
    shareFrom: 1,
    shareTo: 1,
    change: 0,
    resolution: 0,
    measurable: false,
    hashrateFromEhs: from.totalEhs,
    hashrateToEhs: to.totalEhs,
    changeEhs,
    resolutionEhs: null,
    measurableEhs: false,
    split:
      changeEhs === null
        ? null
        : { networkEffectEhs: changeEhs, shareEffectEhs: 0, jointEffectEhs: 0 },
    rankFrom: null,
    rankTo: null,
    isOpposite: false,
  };
}
