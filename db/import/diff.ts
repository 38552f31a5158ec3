/** What differs between two releases, figure by figure. */
import { getTableColumns, inArray } from "drizzle-orm";
import type { Database } from "../client";
import type { Row } from "../columns";
import { fileOfLoad, type Load, loadsOf } from "../loads";
import { FACTS, type Resource, writeRow } from "../resources";
import { requireRelease } from "./releases";

const MAX_TOLD = 1_000;

export type Change = {
  /** The file of the figure. */
  file: string;
  kind: "added" | "revised" | "removed";
  /** The cells of its key that are not empty. */
  key: Readonly<Record<string, string>>;
  /** The cells that differ; of what was added or removed: its value, if the file has one. */
  cells: Readonly<Record<string, { before: string; after: string }>>;
};

export type Diff = {
  from: number;
  to: number;
  added: number;
  revised: number;
  removed: number;
  /** At most 1,000. */
  changes: readonly Change[];
};

type Cells = Readonly<Record<string, string>>;

/** @throws NoSuchRelease */
export async function diffReleases(db: Database, from: number, to: number): Promise<Diff> {
  await requireRelease(db, from);
  await requireRelease(db, to);
  const before = await loadsOf(db, from);
  const after = await loadsOf(db, to);
  const only = (loads: readonly Load[], others: readonly Load[]) =>
    loads.filter(({ id }) => !others.some((other) => other.id === id));
  const [gone, come] = [only(before, after), only(after, before)];
  const counts = { added: 0, revised: 0, removed: 0 };
  const changes: Change[] = [];
  for (const resource of FACTS) {
    const old = await rowsByKey(db, resource, gone);
    const fresh = await rowsByKey(db, resource, come);
    const tell = (change: Change) => {
      counts[change.kind] += 1;
      if (changes.length < MAX_TOLD) changes.push(change);
    };
    const { file } = resource;
    for (const [key, cells] of fresh) {
      const previous = old.get(key);
      if (!previous)
        tell({ file, kind: "added", key: keyOf(resource, cells), cells: figureOf(null, cells) });
      else {
        const differing = Object.keys(cells).filter((name) => cells[name] !== previous[name]);
        if (differing.length === 0) continue;
        const revised = differing.map((name) => [
          name,
          { before: previous[name] ?? "", after: cells[name] ?? "" },
        ]);
        tell({
          file,
          kind: "revised",
          key: keyOf(resource, cells),
          cells: Object.fromEntries(revised),
        });
      }
    }
    for (const [key, cells] of old) {
      if (!fresh.has(key))
        tell({ file, kind: "removed", key: keyOf(resource, cells), cells: figureOf(cells, null) });
    }
  }
  return { from, to, ...counts, changes };
}

async function rowsByKey(
  db: Database,
  resource: Resource,
  loads: readonly Load[],
): Promise<Map<string, Cells>> {
  const ids = loads
    .filter((load) => fileOfLoad(load.resource) === resource.file)
    .map(({ id }) => id);
  const { loadId } = getTableColumns(resource.table);
  if (ids.length === 0 || !loadId) return new Map();
  const rows: Row[] = await db.select().from(resource.table).where(inArray(loadId, ids));
  return new Map(
    rows.map((row) => [
      JSON.stringify(resource.key.map((name) => row[name] ?? null)),
      writeRow(resource, row),
    ]),
  );
}

const KEY_CELLS = new Set([
  ...[
    "publication_id",
    "metric",
    "area_id",
    "period",
    "tariff_class",
    "tariff_band",
    "tax_basis",
    "price_scope",
  ],
  ...["date", "height", "id", "since", "alias", "group_id"],
]);

function keyOf(resource: Resource, cells: Cells): Cells {
  const named = resource.columns
    .map(({ name }) => name)
    .filter((name) => KEY_CELLS.has(name) && cells[name] !== "");
  return Object.fromEntries(named.map((name) => [name, cells[name] ?? ""]));
}

function figureOf(before: Cells | null, after: Cells | null): Change["cells"] {
  const has = (before ?? after)?.value !== undefined;
  return has ? { value: { before: before?.value ?? "", after: after?.value ?? "" } } : {};
}
