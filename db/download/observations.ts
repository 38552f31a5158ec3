/**
 * Published figures as rows of a file, read page by page: memory holds one page, whatever the release holds. Rows that share
 * all but their area and figures come as one row of the database, which costs a fifth of reading them one by one.
 * Facts are only ever added, so pages of one release agree without a transaction.
 */
import { eq, sql } from "drizzle-orm";
import { OBSERVATION_COLUMNS } from "../../lib/download/observation-columns";
import {
  type DownloadRow,
  type DownloadSource,
  type DownloadTable,
  type RowBlock,
  rowsOf,
} from "../../lib/download/table";
import { formatPeriod, type PeriodKind } from "../../lib/periods";
import { METHODS, type Method, qualityOf } from "../../lib/quality";
import type { Database } from "../client";
import { loadsOf } from "../loads";
import type { AsOf } from "../queries/as-of";
import { area, publication, source } from "../schema";
import { FIGURES, type Group, orderOf, readGroups } from "./observation-groups";
import {
  listDownloadSources,
  listStoredSnapshots,
  type StoredSnapshot,
  snapshotKey,
} from "./snapshots";

const PAGE_ROWS = 8_000;
/** The reader sees at once that it comes. */
const FIRST_PAGE_ROWS = 1_000;

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
    table: {
      columns: OBSERVATION_COLUMNS,
      pages: () => pagesOf(read(spans)),
      blocks: () => read(spans),
    },
    rows: wanted.reduce((sum, snapshot) => sum + snapshot.rows, 0),
    sources: known.filter(({ id }) => used.has(id) && !forbidden.has(id)),
    withheld,
    sample: (count) =>
      pagesOf(read(spans.filter((_, index) => index % Math.ceil(spans.length / count) === 0))),
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
    const most = spans.length > 1 ? PAGE_ROWS : FIRST_PAGE_ROWS;
    const fits =
      span?.metric === snapshot.metric &&
      (span.last === snapshot.start || span.rows + snapshot.rows <= most);
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

async function* pagesOf(
  blocks: AsyncIterable<readonly RowBlock[]>,
): AsyncGenerator<readonly DownloadRow[]> {
  for await (const page of blocks) yield page.flatMap(rowsOf);
}

async function* readSpans(
  db: Database,
  asOf: AsOf,
  spans: readonly Span[],
  { areaKinds }: ObservationChoice,
): AsyncGenerator<readonly RowBlock[]> {
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
  const placeOf = new Map(
    places
      .filter(({ kind }) => !areaKinds || areaKinds.includes(kind))
      .map((place) => [place.id, place]),
  );
  const documentOf = new Map(documents.map((each) => [each.publication.id, documentCells(each)]));
  for (const { metric, first, last, snapshots } of spans) {
    const rows: OrderedRow[] = [];
    for (const group of await readGroups(db, loadIds, metric, first, last)) {
      const snapshot = snapshots.get(snapshotKey(group));
      const document = documentOf.get(group.publicationId);
      if (!snapshot || !document) continue;
      const shared = sharedCells(group, document, snapshot);
      const order = orderOf(group);
      const figures = FIGURES.map((name) => group[name].split("\n"));
      for (const [index, id] of group.areaIds.split("\n").entries()) {
        const place = placeOf.get(id);
        if (!place) continue;
        const [value, low, high, local] = figures.map((cells) => cells[index] || null);
        const own = ownCells(place, [value, low, high, local]);
        rows.push({ order, id, shared, own });
      }
    }
    if (rows.length > 0) yield blocksOf(rows.sort(byOrder));
  }
}

type OrderedRow = { order: string; id: string; shared: DownloadRow; own: DownloadRow };

function byOrder(a: OrderedRow, b: OrderedRow): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function blocksOf(rows: readonly OrderedRow[]): RowBlock[] {
  const blocks: (RowBlock & { own: DownloadRow[] })[] = [];
  for (const { shared, own } of rows) {
    const block = blocks.at(-1);
    if (block?.shared === shared) block.own.push(own);
    else blocks.push({ shared, ownAt: OWN_AT, own: [own] });
  }
  return blocks;
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

const OWN = [
  "iso2",
  "iso3",
  "country",
  "value",
  "value_low",
  "value_high",
  "value_local",
  "area_id",
  "area_kind",
];
const OWN_AT = OWN.map((name) => OBSERVATION_COLUMNS.findIndex((column) => column.name === name));

/** In the order of `OWN`. */
function ownCells(
  place: typeof area.$inferSelect,
  [value, low, high, local]: readonly (string | null | undefined)[],
): DownloadRow {
  return [
    place.iso2,
    place.iso3 ?? (place.parentId === null ? place.id : null),
    place.name,
    value ?? null,
    low ?? null,
    high ?? null,
    local ?? null,
    place.id,
    place.kind,
  ];
}

/** In the order of `OBSERVATION_COLUMNS`; null where a row has its own. */
function sharedCells(row: Group, document: Document, { isNewest }: StoredSnapshot): DownloadRow {
  return [
    row.metricId,
    document.source,
    document.vintage,
    ...[null, null, null],
    row.periodStart,
    row.periodEnd,
    null,
    row.unit,
    row.status,
    document.quality,
    row.caveat,
    ...[null, null],
    row.resolution,
    row.periodKind,
    document.method,
    row.tariffClass,
    row.tariffBand,
    row.taxBasis,
    row.currency,
    null,
    row.priceScope,
    row.sourceUrl ?? document.url,
    document.licence,
    ...[null, null],
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
