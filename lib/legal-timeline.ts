/** The legal record as steps of the time slider: from each day on which a status changed somewhere until the next one. */
import type { Cell, Frame, LegalStatus, Timeline } from "./contract";
import { LEGAL_KINDS, legalStatusOn } from "./legal-status";
import { addDays } from "./periods";

/** The source id of a frame that is made from dated events. */
export const EVENTS_RECORD = "events";

/** Where the statuses come from, in the words of a timeline. */
export const LEGAL_SOURCE: Timeline["sources"][number] = {
  id: EVENTS_RECORD,
  name: "Events record",
  publisher: "Hashrate Atlas",
  method: "Dated reports, each with its own link",
  quality: "claim",
  url: null,
  licence: "facts-quoted",
  licenceName: "Facts, quoted",
  caveat:
    "A status is what one dated report says. Where no event is on record the status is unknown, which is not “allowed”.",
  // Events come when they come: none is overdue.
  lastPeriodEnd: null,
  staleAfterDays: null,
  standstill: null,
};

/** Why a country that a ban was only announced for is marked. */
const ANNOUNCED_NOTE = "Announced; that it came into force is not on record.";

/**
 * Frames `[date, next date)`, oldest first; a cell's value is the index of its status in `LEGAL_KINDS`, its `legal` the
 * entry in `entries` that says so. A country without a cell has no status on record.
 * @param entries countries and subdivisions in any order; subdivisions give dates, not cells
 * @param lastDay the last frame ends after it; dates later than it give no frame
 */
export function framesOfLegalRecord(
  entries: readonly LegalStatus[],
  lastDay: string,
): { frames: Frame[]; notes: string[] } {
  const dates = entries.flatMap(({ since, until }) => (until === null ? [since] : [since, until]));
  const starts = [...new Set(dates)].filter((date) => date <= lastDay).sort();
  const countries = [
    ...new Set(entries.filter(({ area, iso3 }) => area === iso3).map(({ area }) => area)),
  ].sort();
  const frames = starts.map(
    (start, index): Frame => ({
      period: start,
      start,
      end: starts[index + 1] ?? addDays(lastDay, 1),
      kind: "point",
      source: EVENTS_RECORD,
      publication: null,
      vintage: null,
      url: null,
      scope: "partial-list",
      cells: countries.flatMap((area) => cellOf(entries, area, start)),
    }),
  );
  return { frames, notes: [ANNOUNCED_NOTE] };
}

/** The entry that says a cell's status; null in a timeline of figures. */
export function legalEntry(timeline: Timeline, cell: Cell): LegalStatus | null {
  return cell.legal === undefined ? null : (timeline.legal?.[cell.legal] ?? null);
}

/** Statuses of parts of countries on the first day of the frame, by country and name: listed, not coloured. */
export function legalStatusesOfParts({ legal = [] }: Timeline, frame: Frame): LegalStatus[] {
  const parts = new Set(legal.filter(({ area, iso3 }) => area !== iso3).map(({ area }) => area));
  return [...parts].sort().flatMap((area) => legalStatusOn(legal, area, frame.start) ?? []);
}

function cellOf(entries: readonly LegalStatus[], area: string, day: string): Cell[] {
  const entry = legalStatusOn(entries, area, day);
  if (entry === null) return [];
  return [
    {
      area,
      value: LEGAL_KINDS.indexOf(entry.status),
      ...(entry.status === "announced" ? { note: 0 } : {}),
      legal: entries.indexOf(entry),
    },
  ];
}
