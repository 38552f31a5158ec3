import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkHeader } from "../lib/rules/descriptor";
import { checkLegalStatus } from "../lib/rules/legal-status";
import { checkObservations, OBSERVATION_KEY, SERIES_KEY } from "../lib/rules/observations";
import {
  checkAliases,
  checkAreas,
  checkEpochs,
  checkNetworkDays,
} from "../lib/rules/places-and-chain";
import { checkCells, checkKeys, checkReferences, checkUnique } from "../lib/rules/schema";
import {
  checkBreaks,
  checkCompleteSums,
  checkOverlaps,
  checkSumsAtMostOne,
} from "../lib/rules/snapshots";
import type { Problem, Table } from "../lib/rules/table";
import { checkFileList, readResources } from "./checks/read-descriptor";
import { readTable } from "./checks/read-table";

/** What is wrong with the data files in `dir`; an empty list means they may be loaded. */
export function checkData(dir: string): Problem[] {
  return inspect(dir).problems;
}

function inspect(dir: string): { tables: Table[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const resources = readResources(dir, problems);
  problems.push(...checkFileList(dir, resources));

  const present = resources.filter((resource) => existsSync(join(dir, resource.path)));
  const tables = new Map<string, Table>();
  for (const resource of present)
    tables.set(resource.name, readTable(dir, resource.path, problems));

  for (const resource of present) {
    const table = tables.get(resource.name);
    if (!table) continue;
    problems.push(
      ...checkHeader(table, resource),
      ...checkCells(table, resource),
      // Observations have one key across all their files, checked below.
      ...(isObservations(table) ? [] : checkKeys(table, resource)),
      ...checkReferences(table, resource, tables),
    );
  }

  const observations = [...tables.values()].filter(isObservations);
  const publications = tables.get("publications");
  problems.push(
    ...observations.flatMap(checkObservations),
    ...checkUnique(observations, OBSERVATION_KEY),
    ...checkCompleteSums(observations, publications),
    ...checkSumsAtMostOne(observations),
    ...checkOverlaps(observations, publications, SERIES_KEY),
    ...checkBreaks(tables.get("series-breaks"), observations, publications),
    ...checkAreas(tables.get("areas")),
    ...checkAliases(tables.get("aliases"), tables.get("areas")),
    ...checkNetworkDays(tables.get("network-day")),
    ...checkEpochs(tables.get("difficulty-epochs")),
    ...checkLegalStatus(tables.get("legal-status"), tables.get("events")),
  );
  return { tables: [...tables.values()], problems };
}

function isObservations(table: Table): boolean {
  return table.file.startsWith("observations/");
}

function main(): void {
  const { tables, problems } = inspect(dirname(fileURLToPath(import.meta.url)));
  for (const { file, line, column, value, rule } of problems) {
    console.error(`${file}:${line} ${column} "${value}": ${rule}`);
  }
  const rows = tables.reduce((count, table) => count + table.rows.length, 0);
  console.log(`${rows} rows in ${tables.length} files, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
