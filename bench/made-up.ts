/** A record that nobody published: 250 countries, 600 months, 4 sources, by a seed. In the database as if it had been loaded. */
import { createHash } from "node:crypto";
import { asc, eq, max, sql } from "drizzle-orm";
import { type Database, openEmbedded } from "../db/client";
import * as schema from "../db/schema";
import { loadShippedData } from "../db/shipped-data";
import { inProject } from "../scripts/project.mjs";
import { seededRandom } from "./statistics";

export const MADE_UP = { countries: 250, months: 600, sources: 4 } as const;
const SEED = 20_261_122;
/** The month after the last one. */
const END = { year: 2026, month: 9 };
/** Digits as in a published table of shares. */
const DIGITS = 4;
const MONTHS_AN_INSERT = 60;

/**
 * Fills a new directory with the shipped data and a release more, in which the made-up figures stand beside it. Like the real
 * sources, one at a time makes the default timeline; the others are there to be chosen.
 * @param months of each source; the last one is always the same
 */
export async function fillWithMadeUp(
  directory: string,
  months: number = MADE_UP.months,
): Promise<void> {
  const { db, close } = await openEmbedded(directory);
  try {
    await loadShippedData(db, inProject("data"));
    await db.transaction((within) => addMadeUp(within, months));
  } finally {
    await close();
  }
}

async function addMadeUp(db: Database, months: number): Promise<void> {
  // Every row refers to what is there; looking that up 600,000 times takes most of the time.
  await db.execute(sql`set local session_replication_role = replica`);
  const areas = await db
    .select({ id: schema.area.id })
    .from(schema.area)
    .where(eq(schema.area.kind, "country"))
    .orderBy(asc(schema.area.id))
    .limit(MADE_UP.countries);
  const ids = areas.map(({ id }) => id);
  const [licence] = await db.select({ id: schema.licence.id }).from(schema.licence).limit(1);
  if (!licence) throw new Error("the shipped data has no licence");
  const rows = ids.length * months * MADE_UP.sources;
  const digest = createHash("sha256").update(`made up ${SEED} ${rows}`).digest("hex");
  const [load] = await db
    .insert(schema.load)
    .values({ resource: "made-up", digest, rows })
    .returning({ id: schema.load.id });
  if (!load) throw new Error("the load was not stored");
  const random = seededRandom(SEED);
  for (let source = 0; source < MADE_UP.sources; source++) {
    const id = `made-up-${source + 1}`;
    await describeSource(db, id, licence.id, source);
    for (let first = 0; first < months; first += MONTHS_AN_INSERT) {
      const starts = Array.from(
        { length: Math.min(MONTHS_AN_INSERT, months - first) },
        (_, index) => first + index - months,
      );
      await insertMonths(db, load.id, id, ids, starts, random);
    }
  }
  await addRelease(db, load.id, digest);
  await db.execute(sql`analyze`);
}

async function describeSource(db: Database, id: string, licenceId: string, index: number) {
  await db.insert(schema.source).values({
    id,
    name: `Made up ${index + 1}`,
    publisher: "Nobody",
    method: "model",
    role: "timeline",
    licenceId,
    defaultTimelineRank: index === 0 ? 90 : null,
    caveat: "made up",
  });
  await db.insert(schema.publication).values({
    id,
    sourceId: id,
    label: `Made up ${index + 1}`,
    publishedOn: "2026-10-01",
    datePrecision: "exact",
    scope: "complete",
    secondary: false,
  });
}

/** Shares that fall off from country to country and wander from month to month. */
async function insertMonths(
  db: Database,
  loadId: number,
  publicationId: string,
  areaIds: readonly string[],
  monthsBeforeEnd: readonly number[],
  random: () => number,
): Promise<void> {
  const months = monthsBeforeEnd.map((month) => {
    const weights = areaIds.map((_, rank) => (0.4 + random()) / (rank + 1) ** 1.3);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return {
      start: monthStart(month),
      end: monthStart(month + 1),
      shares: weights.map((weight) => (weight / total).toFixed(DIGITS)),
    };
  });
  const areas = JSON.stringify(areaIds);
  await db.execute(sql`
    insert into ${schema.observation} (load_id, publication_id, metric_id, area_id, period_start, period_end,
      period_kind, date_precision, value, unit, status, resolution)
    select ${loadId}, ${publicationId}, 'hashrate-share', area.id, (month ->> 'start')::date, (month ->> 'end')::date,
      'month', 'exact', share.value::numeric, 'fraction', 'value', 0.00005
    from json_array_elements(${JSON.stringify(months)}::json) as month,
      json_array_elements_text(month -> 'shares') with ordinality as share (value, place)
      join json_array_elements_text(${areas}::json) with ordinality as area (id, place) using (place)`);
}

async function addRelease(db: Database, loadId: number, digest: string): Promise<void> {
  const [newest] = await db.select({ id: max(schema.release.id) }).from(schema.release);
  const id = (newest?.id ?? 0) + 1;
  const kept = await db
    .select({ loadId: schema.releaseLoad.loadId })
    .from(schema.releaseLoad)
    .where(eq(schema.releaseLoad.releaseId, id - 1));
  await db.insert(schema.release).values({ id, label: "Made up", digest });
  await db
    .insert(schema.releaseLoad)
    .values(
      [...kept.map((each) => each.loadId), loadId].map((each) => ({ releaseId: id, loadId: each })),
    );
}

/** First day of a month, counted from the end of the record: -1 is the last one. */
function monthStart(fromEnd: number): string {
  const month = END.year * 12 + END.month + fromEnd;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
