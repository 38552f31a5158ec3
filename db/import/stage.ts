/**
 * The observations of one file that does not fit in memory, in a temporary table: the session that made it sees it alone, and
 * it goes with the session. What is asked of several rows is asked of it in SQL.
 */
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { cell, type Row as TextRow } from "../../lib/rules/table";
import { copyLine, copyText } from "../bulk";
import type { Database } from "../client";
import type { Row } from "../columns";
import { snakeCase } from "../loads";
import { type Resource, writeRow } from "../resources";
import { observation } from "../schema";
import { contentDigest, contentOf } from "./content";
import type { JudgedRow } from "./judge-rows";

const ROWS_PER_COPY = 2_000;
/** Of eight kilobytes each; what one statement writes. */
const PAGES_PER_INSERT = 1_000;

const CONTENT = Object.entries(getTableColumns(observation))
  .filter(([key]) => key !== "id" && key !== "loadId")
  .map(([key, column]) => ({ key, name: snakeCase(key), type: column.getSQLType() }));
const DATES = ["period_start", "period_end"];
const OWN = ["line", "written", "source_id", "complete", "period"];
const COLUMNS = [...OWN, ...CONTENT.map(({ name }) => name)];

/** A statement over the staged rows `staged` and the stored rows beside them, `beside`. */
export type Stage = ReturnType<typeof makeStage>;

/** How, and from which number of rows on, an import stages its observations. */
export type Staging = { from: number; open(resource: Resource): Promise<Stage> };

let stages = 0;

/** @param db one session, and nothing else uses it meanwhile */
export async function openStage(
  db: Database,
  resource: Resource,
  releaseId: number | null,
): Promise<Stage> {
  stages += 1;
  const name = `import_rows_${stages}`;
  const content = CONTENT.map(({ name: column }) =>
    DATES.includes(column) ? `${column} date` : `${column} text collate "C" not null`,
  );
  await db.execute(
    sql.raw(
      `create temp table ${name} (line int not null, written text, source_id text collate "C", complete boolean not null, period text collate "C" not null, ${content.join(", ")})`,
    ),
  );
  return makeStage(db, resource, releaseId, name);
}

