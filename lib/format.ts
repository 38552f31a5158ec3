/** Numbers as a reader sees them: digits follow the resolution of the figure, units and signs are always there. */
import type { Metric } from "./metrics";
import { addMonths } from "./periods";

const MINUS = "−";

/** What a figure is multiplied by for display, and the unit written after it. */
const DISPLAY: Record<string, { factor: number; unit: string }> = {
  fraction: { factor: 100, unit: "%" },
  "USD/kWh": { factor: 1, unit: "USD/kWh" },
  class: { factor: 1, unit: "" },
};

/** The unit as it is written after a figure of the metric. */
export function displayUnit(metric: Metric): string {
  return DISPLAY[metric.unit]?.unit ?? metric.unit;
}

/**
 * A figure without its unit: `36.0` for 0.36025 of a share; the name of a class: `Banned`.
 * Decimals: as many as the resolution supports, at most the metric's; shares below 1 % keep one more.
 */
export function formatNumber(
  metric: Metric,
  value: number,
  resolution?: number | null,
  locale = "en",
): string {
  if (metric.classNames) return metric.classNames[value] ?? "";
  return digits(metric, value, resolution, locale, "negative");
}

/** A figure with its unit: `36.7 %`, `0.052 USD/kWh`. */
export function formatValue(
  metric: Metric,
  value: number,
  resolution?: number | null,
  locale = "en",
): string {
  return `${formatNumber(metric, value, resolution, locale)} ${displayUnit(metric)}`.trimEnd();
}

/** A signed difference: shares in percentage points (`−1.1 pp`), never in percent. */
export function formatChange(
  metric: Metric,
  change: number,
  resolution?: number | null,
  locale = "en",
): string {
  const unit = metric.unit === "fraction" ? "pp" : displayUnit(metric);
  return `${digits(metric, change, resolution, locale, "exceptZero")} ${unit}`;
}

/** Bounds of a class in words: `10–20 %`, `≥ 40 %`, `0 %`; of a change in percentage points: `−10 to −3 pp`. */
export function formatClass(
  metric: Metric,
  lo: number | null,
  hi: number | null,
  isChange = false,
): string {
  if (metric.classNames && !isChange) return metric.classNames[lo ?? 0] ?? "";
  const unit = isChange && metric.unit === "fraction" ? "pp" : displayUnit(metric);
  if (lo === null && hi !== null)
    return hi === Number.MIN_VALUE ? `0 ${unit}` : `< ${formatBound(metric, hi)} ${unit}`;
  if (hi === null && lo !== null) return `≥ ${formatBound(metric, lo)} ${unit}`;
  if (lo === Number.MIN_VALUE && hi !== null) return `> 0–${formatBound(metric, hi)} ${unit}`;
  // A dash beside a negative bound reads as another minus.
  const dash = (lo ?? 0) < 0 ? " to " : "–";
  return `${formatBound(metric, lo ?? 0)}${dash}${formatBound(metric, hi ?? 0)} ${unit}`;
}

/** A class break as it stands under a legend or an axis, without unit; dollars of a bitcoin in thousands: `100K`. */
export function formatBound(metric: Metric, value: number, locale = "en"): string {
  const shown = value * (DISPLAY[metric.unit]?.factor ?? 1);
  const notation = metric.unit === "USD/BTC" ? "compact" : "standard";
  return withMinus(numberFormat(locale, { maximumSignificantDigits: 4, notation }).format(shown));
}

/** A figure that its digits show as zero has no sign. */
function digits(
  metric: Metric,
  value: number,
  resolution: number | null | undefined,
  locale: string,
  signDisplay: "negative" | "exceptZero",
): string {
  const shown = value * (DISPLAY[metric.unit]?.factor ?? 1);
  const decimals = decimalsFor(metric, Math.abs(shown), resolution);
  return withMinus(
    numberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay,
    }).format(shown),
  );
}

function decimalsFor(metric: Metric, shown: number, resolution?: number | null): number {
  const most = metric.maxDecimals + (shown > 0 && shown < 1 && metric.unit === "fraction" ? 1 : 0);
  if (!resolution) return most;
  const publishedStep = 2 * resolution * (DISPLAY[metric.unit]?.factor ?? 1);
  return Math.max(0, Math.min(most, Math.ceil(-Math.log10(publishedStep) - 1e-9)));
}

function withMinus(text: string): string {
  return text.replace("-", MINUS);
}

/** `Feb 2022` for a day of that month; `offset` moves by months first. */
export function monthName(date: string, offset = 0, locale = "en"): string {
  return dateFormat(locale, { month: "short", year: "numeric" }).format(
    new Date(`${addMonths(date, offset)}T00:00:00Z`),
  );
}

/** `Feb 3, 2022` for a day. */
export function dayName(date: string, locale = "en"): string {
  return dateFormat(locale, { dateStyle: "medium" }).format(new Date(`${date}T00:00:00Z`));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  dateFormats.set(key, known);
  return known;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs far more than using it, and a step of the slider writes dozens of numbers. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, known);
  return known;
}

/** The date of an event as exactly as it is known: `2021`, `May 2021` or `21 May 2021`. */
export function eventDay({ date, datePrecision }: { date: string; datePrecision: string }): string {
  if (datePrecision === "year") return date.slice(0, 4);
  return datePrecision === "day" ? dayName(date) : monthName(date);
}
