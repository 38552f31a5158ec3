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

type DarkText = {
  and: string;
  part(percent: string, who: string): string;
  grids: Record<string, string>;
};

/** Who goes dark and how much of it, in words: one percent for all stands before them, else each has its own. */
export function darkNames(
  { countries, states }: ShockRecord,
  { dark, fraction }: ShockView,
  text: DarkText,
): string {
  const percents = dark.map(({ percent }) => percent ?? fraction);
  const [first = 100] = percents;
  const areAlike = percents.every((percent) => percent === first);
  const part = (percent: number, who: string) =>
    percent === 100 ? who : text.part(String(percent), who);
  const names = dark.map(({ id }, index) => {
    const name = [...countries, ...states].find((entry) => entry.id === id)?.name;
    const who = inSentence({ area: id, name: name ?? text.grids[id] ?? id });
    return areAlike ? who : part(percents[index] ?? first, who);
  });
  const all =
    names.length < 2
      ? (names[0] ?? "")
      : `${names.slice(0, -1).join(", ")} ${text.and} ${names.at(-1)}`;
  return areAlike ? part(first, all) : all;
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

/** The figures of the sentence about who takes what comes back. */
export function returnFigures({ target }: ShockOutcome, { rule, returned }: ShockView) {
  return {
    rule,
    isBack: returned > 0,
    target: target && inSentence({ area: target.id, name: target.name }),
    price: target?.priceUsdPerKwh?.toFixed(3) ?? null,
  };
}
