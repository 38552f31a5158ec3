/** What something shall cost at most, beside what was measured. Nothing fails when a target is missed: the report says so. */
import { number, table } from "./markdown";

export type Target = {
  text: string;
  /** Null: not measured. */
  measured: number | null;
  limit: number;
  /** The limit is the most, or the least, that is allowed. */
  bound: "most" | "least";
  unit: "×" | "ms" | "kB" | "MB" | "";
};

/** Null when it was not measured. */
export function isMet({ measured, limit, bound }: Target): boolean | null {
  if (measured === null) return null;
  return bound === "most" ? measured <= limit : measured >= limit;
}

const RESULTS = new Map([
  [true, "met"],
  [false, "missed"],
  [null, "–"],
]);

export function targetsTable(targets: readonly Target[]): string[] {
  return table(
    ["target", "limit", "measured", "result"],
    targets.map((target) => [
      target.text,
      `${target.bound === "most" ? "≤" : "≥"} ${withUnit(target, target.limit)}`,
      target.measured === null ? "–" : withUnit(target, target.measured),
      RESULTS.get(isMet(target)) ?? "",
    ]),
  );
}

const withUnit = ({ unit }: Target, value: number) => `${number(value)}${unit && ` ${unit}`}`;
