/**
 * The rules about several rows, asked of staged rows: the same rules as in together.ts and jumps.ts, and the same words. At
 * most a hundred problems of a rule are read, the others are counted.
 */
import { type SQL, sql } from "drizzle-orm";
import { formatPeriod, type Period } from "../../lib/periods";
import { OBSERVATION_KEY } from "../../lib/rules/observations";
import { cell, type Problem, problemAt, type Table } from "../../lib/rules/table";
import { conflictOf } from "./compare";
import { withName } from "./judge-rows";
import type { Judging } from "./judging";
import { MOST_POINTS, MOST_TIMES } from "./jumps";
import type { Problems } from "./problems";
import { contentColumns, type Stage, saysOtherwise, textRowOf } from "./stage";

const SERIES = "source_id, metric_id, area_id, tariff_class, tariff_band, tax_basis, price_scope";
const KEY =
  "publication_id, metric_id, area_id, tariff_class, tariff_band, tax_basis, price_scope, period_start, period_end";
const same = (columns: string) =>
  sql.raw(
    columns
      .split(", ")
      .map((name) => `s.${name} = b.${name}`)
      .join(" and "),
  );

type Asking = { stage: Stage; judging: Judging; incoming: Table; limit: number };
type Found = { problems: Problem[]; count: number };
type Numbered = { line: number; total: string };

/** Judges a whole file, and takes out of the stage what is stored already. */
export async function judgeStage(
  stage: Stage,
  judging: Judging,
  incoming: Table,
  breaks: Table,
  problems: Problems,
): Promise<{ added: number; unchanged: number; warnings: Problem[]; warningCount: number }> {
  const { rows, stored } = await stage.complete();
  const asking = { stage, judging, incoming, limit: problems.limit };
  const tell = (found: Found) => problems.addCounted(found.problems, found.count);
  tell(await duplicates(asking));
  let unchanged = 0;
  if (stored > 0) {
    tell(await conflicts(asking, problems.linesOf(incoming.file)));
    const { staged, beside } = stage;
    await stage.ask(sql`delete from ${staged} s using ${beside} b where ${same(KEY)}`);
    unchanged = rows - (await stage.count());
  }
  const whole = wholeSnapshots(stage, problems.linesOf(incoming.file));
  tell(await unlikeOne(asking, whole, "complete"));
  tell(await unlikeOne(asking, whole, "hashrate"));
  tell(await overlapping(asking, whole));
  tell(await cutByBreaks(asking, whole, breaks));
  const jumped = stored > 0 ? await jumping(asking) : { problems: [], count: 0 };
  return {
    added: rows - unchanged,
    unchanged,
    warnings: jumped.problems,
    warningCount: jumped.count,
  };
}

async function duplicates({ stage, incoming, limit }: Asking): Promise<Found> {
  const columns =
    "publication_id, metric_id, area_id, period, tariff_class, tariff_band, tax_basis, price_scope";
  const key = sql.raw(columns);
  // Finding out that there are none needs no order.
  const [some] = await stage.ask(
    sql`select 1 as one from ${stage.staged} group by ${key} having count(*) > 1 limit 1`,
  );
  if (!some) return { problems: [], count: 0 };
  const found = await stage.ask<Numbered & Record<string, string> & { written: string | null }>(sql`
    select *, count(*) over ()::text as total from (
      select line, written, min(line) over (partition by ${key}) as first, ${key} from ${stage.staged}
    ) as keyed where line > first order by line limit ${limit}`);
  const problems = found.map((row) => {
    const value = columns
      .split(", ")
      .map((name) => row[name])
      .join(" | ");
    const rule = `duplicate key, first at ${incoming.file}:${row.first}`;
    const column = OBSERVATION_KEY.join("+");
    return withName({ file: incoming.file, line: row.line, column, value, rule }, row.written);
  });
  return { problems, count: totalOf(found) };
}

