/** The legal status of mining: dated, sourced rows; where there is none, the status is unknown, not "allowed". */
export const LEGAL_KINDS = [
  "banned",
  "restricted",
  "allowed",
  "special-tariff",
  "announced",
] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

/** `since` is the first day, `until` the day the source names as the end (null: no end is on record). */
type Dated = { area: string; since: string; until: string | null };

/**
 * What the record says of a day: the newest entry that covers it, or null for unknown.
 * @param area country or subdivision; entries of other areas are ignored
 */
export function legalStatusOn<Entry extends Dated>(
  entries: readonly Entry[],
  area: string,
  day: string,
): Entry | null {
  const covering = entries.filter(
    (entry) =>
      entry.area === area && entry.since <= day && (entry.until === null || day < entry.until),
  );
  return covering.reduce<Entry | null>(
    (newest, entry) => (newest === null || entry.since > newest.since ? entry : newest),
    null,
  );
}

/** An entry of the record with no more than what says when it holds. */
export type LegalEntry = Dated & { status: LegalKind };

/**
 * Ids of the areas whose status is of a kind on a day.
 * @param areas each with the entries of its own; without any the status is unknown, which is no kind
 * @param kind null: not asked for, and the answer null
 */
export function areasOfLegalKind(
  areas: readonly { id: string; legal?: readonly LegalEntry[] }[],
  kind: LegalKind | null,
  day: string,
): ReadonlySet<string> | null {
  if (kind === null) return null;
  return new Set(
    areas
      .filter(({ id, legal = [] }) => legalStatusOn(legal, id, day)?.status === kind)
      .map(({ id }) => id),
  );
}

/** A day as exact as it is known: `2022-01-04`, `2022-01` or `2022`. */
export function datePrinted(date: string, precision: string): string {
  if (precision === "year") return date.slice(0, 4);
  return precision === "month" ? date.slice(0, 7) : date;
}
