/** A shock in words and figures as a reader sees them. */
import { inSentence } from "./in-sentence";
import { addDays } from "./periods";
import type { ShockOutcome, ShockRecord } from "./shock-outcome";
import type { ShockView } from "./shock-view";

const MINUS = "−";

/** With that many decimals, thousands apart. */
export function plain(value: number, decimals = 0): string {
  const text = new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return text.replace("-", MINUS);
}

/** A fraction as percent: `36.7 %`. */
export function percent(fraction: number, decimals = 1): string {
  return `${plain(100 * fraction, decimals)} %`;
}

/** A relative change with its sign: `−36.7 %`. */
export function signedPercent(fraction: number, decimals = 1): string {
  return `${fraction > 0 ? "+" : ""}${percent(fraction, decimals)}`;
}

/** Who goes dark, in words. @param and between the last two */
export function darkNames(
  { countries, states }: ShockRecord,
  view: ShockView,
  and: string,
): string {
  const names = view.dark.map((area) =>
    inSentence({
      area,
      name: [...countries, ...states].find(({ id }) => id === area)?.name ?? area,
    }),
  );
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

/** The figures of the computed sentence. @param who goes dark @param when in words */
export function sentenceFigures(outcome: ShockOutcome, who: string, when: string) {
  const { simulation, delay, lost, startDate } = outcome;
  const [first] = simulation.retargets;
  return {
    who,
    lost: percent(lost),
    when,
    interval: plain(simulation.longestIntervalMinutes, 1),
    retargetDays: first ? plain(first.atDay, 1) : null,
    retargetDate: first ? addDays(startDate, Math.floor(first.atDay)) : "",
    retarget: first ? signedPercent(first.change) : "",
    back: simulation.backDay === null ? null : plain(simulation.backDay, 1),
    blocks: plain(delay.blocks),
    hours: plain(delay.hours),
    btc: plain(delay.issuanceBtc),
  };
}
