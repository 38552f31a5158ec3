/** The section on a long record: its costs beside the real one's. */
import { MADE_UP } from "./made-up";
import { kb, medianToP99, number, ratio, table } from "./markdown";
import type { RecordCost, RecordCosts } from "./record";
import { type Target, targetsTable } from "./targets";

const LIMIT = 1.5;

export function recordText({ real, madeUp }: RecordCosts): string[] {
  const { countries, months, sources } = MADE_UP;
  const rows: [string, (cost: RecordCost) => number | undefined, (cost: RecordCost) => string][] = [
    ["first payload, brotli 11 kB", (cost) => cost.all.brotli11, (cost) => kb(cost.all.brotli11)],
    ["of it the page", (cost) => cost.html.brotli11, (cost) => kb(cost.html.brotli11)],
    [
      "of that the view again, for React",
      (cost) => cost.inlineScripts.brotli11,
      (cost) => kb(cost.inlineScripts.brotli11),
    ],
    [
      "the page, not compressed, kB",
      (cost) => cost.html.identity,
      (cost) => kb(cost.html.identity),
    ],
    [
      "the rest, when the page is first used",
      (cost) => cost.rest.brotli11,
      (cost) => kb(cost.rest.brotli11),
    ],
    ["first map ms", (cost) => cost.mapMs?.median, (cost) => number(cost.mapMs?.median)],
    ["answers ms", (cost) => cost.answersMs?.median, (cost) => number(cost.answersMs?.median)],
    [
      "first snapshot ms, by Home as the first key",
      (cost) => cost.homeMs?.median,
      (cost) => number(cost.homeMs?.median),
    ],
    ["script a tick ms", (cost) => cost.scriptMs?.median, (cost) => medianToP99(cost.scriptMs)],
    ["work a tick ms", (cost) => cost.workMs?.median, (cost) => medianToP99(cost.workMs)],
  ];
  const target = (text: string, of: (cost: RecordCost) => number | undefined): Target => {
    const [value, base] = [of(madeUp), of(real)];
    const measured = value === undefined || !base ? null : value / base;
    return { text, measured, limit: LIMIT, bound: "most", unit: "×" };
  };
  return [
    `Made-up data of ${countries} countries × ${months} months × ${sources} sources by a seed, in a database of its own beside the shipped data. Like the real sources, one at a time is in the default timeline, which so has ${madeUp.steps} snapshots instead of ${real.steps}; the others are there to be chosen. A page carries up to 10,000 cells of a record; of a longer one those near the opening snapshot, and the rest is asked for at the first sign of use. SVG map.`,
    "",
    ...table(
      ["", "real", "made up", "×"],
      rows.map(([name, of, text]) => [name, text(real), text(madeUp), ratio(of(madeUp), of(real))]),
    ),
    "",
    "Targets, made up against real:",
    "",
    ...targetsTable([
      target("first payload", (cost) => cost.all.brotli11),
      target("script a tick", (cost) => cost.scriptMs?.median),
      target("main-thread work a tick", (cost) => cost.workMs?.median),
    ]),
  ];
}
