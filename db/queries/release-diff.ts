/** What differs between two releases, figure by figure. The database compares; only the changes asked for are read. */
import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { PgTimestamp } from "drizzle-orm/pg-core";
import { LRUCache } from "lru-cache";
import type { ReleaseChange, ReleaseCounts } from "../../lib/contract";
import type { Database } from "../client";
import type { Row } from "../columns";
import { fileOfLoad, type Load, loadsOf, snakeCase } from "../loads";
import { FACTS, type Resource, writeRow } from "../resources";
import { asicModel, observation, publication } from "../schema";
import { CLOSED_SOURCES } from "./seen-publications";

type Cells = Readonly<Record<string, string>>;
type StoredText = Record<string, string | null>;
/** The loads of one file that only one of the two releases has. */
type Moved = {
  resource: Resource;
  gone: readonly number[];
  come: readonly number[];
  /** Figures that may not be passed on are not compared. */
  isPassedOn: boolean;
};
type CountsOfFile = Moved & { counts: ReleaseCounts };

const known = new WeakMap<Database, LRUCache<string, CountsOfFile[]>>();

/**
 * How many figures were added, revised and removed from one release to another. Releases never change: an answer is kept.
 * @param from null: compared with nothing, everything is added
 */
export async function countChanges(
  db: Database,
  from: number | null,
  to: number,
  isPassedOn = false,
): Promise<ReleaseCounts> {
  const sum: ReleaseCounts = { added: 0, revised: 0, removed: 0 };
  for (const { counts } of await countsByFile(db, from, to, isPassedOn)) {
    sum.added += counts.added;
    sum.revised += counts.revised;
    sum.removed += counts.removed;
  }
  return sum;
}

/** The changes from one release to another by file and key: `limit` of them after the first `offset`. */
export async function listChanges(
  db: Database,
  from: number | null,
  to: number,
  { offset, limit, isPassedOn = false }: { offset: number; limit: number; isPassedOn?: boolean },
): Promise<ReleaseChange[]> {
  const changes: ReleaseChange[] = [];
  let skipped = 0;
  for (const { counts, ...moved } of await countsByFile(db, from, to, isPassedOn)) {
    const count = counts.added + counts.revised + counts.removed;
    const start = Math.max(0, offset - skipped);
    const wanted = Math.min(limit - changes.length, count - start);
    if (wanted > 0) changes.push(...(await changesOfFile(db, moved, start, wanted)));
    skipped += count;
  }
  return changes;
}

async function countsByFile(
  db: Database,
  from: number | null,
  to: number,
  isPassedOn: boolean,
): Promise<readonly CountsOfFile[]> {
  const cache = known.get(db) ?? new LRUCache<string, CountsOfFile[]>({ max: 500 });
  known.set(db, cache);
  const pair = `${from} ${to} ${isPassedOn}`;
  const remembered = cache.get(pair);
  if (remembered) return remembered;
  const before = from === null ? [] : await loadsOf(db, from);
  const after = await loadsOf(db, to);
  const result: CountsOfFile[] = [];
  for (const resource of FACTS) {
    const moved = {
      resource,
      isPassedOn,
      gone: onlyIn(before, after, resource.file),
      come: onlyIn(after, before, resource.file),
    };
    if (moved.gone.length + moved.come.length === 0) continue;
    const answer = await db.execute(sql`
      select count(*) filter (where b.body is null) as added,
        count(*) filter (where a.body is not null and b.body is not null) as revised,
        count(*) filter (where a.body is null) as removed
      ${differing(moved)}`);
    const [row] = rowsOf<Record<keyof ReleaseCounts, string>>(answer);
    const counts = {
      added: Number(row?.added ?? 0),
      revised: Number(row?.revised ?? 0),
      removed: Number(row?.removed ?? 0),
    };
    result.push({ ...moved, counts });
  }
  cache.set(pair, result);
  return result;
}