async function conflicts(
  { stage, judging, incoming, limit }: Asking,
  told: readonly number[],
): Promise<Found> {
  const { staged, beside } = stage;
  const found = await stage.ask<Numbered & Record<string, unknown>>(sql`
    select s.line, count(*) over ()::text as total, ${contentColumns("s")}, ${contentColumns("b", "b_")}
    from ${staged} s join ${beside} b on ${same(KEY)}
    where ${saysOtherwise} and not s.line = any(${lineList(told)}) order by s.line limit ${limit}`);
  const { resource } = judging.table;
  const problems = found.flatMap(
    (row) =>
      conflictOf(incoming, textRowOf(resource, row), textRowOf(resource, row, "b_"), resource) ??
      [],
  );
  return { problems, count: totalOf(found) };
}

/** The rows of snapshots of which no row was told. */
function wholeSnapshots({ staged }: Stage, told: readonly number[]): SQL {
  if (told.length === 0) return sql`${staged}`;
  return sql`(select * from ${staged} where (publication_id, metric_id, period) not in
    (select publication_id, metric_id, period from ${staged} where line = any(${lineList(told)})))`;
}

const lineList = (lines: readonly number[]) => sql`${`{${lines.join()}}`}::int[]`;

/** Complete snapshots that do not sum to 1, or shares of the hashrate that sum to more. */
async function unlikeOne(
  { stage, incoming, limit }: Asking,
  whole: SQL,
  which: "complete" | "hashrate",
): Promise<Found> {
  const among =
    which === "complete"
      ? sql`unit = 'fraction' and status <> 'not-applicable'`
      : sql`metric_id = 'hashrate-share'`;
  const isComplete = which === "complete" ? sql`complete` : sql`true`;
  const broken = which === "complete" ? sql`abs(sum - 1)` : sql`sum - 1`;
  const snapshot = sql.raw("publication_id, metric_id, period_start, period_end, period_kind");
  const found = await stage.ask<
    Numbered & SnapshotRow & { sum: string; resolution: string; rows: string }
  >(sql`
    with shares as (
      select ${snapshot}, line, value, resolution from ${whole} w where ${among} and ${isComplete}
    ), snapshots as (
      select distinct ${snapshot} from shares
    ), sums as (
      select ${snapshot}, min(nullif(line, 0)) as line, count(*) as rows,
        sum(coalesce(nullif(value, '')::numeric, 0)) as sum,
        max(coalesce(nullif(resolution, '')::numeric, 0)) as resolution
      from (
        select * from shares
        union all
        select ${snapshot}, 0, value, resolution from ${stage.beside} join snapshots using (${snapshot}) where ${among}
      ) as all_shares group by ${snapshot}
    )
    select publication_id, metric_id, period_start::text, period_end::text, period_kind, line, rows::text, sum::text,
      resolution::text, count(*) over ()::text as total
    from sums where ${broken} > rows * resolution + 1e-9 order by line limit ${limit}`);
  const problems = found.map((row) => {
    const key = `${row.publication_id} ${row.metric_id} ${periodOf(row)}`;
    const rule =
      which === "complete"
        ? `the complete snapshot ${key} does not sum to 1 within ${row.rows} × ${Number(row.resolution)}`
        : `the shares of ${key} sum to more than 1`;
    const value = String(Number(Number(row.sum).toFixed(9)));
    return { file: incoming.file, line: row.line, column: "value", value, rule };
  });
  return { problems, count: totalOf(found) };
}

type PeriodRow = { period_start: string; period_end: string; period_kind: string };
type SnapshotRow = PeriodRow & { publication_id: string; metric_id: string };

const periodOf = (row: PeriodRow) =>
  formatPeriod({ start: row.period_start, end: row.period_end, kind: row.period_kind } as Period);

