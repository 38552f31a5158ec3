/** What a reader may set in a cost, read from the text of an address or a form: the same names on the page and in the API. */
import { isDate, parsePeriod } from "../periods";

export const PRICE_CLASSES = ["national", "industrial", "business", "wholesale", "mining"] as const;
export type PriceClass = (typeof PRICE_CLASSES)[number];
export const BANDS = ["IC", "ID", "IE", "IF", "IG"] as const;
export const TAX_BASES = ["none", "excl-VAT", "unknown"] as const;

/** Plain numbers that the reader sets, with what is possible. */
export const NUMBER_FIELDS = {
  pue: { min: 1, max: 3, slider: [1, 1.5, 0.01], integer: false },
  pool_fee_percent: { min: 0, max: 50, slider: [0, 5, 0.1], integer: false },
  hosting: { min: 0, max: 1, slider: [0, 0.05, 0.001], integer: false },
  other: { min: 0, max: 1, slider: [0, 0.05, 0.0005], integer: false },
  price: { min: 0, max: 5, slider: [0.01, 0.3, 0.005], integer: false },
  btc_price: { min: 1, max: 100_000_000, slider: [10_000, 250_000, 1_000], integer: false },
  fees: { min: 0, max: 100, slider: [0, 1, 0.005], integer: false },
  subsidy: { min: 0, max: 50, slider: [1.5625, 6.25, 1.5625], integer: false },
  difficulty: { min: 1, max: 1e18, slider: [5e13, 3e14, 1e12], integer: false },
  tolerance: { min: 0, max: 12, slider: [0, 12, 1], integer: true },
} as const;
export type NumberField = keyof typeof NUMBER_FIELDS;

export const EFFICIENCY_LIMITS = { min: 0.1, max: 1_000_000 };

export const CHOICE_FIELDS = [
  "period",
  "efficiency",
  ...(Object.keys(NUMBER_FIELDS) as NumberField[]),
  "class",
  "band",
  "tax",
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Null: the default, which the record gives. */
export type CostChoice = Record<NumberField, number | null> & {
  /** A month, quarter or year of the network. */
  period: string | null;
  /** J/TH of one's own, or the id of a fleet or a machine. */
  efficiency: number | string | null;
  class: PriceClass;
  band: (typeof BANDS)[number] | null;
  tax: (typeof TAX_BASES)[number] | null;
};

/** Why a text was refused; the choice then has the default in its place. */
export type Refusal =
  | { field: ChoiceField; kind: "not-a-number" }
  | { field: ChoiceField; kind: "too-small"; limit: number }
  | { field: ChoiceField; kind: "too-large"; limit: number }
  | { field: ChoiceField; kind: "not-whole" }
  | { field: ChoiceField; kind: "no-coins" }
  | { field: ChoiceField; kind: "unknown" };

type Texts = Readonly<Partial<Record<string, string | null | undefined>>>;

/** Reads what is there; never throws. A text of the wrong kind is refused with the reason, an empty one is the default. */
export function readCostChoice(texts: Texts): { choice: CostChoice; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const textOf = (field: ChoiceField) => texts[field]?.trim() || null;

  function numberOf(field: ChoiceField, text: string | null, limits: Limits): number | null {
    if (text === null) return null;
    const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    const refusal = refusalOf(field, value, limits);
    if (refusal) refusals.push(refusal);
    return refusal ? null : value;
  }
  function oneOf<Value extends string>(field: ChoiceField, values: readonly Value[]): Value | null {
    const text = textOf(field);
    if (text === null) return null;
    const known = values.find((value) => value === text);
    if (known === undefined) refusals.push({ field, kind: "unknown" });
    return known ?? null;
  }

  const numbers = Object.fromEntries(
    Object.entries(NUMBER_FIELDS).map(([name, limits]) => {
      const field = name as NumberField;
      return [field, numberOf(field, textOf(field), limits)];
    }),
  ) as Record<NumberField, number | null>;
  if (numbers.subsidy === 0 && (numbers.fees ?? 0) === 0) {
    numbers.subsidy = null;
    refusals.push({ field: "subsidy", kind: "no-coins" });
  }
  const efficiency = textOf("efficiency");
  const isNumber = efficiency !== null && /^[-+.\d]/.test(efficiency);
  const period = textOf("period");
  const isPeriod = period !== null && isCostPeriod(period);
  if (period !== null && !isPeriod) refusals.push({ field: "period", kind: "unknown" });
  return {
    choice: {
      ...numbers,
      period: isPeriod ? period : null,
      efficiency: isNumber ? numberOf("efficiency", efficiency, EFFICIENCY_LIMITS) : efficiency,
      class: oneOf("class", PRICE_CLASSES) ?? "national",
      band: oneOf("band", BANDS),
      tax: oneOf("tax", TAX_BASES),
    },
    refusals,
  };
}

/** Whether the text is a month, a quarter, a half or a year. */
export function isCostPeriod(text: string): boolean {
  if (isDate(text)) return false;
  try {
    return ["year", "half", "quarter", "month"].includes(parsePeriod(text).kind);
  } catch {
    return false;
  }
}

type Limits = { min: number; max: number; integer?: boolean };

function refusalOf(field: ChoiceField, value: number, limits: Limits): Refusal | null {
  if (Number.isNaN(value)) return { field, kind: "not-a-number" };
  if (value < limits.min) return { field, kind: "too-small", limit: limits.min };
  if (value > limits.max) return { field, kind: "too-large", limit: limits.max };
  return limits.integer && !Number.isInteger(value) ? { field, kind: "not-whole" } : null;
}
