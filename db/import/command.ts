/** What `npm run data` can do, as data: a command runs in the process that owns the database, wherever it was typed. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { ADAPTERS } from "../../lib/adapters/known";
import type { OpenDatabase } from "../client";
import { type FetchResult, fetchAll, LIVE_IDS } from "../live/fetch";
import { newestRelease } from "../loads";
import { adaptedRecords, adapterFor, textOf } from "./adapted-file";
import { type Diff, diffReleases } from "./diff";
import { exportPackage } from "./export";
import {
  fileSource,
  type ImportReport,
  type ImportSource,
  type ImportStep,
  importSources,
} from "./import-file";
import { Unreadable } from "./records";
import { listReleases, type ReleaseEntry, rollback } from "./releases";
import { findTable, type ImportTable, importTables } from "./tables";

export const DataCommand = z.discriminatedUnion("name", [
  z.strictObject({
    name: z.literal("import"),
    /** Absolute, as all paths here: the process that runs it may be elsewhere. */
    path: z.string(),
    /** Null: the path is a Data Package. */
    table: z.string().nullable(),
    source: z.string().nullable(),
    decimal: z.enum([".", ","]).nullable(),
    /** An adapter by name; null: the one that recognises the file, if it has no table. */
    as: z.string().nullable(),
    /** Whose rows an adapted file holds. */
    publication: z.string().nullable(),
    /** US dollars for one unit of an adapted file's currency. */
    usdPerUnit: z.number().positive().nullable(),
    dryRun: z.boolean(),
  }),
  z.strictObject({ name: z.literal("releases") }),
  z.strictObject({ name: z.literal("diff"), from: z.int(), to: z.int() }),
  z.strictObject({ name: z.literal("rollback"), release: z.int() }),
  z.strictObject({ name: z.literal("export"), directory: z.string() }),
  z.strictObject({
    name: z.literal("fetch"),
    /** Ids of sites that can be asked; null: all of them. */
    sources: z.array(z.string()).nullable(),
    since: z.iso.date().nullable(),
    dryRun: z.boolean(),
  }),
]);
export type DataCommand = z.infer<typeof DataCommand>;

export type Outcome =
  | { name: "import"; report: ImportReport; diff: Diff | null; dryRun: boolean }
  | { name: "releases"; releases: ReleaseEntry[] }
  | { name: "diff"; diff: Diff }
  | { name: "rollback"; release: number | null; to: number }
  | { name: "export"; directory: string; files: { file: string; rows: number }[] }
  | { name: "fetch"; results: FetchResult[] }
  /** The command cannot be done as it is typed; a sentence says why. */
  | { name: "refused"; reason: string };

/** What is told while a command is under way. */
export type CommandStep =
  | ImportStep
  | {
      phase: "asked";
      source: string;
      outcome: FetchResult["outcome"];
      message: string;
      /** Of the sources, 0 to 1. */
      share: number;
    };
type Progress = (step: CommandStep) => void;

/** @param dataDirectory the shipped data, for its descriptor */
export async function runCommand(
  opened: OpenDatabase,
  command: DataCommand,
  dataDirectory: string,
  progress?: Progress,
): Promise<Outcome> {
  const { db } = opened;
  switch (command.name) {
    case "releases":
      return { name: "releases", releases: await listReleases(db) };
    case "diff":
      return { name: "diff", diff: await diffReleases(db, command.from, command.to) };
    case "rollback": {
      const release = await opened.exclusively((own) => rollback(own, command.release));
      return { name: "rollback", release, to: command.release };
    }
    case "export": {
      const { directory } = command;
      const files = await exportPackage(
        opened,
        importTables(dataDirectory),
        dataDirectory,
        directory,
      );
      return { name: "export", directory, files };
    }
    case "fetch": {
      const { sources, since, dryRun } = command;
      const unknown = sources?.find((id) => !LIVE_IDS.includes(id));
      if (unknown !== undefined)
        return {
          name: "refused",
          reason: `There is no source ${unknown}: choose from ${LIVE_IDS.join(", ")}.`,
        };
      const fetching = { since, dryRun, dataDirectory, now: new Date(), env: process.env };
      const results = await fetchAll(opened, sources ?? LIVE_IDS, {
        ...fetching,
        maySkip: sources === null,
        ...(progress && {
          told: ({ source, outcome, message }, share) =>
            progress({ phase: "asked", source, outcome, message, share }),
        }),
      });
      return { name: "fetch", results };
    }
    case "import":
      return opened.exclusively(async (own) => {
        const before = await newestRelease(own);
        const sources = await sourcesOf(command, dataDirectory);
        if (typeof sources === "string") return { name: "refused", reason: sources };
        const report = await importSources(own, sources, {
          ...command,
          ...(progress && { progress }),
        });
        const diff =
          report.changed && before !== null && report.release !== null
            ? await diffReleases(own, before, report.release)
            : null;
        return { name: "import", report, diff, dryRun: command.dryRun };
      });
  }
}

/** The files of an import, or why there are none. */
async function sourcesOf(
  command: DataCommand & { name: "import" },
  dataDirectory: string,
): Promise<ImportSource[] | string> {
  const { path, table } = command;
  const tables = importTables(dataDirectory);
  if (table !== null && command.as === null && command.publication === null) {
    const found = findTable(tables, table);
    const names = tables.map(({ name }) => name).join(", ");
    return found ? [fileSource(path, found)] : `There is no table ${table}: choose from ${names}.`;
  }
  const directory = path.replace(/[/\\]?datapackage\.json$/, "");
  if (!existsSync(join(directory, "datapackage.json"))) return adaptedSource(command, tables);
  return tables
    .map((entry) => ({ entry, file: join(directory, entry.resource.file) }))
    .filter(({ file }) => existsSync(file))
    .map(({ entry, file }) => ({ ...fileSource(file, entry), file: entry.resource.file }));
}

async function adaptedSource(
  { path, as, publication, usdPerUnit }: DataCommand & { name: "import" },
  tables: readonly ImportTable[],
): Promise<ImportSource[] | string> {
  const read = await textOf(path).catch((error: unknown) => {
    if (error instanceof Unreadable) return error;
    throw error;
  });
  if (read instanceof Unreadable) return `${path}: ${read.rule}.`;
  const adapter = adapterFor(as, read.text);
  const known = ADAPTERS.map(({ id }) => id).join(", ");
  if (!adapter) {
    return as === null
      ? `The file is of no known shape: name its table with --table, or one of these with --as: ${known}.`
      : `There is no adapter ${as}: choose from ${known}.`;
  }
  const table = findTable(tables, adapter.table);
  if (!table) throw new Error(`${adapter.id} reads into no table`);
  if (publication === null)
    return `The file reads as ${adapter.id}: say with --publication which stored document it is.`;
  const columns = table.resource.columns.map(({ name }) => name);
  const open = async () => adaptedRecords(adapter, read.text, publication, columns, { usdPerUnit });
  return [{ table, file: basename(path), open }];
}

/** What the shell is told: 0 when the command did, or had nothing to do. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.name === "refused") return 1;
  if (outcome.name === "fetch")
    return outcome.results.some(({ outcome: found }) => found === "failed") ? 1 : 0;
  return outcome.name === "import" && outcome.report.problemCount > 0 ? 1 : 0;
}
