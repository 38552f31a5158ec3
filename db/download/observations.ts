/**
 * Published figures as rows of a file, read page by page: memory holds one page, whatever the release holds.
 * Facts are only ever added, so pages of one release agree without a transaction.
 */
import { eq, type SQL, sql } from "drizzle-orm";
import { OBSERVATION_COLUMNS } from "../../lib/download/observation-columns";
import type { DownloadRow, DownloadSource, DownloadTable } from "../../lib/download/table";
import { formatPeriod, type PeriodKind } from "../../lib/periods";
import { METHODS, type Method, qualityOf } from "../../lib/quality";
import type { Database } from "../client";
import { loadsOf, snakeCase } from "../loads";
import type { AsOf } from "../queries/as-of";
import { area, observation, publication, source } from "../schema";
import {
  listDownloadSources,
  listStoredSnapshots,
  type StoredSnapshot,
  snapshotKey,
} from "./snapshots";

const PAGE_ROWS = 4_000;

export type ObservationChoice = {
  metric?: string;
  sources?: readonly string[];
  /** Half-open days: periods that share a day with it. */
  within?: { start: string; end: string };
  /** Exactly this period. */
  period?: { start: string; end: string };
  areaKinds?: readonly string[];
  /** `newest`: of each snapshot the last document of its source; `all`: those that were replaced too. */
  vintages: "newest" | "all";
};

export type ChosenObservations = {
  table: DownloadTable;
  rows: number;
  sources: DownloadSource[];
  withheld: DownloadSource[];
  /** Pages from all over the table, at most `count`: for a guess of its size. */
  sample(count: number): AsyncIterable<readonly DownloadRow[]>;
};

/** The rows of a choice, without those of sources whose licence forbids to pass them on. */
export async function chooseObservations(
  db: Database,
  asOf: AsOf,
  choice: ObservationChoice,
): Promise<ChosenObservations> {
  const [stored, known] = await Promise.all([
    listStoredSnapshots(db, asOf),
    listDownloadSources(db),
  ]);
  const asked = stored.filter((snapshot) => isAsked(snapshot, choice));
  const used = new Set(asked.map((snapshot) => snapshot.source));
  const withheld = known.filter(
    ({ id, licence }) => used.has(id) && licence.mayRedistribute === "no",
  );
  const forbidden = new Set(withheld.map(({ id }) => id));
  const wanted = asked.filter((snapshot) => !forbidden.has(snapshot.source));
  const spans = spansOf(wanted);
  const read = (chosen: readonly Span[]) => readSpans(db, asOf, chosen, choice);
  return {
    table: { columns: OBSERVATION_COLUMNS, pages: () => read(spans) },
    rows: wanted.reduce((sum, snapshot) => sum + snapshot.rows, 0),
    sources: known.filter(({ id }) => used.has(id) && !forbidden.has(id)),
    withheld,
    sample: (count) =>
      read(spans.filter((_, index) => index % Math.ceil(spans.length / count) === 0)),
  };
}

function isAsked(snapshot: StoredSnapshot, choice: ObservationChoice): boolean {
  const { metric, sources, within, period, areaKinds, vintages } = choice;
  return (
    (metric === undefined || snapshot.metric === metric) &&
    (sources === undefined || sources.includes(snapshot.source)) &&
    (within === undefined || (snapshot.start < within.end && snapshot.end > within.start)) &&
    (period === undefined || (snapshot.start === period.start && snapshot.end === period.end)) &&
    (areaKinds === undefined || areaKinds.includes(snapshot.areaKind)) &&
    (vintages === "all" || snapshot.isNewest)
  );
}

/** Consecutive first days of one metric that make about a page. */
type Span = { metric: string; first: string; last: string; snapshots: Map<string, StoredSnapshot> };

function spansOf(sorted: readonly StoredSnapshot[]): Span[] {
  const spans: (Span & { rows: number })[] = [];
  for (const snapshot of sorted) {
    let span = spans.at(-1);
    const fits =
      span?.metric === snapshot.metric &&
      (span.last === snapshot.start || span.rows + snapshot.rows <= PAGE_ROWS);
    if (!span || !fits) {
      span = {
        metric: snapshot.metric,
        first: snapshot.start,
        last: "",
        rows: 0,
        snapshots: new Map(),
      };
      spans.push(span);
    }
    span.last = snapshot.start;
    span.rows += snapshot.rows;
    span.snapshots.set(snapshot.key, snapshot);
  }
  return spans;
}