/** Periods of one series that share a day and are not the same. */
async function overlapping({ stage, incoming, limit }: Asking, whole: SQL): Promise<Found> {
  const series = sql.raw(SERIES);
  const found = await stage.ask<Numbered & PeriodRow & { period: string }>(sql`
    with figures as (
      select ${series}, line, period_start, period_end, period_kind from ${whole} w
      union all select ${series}, 0, period_start, period_end, period_kind from ${stage.beside}
    ), pairs as (
      select line, period_start, period_end, period_kind,
        lag(line) over turn as before_line, lag(period_start) over turn as before_start,
        lag(period_end) over turn as before_end, lag(period_kind) over turn as before_kind
      from figures window turn as (partition by ${series} order by period_start, period_end, line)
    ), clashes as (
      select * from pairs where before_end > period_start
        and (before_start <> period_start or before_end <> period_end) and line + before_line > 0
    )
    select case when line > 0 then line else before_line end as line,
      (case when line > 0 then before_start else period_start end)::text as period_start,
      (case when line > 0 then before_end else period_end end)::text as period_end,
      case when line > 0 then before_kind else period_kind end as period_kind,
      (select period from ${stage.staged} s where s.line = case when clashes.line > 0 then clashes.line else before_line end) as period,
      count(*) over ()::text as total
    from clashes order by 1 limit ${limit}`);
  const problems = found.map((row) => ({
    file: incoming.file,
    line: row.line,
    column: "period",
    value: row.period,
    rule: `overlaps ${periodOf(row)} of the same source`,
  }));
  return { problems, count: totalOf(found) };
}

/** Breaks of series that lie inside a period. */
async function cutByBreaks({ stage }: Asking, whole: SQL, breaks: Table): Promise<Found> {
  const problems: Problem[] = [];
  for (const row of breaks.rows) {
    const [inside] = await stage.ask(sql`
      select 1 as one from ${whole} w where metric_id = ${cell(row, "metric")}
        and source_id in (${cell(row, "from_source")}, ${cell(row, "to_source")})
        and period_start < ${cell(row, "date")}::date and ${cell(row, "date")}::date < period_end limit 1`);
    if (inside) problems.push(problemAt(breaks, row, "date", "the break lies inside a snapshot"));
  }
  return { problems, count: problems.length };
}

/** Figures that differ much from the last stored one of their series. */
async function jumping({ stage, incoming, limit }: Asking): Promise<Found> {
  const series = sql.raw(SERIES);
  const found = await stage.ask<Numbered & { value: string; last: string }>(sql`
    with figures as (
      select ${series}, line, period_start, unit, value, null::text collate "C" as stored from ${stage.staged}
      union all
      select ${series}, 0, period_start, unit, value,
        concat_ws('|', period_start, published_on, publication_id, value) collate "C" from ${stage.beside} b
        where exists (select 1 from ${stage.staged} s where ${same(SERIES)})
    ), dated as (
      select line, period_start, unit, value, max(stored) over (partition by ${series} order by period_start) as last from figures
    ), compared as (
      select line, value, last, unit, ${numberIn("value")} as new, ${numberIn("split_part(last, '|', 4)")} as old
      from dated where line > 0 and period_start is not null and last is not null
    )
    select line, value, last, count(*) over ()::text as total from compared
    where case when unit = 'fraction' then abs(new - old) > ${MOST_POINTS}::float8 else old > 0 and (new > old * ${MOST_TIMES}::float8 or new < old / ${MOST_TIMES}::float8) end
    order by line limit ${limit}`);
  const problems = found.map(({ line, value, last }) => {
    const [start, , publication, old] = last.split("|");
    const rule = `jumps from ${old} of ${publication} (${start})`;
    return { file: incoming.file, line, column: "value", value, rule };
  });
  return { problems, count: totalOf(found) };
}

/** A plain decimal that fits a double, or null: staged rows may hold any text. */
function numberIn(text: string): SQL {
  return sql.raw(
    `case when ${text} ~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?$' and length(${text}) < 300 then (${text})::float8 end`,
  );
}

function totalOf(found: readonly { total: string }[]): number {
  return Number(found[0]?.total ?? 0);
}
