import { cell, type Problem, problemAt, type Table } from "./table";

/** A status ends after it begins, and is of the country of the event that supports it. */
export function checkLegalStatus(table: Table | undefined, events: Table | undefined): Problem[] {
  if (!table || !events) return [];
  const countryOf = new Map(events.rows.map((row) => [cell(row, "id"), cell(row, "area_id")]));
  return table.rows.flatMap((row) => {
    const problems: Problem[] = [];
    const until = cell(row, "until");
    if (until !== "" && until <= cell(row, "since")) {
      problems.push(problemAt(table, row, "until", "is not after since"));
    }
    // A subdivision is written with the ISO 3166-1 alpha-2 code of its country: US-NY belongs to an event of USA.
    const area = cell(row, "area_id");
    const country = countryOf.get(cell(row, "event_id"));
    if (country !== undefined && area !== country && !area.includes("-")) {
      problems.push(problemAt(table, row, "area_id", `the event is of ${country}`));
    }
    return problems;
  });
}