async function* readSpans(
  db: Database,
  asOf: AsOf,
  spans: readonly Span[],
  { areaKinds }: ObservationChoice,
): AsyncGenerator<readonly DownloadRow[]> {
  const [loads, places, documents] = await Promise.all([
    loadsOf(db, asOf.release.id),
    db.select().from(area),
    db
      .select({ publication, source })
      .from(publication)
      .innerJoin(source, eq(source.id, publication.sourceId)),
  ]);
  const loadIds = sql.join(
    loads.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const documentOf = new Map(documents.map((each) => [each.publication.id, documentCells(each)]));
  for (const { metric, first, last, snapshots } of spans) {
    const page: DownloadRow[] = [];
    for (const row of await readSpan(db, loadIds, metric, first, last)) {
      const snapshot = snapshots.get(snapshotKey(row));
      const place = placeOf.get(row.areaId);
      const document = documentOf.get(row.publicationId);
      if (!snapshot || !place || !document) continue;
      if (areaKinds && !areaKinds.includes(place.kind)) continue;
      page.push(cellsOf(row, place, document, snapshot));
    }
    if (page.length > 0) yield page;
  }
}

const STORED = [
  "metricId",
  "periodStart",
  "periodEnd",
  "publicationId",
  "areaId",
  "periodKind",
  "datePrecision",
  "value",
  "valueLow",
  "valueHigh",
  "unit",
  "status",
  "resolution",
  "caveat",
  "tariffClass",
  "tariffBand",
  "taxBasis",
  "currency",
  "valueLocal",
  "priceScope",
  "sourceUrl",
] as const satisfies readonly (keyof typeof observation.$inferSelect)[];
type Stored = Pick<typeof observation.$inferSelect, (typeof STORED)[number]>;

/** The rows as one JSON text: drivers take several times longer to read them column by column. */
async function readSpan(
  db: Database,
  loadIds: SQL,
  metric: string,
  first: string,
  last: string,
): Promise<Stored[]> {
  const cells = sql.join(
    STORED.map((name) => sql`o.${sql.identifier(snakeCase(name))}::text`),
    sql`, `,
  );
  const answer = await db.execute(sql`
    select json_agg(json_build_array(${cells})
      order by o.period_start, o.period_end, o.publication_id collate "C", o.tariff_class collate "C",
        o.tariff_band collate "C", o.tax_basis collate "C", o.price_scope collate "C", o.area_id collate "C")::text as page
    from ${observation} o
    where o.metric_id = ${metric} and o.period_start between ${first} and ${last} and o.load_id in (${loadIds})`);
  const [found] = (answer as unknown as { rows: { page: string | null }[] }).rows;
  const rows = JSON.parse(found?.page ?? "[]") as string[][];
  return rows.map(
    (row) =>
      Object.fromEntries(STORED.map((name, index) => [name, row[index]])) as unknown as Stored,
  );
}

type Document = ReturnType<typeof documentCells>;

function documentCells({
  publication: issue,
  source: origin,
}: {
  publication: typeof publication.$inferSelect;
  source: typeof source.$inferSelect;
}) {
  return {
    id: issue.id,
    source: origin.id,
    vintage: issue.publishedOn,
    quality: qualityOf(origin.method),
    method: METHODS[origin.method as Method].label,
    url: issue.url,
    scope: issue.scope,
    licence: origin.licenceId,
  };
}

/** In the order of `OBSERVATION_COLUMNS`. */
function cellsOf(
  row: Stored,
  place: typeof area.$inferSelect,
  document: Document,
  { isNewest }: StoredSnapshot,
): DownloadRow {
  return [
    row.metricId,
    document.source,
    document.vintage,
    place.iso2,
    place.iso3 ?? (place.parentId === null ? place.id : null),
    place.name,
    row.periodStart,
    row.periodEnd,
    row.value,
    row.unit,
    row.status,
    document.quality,
    row.caveat,
    row.valueLow,
    row.valueHigh,
    row.resolution,
    row.periodKind,
    document.method,
    row.tariffClass,
    row.tariffBand,
    row.taxBasis,
    row.currency,
    row.valueLocal,
    row.priceScope,
    row.sourceUrl ?? document.url,
    document.licence,
    place.id,
    place.kind,
    formatPeriod({
      start: row.periodStart,
      end: row.periodEnd,
      kind: row.periodKind as PeriodKind,
    }),
    row.datePrecision,
    document.id,
    document.scope,
    String(isNewest),
  ];
}
