import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DatabaseUnavailable } from "../db/client";
import { DirectoryInUse } from "../db/directory-lock";
import { type DataCommand, exitCodeOf, type Outcome, runCommand } from "../db/import/command";
import { handOver, ownerAddress } from "../db/import/hand-over";
import { explain } from "../db/import/refusal";
import { describeFailure, describeOutcome } from "../db/import/report";
import { database, openLoaded } from "../db/instance";
import { isDate } from "../lib/periods";
import { progressLine } from "./data-progress";

const USAGE = `npm run data -- import FILE --table NAME [--source ID] [--decimal . or ,] [--dry-run]
npm run data -- import FILE --publication ID [--as SHAPE] [--rate USD]   a file as its publisher makes it
npm run data -- import DIRECTORY        a Data Package, as \`export\` writes it
npm run data -- fetch SOURCE… or --all [--since DATE] [--dry-run]   asks the sites of the sources
npm run data -- releases
npm run data -- diff RELEASE RELEASE
npm run data -- rollback RELEASE
npm run data -- export DIRECTORY
npm run data -- publish DIRECTORY       the newest release in every format, for any file server
  --json    answers as JSON`;

/** Reads the command line; a text says what is wrong with it. */
function readCommand(): { command: DataCommand; json: boolean } | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    return (error as Error).message;
  }
  const { values, positionals } = parsed;
  const [name, first, second, ...more] = positionals;
  const json = values.json ?? false;
  if (name === "fetch") {
    const [sources, since] = [positionals.slice(1), values.since ?? null];
    if (since !== null && !isDate(since)) return "--since takes a day, as 2026-01-31.";
    if (sources.length > 0 === (values.all ?? false)) return "Name sources, or say --all.";
    const dryRun = values["dry-run"] ?? false;
    return { command: { name, sources: values.all ? null : sources, since, dryRun }, json };
  }
  const count = positionals.length - 1;
  const release = (text: string | undefined) =>
    /^\d{1,9}$/.test(text ?? "") ? Number(text) : null;
  if (more.length > 0) return `There is one argument too many: ${more[0]}.`;
  if (name === "releases" && count === 0) return { command: { name }, json };
  if (name === "export" && first && count === 1)
    return { command: { name, directory: resolve(first) }, json };
  if (name === "rollback" && count === 1) {
    const to = release(first);
    return to === null
      ? `${first} is no number of a release.`
      : { command: { name, release: to }, json };
  }
  if (name === "diff" && count === 2) {
    const [from, to] = [release(first), release(second)];
    if (from === null || to === null) return "A diff takes two numbers of releases.";
    return { command: { name, from, to }, json };
  }
  if (name === "import" && first && count === 1) {
    const { table = null, source = null, decimal = null, as = null, publication = null } = values;
    if (decimal !== null && decimal !== "." && decimal !== ",") return "--decimal takes . or ,";
    const usdPerUnit = values.rate === undefined ? null : Number(values.rate);
    if (usdPerUnit !== null && !(usdPerUnit > 0 && usdPerUnit < 1e6))
      return "--rate takes a number, as 1.08.";
    const dryRun = values["dry-run"] ?? false;
    const path = resolve(first);
    const shape = { as, publication, usdPerUnit };
    return { command: { name, path, table, source, decimal, ...shape, dryRun }, json };
  }
  return name === undefined ? "What is to be done?" : `${positionals.join(" ")} is not understood.`;
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      table: { type: "string" },
      source: { type: "string" },
      decimal: { type: "string" },
      as: { type: "string" },
      publication: { type: "string" },
      rate: { type: "string" },
      "dry-run": { type: "boolean" },
      all: { type: "boolean" },
      since: { type: "string" },
      json: { type: "boolean" },
    },
  });
}

/** In the server when it has the database, else here. */
async function run(command: DataCommand, json: boolean): Promise<Outcome> {
  const progress = json ? undefined : progressLine(process.stderr);
  const directory = resolve(process.env.ATLAS_DATA_DIR ?? ".atlas");
  try {
    const opened = await openLoaded(console.error);
    try {
      return await runCommand(opened, command, "data", progress);
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    const outcome = await handOver(directory, command, progress);
    if (outcome === null) throw error;
    return outcome;
  }
}

/** Files for a file server: from the database, or from the server that has it. */
async function publish(directory: string): Promise<number> {
  const { databaseOrigin, publishDirectory, serverOrigin } = await import(
    "../app/data/publish-directory"
  );
  const say = ({ release, files }: { release: number; files: number }) =>
    console.log(`Published release ${release}: ${files} files in ${directory}.`);
  try {
    // The API's answers come from the database of the process.
    const opened = await database();
    try {
      say(await publishDirectory(await databaseOrigin(opened.db), directory));
    } finally {
      await opened.close();
    }
  } catch (error) {
    const address =
      error instanceof DirectoryInUse
        ? ownerAddress(resolve(process.env.ATLAS_DATA_DIR ?? ".atlas"))
        : null;
    if (address === null) throw error;
    say(await publishDirectory(await serverOrigin(address), directory));
  }
  return 0;
}

async function main(): Promise<number> {
  const [name, directory, ...more] = process.argv.slice(2);
  if (name === "publish" && directory && more.length === 0) return publish(resolve(directory));
  const read = readCommand();
  if (typeof read === "string") {
    console.error(`${read}\n${USAGE}`);
    return 2;
  }
  const { command, json } = read;
  let outcome: Outcome;
  try {
    outcome = await run(command, json);
  } catch (error) {
    const known = error instanceof DirectoryInUse || error instanceof DatabaseUnavailable;
    const reason = known ? error.message : explain(error);
    if (reason === null) throw error;
    outcome = { name: "refused", reason };
  }
  if (json) console.log(JSON.stringify(outcome));
  else {
    for (const line of describeOutcome(outcome)) console.log(line);
    for (const line of describeFailure(outcome)) console.error(line);
  }
  return exitCodeOf(outcome);
}

process.exitCode = await main();
