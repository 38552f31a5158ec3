/** Published figures in groups that share all but area and figures: one row of the database for many of a file. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import { snakeCase } from "../loads";
import { observation } from "../schema";

/** What the rows of a group have in common. */
const SHARED = [
  "metricId",
  "periodStart",
  "periodEnd",
  "publicationId",
  "periodKind",
  "datePrecision",
  "unit",
  "status",
  "resolution",
  "caveat",
  "tariffClass",
  "tariffBand",
  "taxBasis",
  "currency",
  "priceScope",
  "sourceUrl",
] as const satisfies readonly (keyof typeof observation.$inferSelect)[];
export const FIGURES = ["value", "valueLow", "valueHigh", "valueLocal"] as const;

/** Areas and figures are lists, one line each; an empty line is a missing figure. */
export type Group = Pick<typeof observation.$inferSelect, (typeof SHARED)[number]> &
  Record<"areaIds" | (typeof FIGURES)[number], string>;

export async function readGroups(
  db: Database,
  loadIds: SQL,
  metric: string,
  first: string,
  last: string,
): Promise<Group[]> {
  const column = (name: string) => sql`o.${sql.identifier(snakeCase(name))}`;
  const as = (name: string) => sql.identifier(name);
  const shared = SHARED.map((name) => sql`${column(name)}::text as ${as(name)}`);
  const figures = FIGURES.map(
    (name) => sql`string_agg(coalesce(${column(name)}::text, ''), chr(10)) as ${as(name)}`,
  );
  const answer = await db.execute(sql`
    select ${sql.join([...shared, sql`string_agg(o.area_id, chr(10)) as ${as("areaIds")}`, ...figures], sql`, `)}
    from ${observation} o
    where o.metric_id = ${metric} and o.period_start between ${first} and ${last} and o.load_id in (${loadIds})
    group by ${sql.join(SHARED.map(column), sql`, `)}`);
  return (answer as unknown as { rows: Group[] }).rows;
}

/** Sorts as the columns would, one after the other; missing comes last. */
export function orderOf(group: Group): string {
  const { periodStart, periodEnd, publicationId } = group;
  const tariff = [group.tariffClass, group.tariffBand, group.taxBasis, group.priceScope];
  return [periodStart, periodEnd, publicationId, ...tariff.map((cell) => cell ?? "\uffff")].join(
    "\u0000",
  );
}