function makeStage(db: Database, resource: Resource, releaseId: number | null, name: string) {
  const staged = sql.raw(name);
  const beside = sql.raw(`${name}_beside`);
  /** Written out at once: text takes a tenth of what its cells take one by one. */
  let waiting: string[] = [];
  let copying = Promise.resolve();

  /** The rows that a statement gives. */
  const ask = async <T>(statement: SQL, session = db): Promise<T[]> => {
    const answer = await session.execute(statement);
    return (answer as unknown as { rows: T[] }).rows;
  };
  const countOf = async (table: SQL) => {
    const [row] = await ask<{ count: string }>(sql`select count(*)::text as count from ${table}`);
    return Number(row?.count ?? 0);
  };
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    await copying;
    if (rows.length > 0) copying = copyText(db, name, COLUMNS, rows.join(""));
    // Its failure is met where it is waited for.
    copying.catch(() => {});
  };

  return {
    ask,
    staged,
    beside,

    /** Whether enough rows wait for a `flush`. */
    add(judged: JudgedRow): boolean {
      waiting.push(copyLine(stagedRow(resource, judged)));
      return waiting.length >= ROWS_PER_COPY;
    },

    /** Hands over what waits, while what was handed over before is written. */
    flush,

    /** All rows are here; now the stored rows that matter are put beside them. */
    async complete(): Promise<{ rows: number; stored: number }> {
      await flush();
      await copying;
      await db.execute(sql`analyze ${staged}`);
      const columns = CONTENT.map(({ name: column }) =>
        DATES.includes(column)
          ? sql.raw(`o.${column}`)
          : sql.raw(`coalesce(o.${column}::text, '') collate "C" as ${column}`),
      );
      await db.execute(sql`
        create temp table ${beside} as
        select p.source_id collate "C" as source_id, p.published_on, ${sql.join(columns, sql`, `)}
        from observation o
          join release_load r on r.load_id = o.load_id and r.release_id = ${releaseId}
          join publication p on p.id = o.publication_id
          join (select distinct source_id, metric_id from ${staged}) s
            on s.source_id = p.source_id and s.metric_id = o.metric_id`);
      await db.execute(sql`analyze ${beside}`);
      return { rows: await countOf(staged), stored: await countOf(beside) };
    },

    count: () => countOf(staged),

    /** Equal for equal rows, as `contentDigest` makes it of rows in memory; `session` may be a transaction. */
    async digest(session: Database): Promise<string> {
      const texts = CONTENT.map(({ name: column }) => sql.raw(`${column}::text`));
      const sum = (from: number) =>
        sql`coalesce(sum(('x' || substr(hash, ${sql.raw(String(from))}, 15))::bit(60)::bigint), 0)::text`;
      const [row] = await ask<{ count: string; a: string; b: string }>(
        sql`
        select count(*)::text as count, ${sum(1)} as a, ${sum(16)} as b
        from (select md5(concat_ws(E'\\x1f', ${sql.join(texts, sql`, `)})) as hash from ${staged}) as hashes`,
        session,
      );
      return contentDigest(Number(row?.count), BigInt(row?.a ?? 0), BigInt(row?.b ?? 0));
    },

    /** Writes all rows into the load; `to` may be a transaction of the same session. */
    async insertInto(to: Database, loadId: number, told: (rows: number) => void): Promise<void> {
      const [size] = await ask<{ pages: string }>(
        sql`select (pg_relation_size(${name}::regclass) / 8192)::text as pages`,
        to,
      );
      const pages = Number(size?.pages ?? 0);
      const names = sql.raw(CONTENT.map(({ name: column }) => column).join(", "));
      const values = sql.raw(
        CONTENT.map(({ name: column, type }) =>
          DATES.includes(column) ? column : `nullif(${column}, '')::${type}`,
        ).join(", "),
      );
      for (let page = 0; page < pages; page += PAGES_PER_INSERT) {
        const [from, until] = [`(${page},0)`, `(${page + PAGES_PER_INSERT},0)`];
        const answer = await to.execute(sql`
          insert into observation (load_id, ${names}) select ${loadId}, ${values} from ${staged}
          where ctid >= ${from}::tid and ctid < ${until}::tid`);
        const { rowCount, affectedRows } = answer as { rowCount?: number; affectedRows?: number };
        told(rowCount ?? affectedRows ?? 0);
      }
    },

    async drop(): Promise<void> {
      waiting = [];
      await copying.catch(() => {});
      await db.execute(sql`drop table if exists ${staged}, ${beside}`);
    },
  };
}

/** Rows that break a rule are staged too: a rule about several rows may name them. */
function stagedRow(resource: Resource, judged: JudgedRow): (string | null)[] {
  const { row, written, document } = judged;
  const texts = contentOf(resource, row, judged.problems.length > 0);
  const own = [
    String(row.line),
    written,
    document ? cell(document, "source_id") : null,
    document && ["complete", "complete-basket"].includes(cell(document, "scope")) ? "t" : "f",
    cell(row, "period"),
  ];
  const content = CONTENT.map(({ name }, index) => {
    const text = texts[index] ?? "";
    return DATES.includes(name) && text === "" ? null : text;
  });
  return [...own, ...content];
}

/** The cells of a row that `stage.ask` gave; `line` where it has one. */
export function textRowOf(
  resource: Resource,
  found: Record<string, unknown>,
  prefix = "",
): TextRow {
  const row: Row = Object.fromEntries(
    CONTENT.map(({ key, name }) => [key, found[`${prefix}${name}`] || null]),
  );
  return { line: prefix === "" ? Number(found.line ?? 0) : 0, cells: writeRow(resource, row) };
}

/** The content of a staged or stored row as columns of a query, dates as text. */
export function contentColumns(table: string, prefix = ""): SQL {
  return sql.raw(
    CONTENT.map(({ name }) => `${table}.${name}::text as ${prefix}${name}`).join(", "),
  );
}

/** Whether a staged row and a stored one of the same key say the same. */
export const saysOtherwise = sql.raw(
  `(${CONTENT.map(({ name }) => `s.${name}`).join(", ")}) is distinct from (${CONTENT.map(({ name }) => `b.${name}`).join(", ")})`,
);
