/** Asks a site and imports what is news in its answer: one release, judged as any import. */
import { eq } from "drizzle-orm";
import { NotThisShape } from "../../lib/adapters/adapter";
import { addDays } from "../../lib/periods";
import { type Database, type OpenDatabase, reasonOf } from "../client";
import { type ImportReport, type ImportSource, importSources } from "../import/import-file";
import { type ImportTable, importTables } from "../import/tables";
import { publication } from "../schema";
import { addressOf, documents } from "./documents";
import { NotFetched, type Patience } from "./get";
import { rememberDocuments, rememberOutcome } from "./remembered";
import { type Asked, LIVE_SOURCES, type LiveSource } from "./sources";
import { euroRates, type Fetched, lastDayOf, newEpochs, newsOf } from "./stored-figures";

export type FetchResult = {
  source: string;
  outcome: "changed" | "unchanged" | "failed" | "skipped";
  /** A sentence; nothing of a key. */
  message: string;
  release: number | null;
  added: number;
  revised: number;
  notes: readonly string[];
  problems: ImportReport["problems"];
};

export type Fetching = {
  /** The first day that is asked for; null: from where the stored figures end. */
  since: string | null;
  dryRun: boolean;
  now: Date;
  /** Where keys are. */
  env: Readonly<Record<string, string | undefined>>;
  dataDirectory: string;
  /** A source without its key is no failure: nobody asked for it by name. */
  maySkip: boolean;
  /** After each source. @param share of the sources that are done, 0 to 1 */
  told?: (result: FetchResult, share: number) => void;
  /** For tests: other addresses of the sites. */
  originOf?: (origin: string) => string;
  patience?: Patience;
};

/** Ids of the sources there are. */
export const LIVE_IDS = LIVE_SOURCES.map(({ id }) => id);

/** Asks the sources one after the other; one that fails leaves everything as it was, and the next is asked. */
export async function fetchAll(
  opened: OpenDatabase,
  ids: readonly string[],
  fetching: Fetching,
): Promise<FetchResult[]> {
  const results: FetchResult[] = [];
  const asked = LIVE_SOURCES.filter(({ id }) => ids.includes(id));
  for (const source of asked) {
    const result = await fetchSource(opened, source, fetching).catch((error: unknown) =>
      failure(source, error),
    );
    if (!fetching.dryRun) await rememberOutcome(opened.db, result, fetching.now);
    results.push(result);
    fetching.told?.(result, results.length / asked.length);
  }
  return results;
}

const NOTHING = { release: null, added: 0, revised: 0, notes: [], problems: [] };

function failure({ id }: LiveSource, error: unknown): FetchResult {
  const known = error instanceof NotFetched || error instanceof NotThisShape;
  if (!known) console.error(error);
  const message = known ? error.message : `failed: ${reasonOf(error)}`;
  return { source: id, outcome: "failed", message, ...NOTHING };
}

async function fetchSource(
  opened: OpenDatabase,
  source: LiveSource,
  fetching: Fetching,
): Promise<FetchResult> {
  const { key, id } = source;
  const keyText = key ? (fetching.env[key.variable] ?? "") : "";
  if (key && keyText === "" && !key.isOptional) {
    const message = `needs a key in ${key.variable}`;
    return { source: id, outcome: fetching.maySkip ? "skipped" : "failed", message, ...NOTHING };
  }
  const today = fetching.now.toISOString().slice(0, 10);
  const context = { today, hasKey: keyText !== "" };
  const figures = [...new Set(source.asks(today, context).map((asked) => asked.source))];
  const since = fetching.since ?? (await sinceOf(opened.db, source, figures));
  const asked = source.asks(since, context);
  // Sites are asked before anything is locked.
  const read = await documents(opened.db, source, asked, { ...fetching, keyText });
  if (read.every(({ texts }) => texts.length === 0))
    return { source: id, outcome: "unchanged", message: "the site has nothing newer", ...NOTHING };
  return opened.exclusively(async (db) => {
    const bundles = await bundlesOf(db, read, { since, today });
    const result = await importNews(db, source, bundles, fetching, today);
    if (result.outcome !== "failed" && !fetching.dryRun)
      await rememberDocuments(
        db,
        read.flatMap(({ seen }) => seen),
      );
    return result;
  });
}

async function sinceOf(
  db: Database,
  { firstDay, overlapDays }: LiveSource,
  figures: readonly string[],
): Promise<string> {
  const last = await lastDayOf(db, figures);
  const since = last === null ? firstDay : addDays(last, -overlapDays);
  return since > firstDay ? since : firstDay;
}

type Read = { asked: Asked; texts: readonly string[] };
type Bundle = {
  /** Null: the table has no documents. */
  figures: string | null;
  table: string;
  asked: Asked;
  rows: Fetched[];
  revised: number;
  notes: string[];
};