function onlyIn(loads: readonly Load[], others: readonly Load[], file: string): number[] {
  const elsewhere = new Set(others.map(({ id }) => id));
  return loads
    .filter(({ id, resource }) => fileOfLoad(resource) === file && !elsewhere.has(id))
    .map(({ id }) => id);
}

async function changesOfFile(
  db: Database,
  moved: Moved,
  offset: number,
  limit: number,
): Promise<ReleaseChange[]> {
  const answer = await db.execute(sql`
    select b.body as before, a.body as after ${differing(moved)}
    order by key collate "C" limit ${limit} offset ${offset}`);
  const { resource } = moved;
  return rowsOf<{ before: StoredText | null; after: StoredText | null }>(answer).map((row) =>
    changeOf(resource, cellsOf(resource, row.before), cellsOf(resource, row.after)),
  );
}

/** Rows of both sides joined by key, as text: equal digits are equal figures, and `0.370` is not `0.37`. */
function differing({ resource, gone, come, isPassedOn }: Moved): SQL {
  const open =
    isPassedOn && resource.table === observation
      ? sql` and publication_id in (select ${publication.id} from ${publication} where ${publication.sourceId} not in ${CLOSED_SOURCES})`
      : sql``;
  const side = (ids: readonly number[]) => {
    const key = sql.join(
      resource.key.map((name) => columnText(name)),
      sql`, `,
    );
    const body = sql.join(
      contentOf(resource).map((name) => sql`${sql.raw(`'${name}'`)}, ${columnText(name)}`),
      sql`, `,
    );
    const among =
      ids.length === 0
        ? sql`false`
        : sql`load_id in (${sql.join(
            ids.map((id) => sql`${id}`),
            sql`, `,
          )})`;
    return sql`(select jsonb_build_array(${key})::text as key, jsonb_build_object(${body}) as body
      from ${sql.raw(`"${getTableName(resource.table)}"`)} where ${among}${open})`;
  };
  return sql`from ${side(gone)} b full join ${side(come)} a using (key) where b.body is distinct from a.body`;
}

function columnText(name: string): SQL {
  return sql.raw(`"${snakeCase(name)}"::text`);
}

/** Columns that hold what a file says, without those that number rows. */
function contentOf({ table }: Resource): string[] {
  const numbering = ["loadId"];
  if (table === observation) numbering.push("id");
  if (table === asicModel) numbering.push("row");
  return Object.keys(getTableColumns(table)).filter((name) => !numbering.includes(name));
}

function cellsOf(resource: Resource, stored: StoredText | null): Cells | null {
  if (stored === null) return null;
  const columns = getTableColumns(resource.table);
  const row: Row = Object.fromEntries(
    Object.entries(stored).map(([name, text]) => [
      name,
      text !== null && columns[name] instanceof PgTimestamp ? new Date(text) : text,
    ]),
  );
  return writeRow(resource, row);
}

const KEY_CELLS = new Set([
  "publication_id",
  "metric",
  "area_id",
  "period",
  "tariff_class",
  "tariff_band",
  "tax_basis",
  "price_scope",
  "date",
  "height",
  "id",
  "since",
  "alias",
  "group_id",
]);

function changeOf(
  { file, columns }: Resource,
  before: Cells | null,
  after: Cells | null,
): ReleaseChange {
  const present = after ?? before ?? {};
  const names = columns.map(({ name }) => name);
  const key = Object.fromEntries(
    names
      .filter((name) => KEY_CELLS.has(name) && present[name] !== "")
      .map((name) => [name, present[name] ?? ""]),
  );
  const told =
    before && after
      ? names.filter((name) => before[name] !== after[name])
      : names.filter((name) => name === "value");
  const cells = Object.fromEntries(
    told.map((name) => [name, { before: before?.[name] ?? "", after: after?.[name] ?? "" }]),
  );
  return { file, kind: before ? (after ? "revised" : "removed") : "added", key, cells };
}

function rowsOf<T>(answer: unknown): T[] {
  return (answer as { rows: T[] }).rows;
}
