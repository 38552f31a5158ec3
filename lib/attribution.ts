/** Arrows between losers and gainers. A shift of shares is not a flow of machines: this is an assumption, and named so. */
import { REST } from "./ledger";

export type Flow = {
  from: string;
  to: string;
  /** Fraction of the network, above 0. */
  share: number;
};

/**
 * Attributes what the losers lost to the gainers in proportion to their gains: loss × gain ÷ all gains.
 * Changes that cannot be measured, or not compared, are not drawn as an actor's: together with what nobody published they
 * balance the account under the id of the rest, so that losses and gains are one sum.
 * @param changes of countries; fractions, null: not comparable
 * @returns largest flow first; the flows out of a loser add up to its loss, those into a gainer to its gain
 */
export function attribute(
  changes: readonly { area: string; change: number | null; measurable: boolean }[],
): Flow[] {
  const actors = changes
    .filter(({ area, change, measurable }) => measurable && change !== null && area !== REST)
    .map(({ area, change }) => ({ area, change: change ?? 0 }));
  const balance = Number((0 - actors.reduce((sum, { change }) => sum + change, 0)).toFixed(12));
  const all = [...actors, { area: REST, change: balance }];
  const gainers = all.filter(({ change }) => change > 0);
  const gained = gainers.reduce((sum, { change }) => sum + change, 0);
  return all
    .filter(({ change }) => change < 0)
    .flatMap((loser) =>
      gainers.map((gainer) => ({
        from: loser.area,
        to: gainer.area,
        share: (-loser.change * gainer.change) / gained,
      })),
    )
    .sort((a, b) => b.share - a.share || (a.from + a.to < b.from + b.to ? -1 : 1));
}