/** The news of the documents by whose figures they are and where they belong. */
async function bundlesOf(
  db: Database,
  read: readonly Read[],
  span: { since: string; today: string },
): Promise<Bundle[]> {
  const rateOf = read.some(({ asked }) => asked.isInEuros) ? await euroRates(db) : null;
  const bundles: Bundle[] = [];
  for (const { asked, texts } of read) {
    if (asked.isInEuros && rateOf === null && texts.length > 0)
      throw new NotFetched(
        "has prices in euros, and no exchange rates are stored: fetch ecb first",
      );
    const adapted = texts.map((text) =>
      asked.adapter.read(text, { usdPerUnit: null, ...(asked.isInEuros && rateOf && { rateOf }) }),
    );
    const rows = adapted
      .flatMap((one) => one.rows)
      .filter(({ cells }) => !asked.without?.includes(cells.metric ?? ""));
    const notes = adapted.flatMap((one) => one.notes);
    const { table } = asked.adapter;
    if (table === "difficulty-epochs") {
      const epochs = [...(await newEpochs(db, rows))];
      bundles.push({ figures: null, table, asked, rows: epochs, revised: 0, notes });
      continue;
    }
    const news = await newsOf(db, asked.source, rows, span);
    const bundle = bundles.find((one) => one.figures === asked.source && one.table === table) ?? {
      ...{ figures: asked.source, table, asked, rows: [], revised: 0, notes: [] },
    };
    if (!bundles.includes(bundle)) bundles.push(bundle);
    bundle.rows.push(...news.rows);
    bundle.revised += news.revised;
    bundle.notes.push(...notes, ...news.notes);
  }
  return bundles;
}

async function importNews(
  db: Database,
  source: LiveSource,
  bundles: readonly Bundle[],
  { dryRun, dataDirectory }: Fetching,
  today: string,
): Promise<FetchResult> {
  const notes = bundles.flatMap((bundle) => bundle.notes);
  const revised = bundles.reduce((count, bundle) => count + bundle.revised, 0);
  const filled = bundles.filter(({ rows }) => rows.length > 0);
  const result = { source: source.id, ...NOTHING, notes };
  if (filled.length === 0)
    return { ...result, outcome: "unchanged", message: "nothing in it is new" };
  const tables = importTables(dataDirectory);
  const ids = await documentIds(db, filled, today);
  const sources = [
    ...documentSource(tables, source, filled, ids, today),
    ...filled.map((bundle) => rowSource(tables, source, bundle, ids)),
  ];
  const label = `Fetched from ${source.id}, ${today}`;
  const report = await importSources(db, sources, { decimal: null, source: null, dryRun, label });
  const { problems, problemCount, release } = report;
  const added = filled.reduce((count, { rows }) => count + rows.length, 0);
  if (problemCount > 0) {
    const [first] = problems;
    const place = `${first?.file}:${first?.line} ${first?.column} ${JSON.stringify(first?.value)}`;
    const more = problemCount > 1 ? `, and ${problemCount - 1} more` : "";
    const message = `is not imported: ${place}: ${first?.rule}${more}`;
    return { ...result, outcome: "failed", message, problems };
  }
  const counts = `${added} new figures${revised > 0 ? `, ${revised} snapshots of them revised` : ""}`;
  return {
    ...result,
    outcome: dryRun ? "unchanged" : "changed",
    message: dryRun ? `${counts}; nothing was written` : `${counts}: release ${release}`,
    ...{ release: dryRun ? null : release, added, revised },
  };
}

/** A name for the document of each source of figures: the day, and a number when the day has one already. */
async function documentIds(
  db: Database,
  bundles: readonly Bundle[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { figures } of bundles) {
    if (figures === null || ids.has(figures)) continue;
    for (let turn = 1; ; turn += 1) {
      const id = `${figures}-fetched-${today}${turn === 1 ? "" : `-${turn}`}`;
      if ((await db.$count(publication, eq(publication.id, id))) > 0) continue;
      ids.set(figures, id);
      break;
    }
  }
  return ids;
}

function documentSource(
  tables: readonly ImportTable[],
  source: LiveSource,
  bundles: readonly Bundle[],
  ids: ReadonlyMap<string, string>,
  today: string,
): ImportSource[] {
  const rows = [...ids].map(([figures, id], index) => {
    const asked = bundles.find((bundle) => bundle.figures === figures)?.asked;
    const address = asked ? addressOf(source, asked, "") : new URL(source.origin);
    const cells = {
      ...{ publication_id: id, source_id: figures, label: `As its interface said on ${today}` },
      ...{ published_on: today, date_precision: "unknown-latest", scope: asked?.scope ?? "" },
      ...{ url: `${address.origin}${address.pathname}`, secondary: "false" },
      accessed_via: `fetched ${today} from ${address.host}`,
      note: asked?.note ?? "",
    };
    return { line: index + 2, cells };
  });
  return rows.length === 0 ? [] : [textSource(tables, "publications", source.id, rows)];
}

function rowSource(
  tables: readonly ImportTable[],
  source: LiveSource,
  { table, figures, rows }: Bundle,
  ids: ReadonlyMap<string, string>,
): ImportSource {
  const own = figures === null ? {} : { publication_id: ids.get(figures) ?? "" };
  return textSource(
    tables,
    table,
    source.id,
    rows.map(({ line, cells }) => ({ line, cells: { ...cells, ...own } })),
  );
}

function textSource(
  tables: readonly ImportTable[],
  name: string,
  file: string,
  rows: readonly Fetched[],
): ImportSource {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  const columns = table.resource.columns.map((column) => column.name);
  async function* own() {
    for (const { line, cells } of rows) yield { line, cells, width: columns.length };
  }
  return { table, file, open: async () => ({ columns, rows: own(), notes: [] }) };
}
