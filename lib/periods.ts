/**
 * Periods are half-open intervals `[start, end)` of UTC days, written
 * `YYYY`, `YYYY-MM`, `YYYY-Qn`, `YYYY-Sn` (half-year), `YYYY-MM-DD` (a point: one day) or `A/B`.
 */
export const PERIOD_KINDS = ["year", "half", "quarter", "month", "point", "multimonth"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `start` is included, `end` is not; both are `YYYY-MM-DD`. */
export type Period = { start: string; end: string; kind: PeriodKind };

const LAST_DAY = "9999-12-31";

const MONTHS_OF_PART: Record<string, number> = { Q: 3, S: 6 };

/**
 * Reads a period as it is written.
 * @throws RangeError when the text is no period or its end is not after its start.
 */
export function parsePeriod(text: string): Period {
  const year = /^(\d{4})$/.exec(text);
  if (year) return monthsFrom(`${year[1]}-01-01`, 12, "year");

  const part = /^(\d{4})-([QS])(\d)$/.exec(text);
  if (part) {
    const months = MONTHS_OF_PART[part[2] ?? ""] ?? Number.NaN;
    const ordinal = Number(part[3]);
    if (ordinal < 1 || ordinal > 12 / months) throw new RangeError(`not a period: ${text}`);
    const month = String((ordinal - 1) * months + 1).padStart(2, "0");
    return monthsFrom(`${part[1]}-${month}-01`, months, months === 3 ? "quarter" : "half");
  }

  if (/^\d{4}-\d{2}$/.test(text)) return monthsFrom(`${text}-01`, 1, "month");
  if (isDate(text)) return { start: text, end: addDays(text, 1), kind: "point" };

  const [start, end, rest] = text.split("/");
  if (start && end && rest === undefined && isDate(start) && isDate(end) && start < end) {
    return { start, end, kind: "multimonth" };
  }
  throw new RangeError(`not a period: ${text}`);
}

/** Writes a period so that `parsePeriod` reads the same one. */
export function formatPeriod({ start, end, kind }: Period): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (kind) {
    case "year":
      return year;
    case "half":
      return `${year}-S${(month + 5) / 6}`;
    case "quarter":
      return `${year}-Q${(month + 2) / 3}`;
    case "month":
      return start.slice(0, 7);
    case "point":
      return start;
    case "multimonth":
      return `${start}/${end}`;
  }
}

/** Whether `text` is a day of the calendar, written `YYYY-MM-DD`; there is no year 0000. */
export function isDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysOf(Number(text.slice(0, 4)), month);
}

/** Of the Gregorian calendar. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day `days` later, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return written(day);
}

/** The same day of the month `months` later; meant for first days of a month. */
export function addMonths(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return written(day);
}

/** Whole and fractional months from year 0, for an axis that is true to time. */
export function monthIndex(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year * 12 + (month - 1) + (day - 1) / 31;
}

/** Whether the two half-open intervals share a day. */
export function overlaps(
  a: Pick<Period, "start" | "end">,
  b: Pick<Period, "start" | "end">,
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Days are written with four digits of year: what lies later is the last of them. */
function written(day: Date): string {
  return day.getUTCFullYear() > 9999 ? LAST_DAY : day.toISOString().slice(0, 10);
}

function monthsFrom(start: string, months: number, kind: PeriodKind): Period {
  if (!isDate(start)) throw new RangeError(`not a period: ${start}`);
  return { start, end: addMonths(start, months), kind };
}
