import { addDays } from "../periods";
import { cell, numberOf, type Problem, problemAt, type Table } from "./table";

const EPOCH_BLOCKS = 2016;

/** An area without geometry says why; one with geometry has a place; a country has its codes. */
export function checkAreas(table: Table | undefined): Problem[] {
  if (!table) return [];
  return table.rows.flatMap((row) => {
    const problems: Problem[] = [];
    const geometry = cell(row, "geometry");
    if (geometry === "none" && cell(row, "geometry_note") === "") {
      problems.push(problemAt(table, row, "geometry_note", "an area without geometry says why"));
    }
    if (geometry !== "none" && (cell(row, "lon") === "" || cell(row, "lat") === "")) {
      problems.push(
        problemAt(table, row, "lon", "an area with geometry has a longitude and a latitude"),
      );
    }
    if (cell(row, "kind") === "country" && cell(row, "iso3") !== cell(row, "area_id")) {
      problems.push(problemAt(table, row, "iso3", "the iso3 of a country is its area_id"));
    }
    return problems;
  });
}

/** An alias names one country: it is not the name or the code of another. */
export function checkAliases(table: Table | undefined, areas: Table | undefined): Problem[] {
  if (!table || !areas) return [];
  const taken = new Map<string, string>();
  for (const row of areas.rows.filter((area) => cell(area, "kind") === "country")) {
    for (const column of ["name", "iso2", "iso3"])
      taken.set(cell(row, column).toLowerCase(), cell(row, "area_id"));
  }
  return table.rows.flatMap((row) => {
    const owner = taken.get(cell(row, "alias").toLowerCase());
    return owner === undefined
      ? []
      : [problemAt(table, row, "alias", `is the name or code of ${owner} already`)];
  });
}

/** Days follow each other without a gap, and the last height rises by the blocks of the day. */
export function checkNetworkDays(table: Table | undefined): Problem[] {
  if (!table) return [];
  return table.rows.flatMap((row, index) => {
    const previous = table.rows[index - 1];
    if (!previous) return [];
    const problems: Problem[] = [];
    if (addDays(cell(previous, "date"), 1) !== cell(row, "date")) {
      problems.push(problemAt(table, row, "date", "is not the day after the row before"));
    }
    const risen = (numberOf(row, "last_height") ?? 0) - (numberOf(previous, "last_height") ?? 0);
    if (risen !== numberOf(row, "blocks")) {
      problems.push(problemAt(table, row, "blocks", `the height rises by ${risen}`));
    }
    return problems;
  });
}

/** Epochs follow each other every 2016 blocks; one with a block timestamp has it, of its day. */
export function checkEpochs(table: Table | undefined): Problem[] {
  if (!table) return [];
  return table.rows.flatMap((row, index) => {
    const problems: Problem[] = [];
    if (numberOf(row, "height") !== index * EPOCH_BLOCKS) {
      problems.push(problemAt(table, row, "height", `is not ${index * EPOCH_BLOCKS}`));
    }
    const timestamp = cell(row, "timestamp_utc");
    const expected = cell(row, "date_precision") === "block-timestamp" ? cell(row, "date") : "";
    if (timestamp.slice(0, 10) !== expected) {
      problems.push(
        problemAt(table, row, "timestamp_utc", "does not agree with date and date_precision"),
      );
    }
    return problems;
  });
}
