/** Finds the areas that a file names by code, name or alias. */
import { LRUCache } from "lru-cache";
import { type Place, placeFinder } from "../../lib/place-names";
import { cell, type Problem, problemAt, type Row, type Table } from "../../lib/rules/table";
import { type Judging, rowsOf } from "./judging";
import type { StoredState } from "./stored";

/** Puts the code of the place into the cells. */
export function resolvePlace(
  cells: Record<string, string>,
  row: Row,
  find: (written: string) => Place,
  header: Table,
): Problem[] {
  const place = find(cell(row, "area_id"));
  if (place.areaId !== null) {
    cells.area_id = place.areaId;
    return [];
  }
  const { nearest } = place;
  const hint = nearest.length === 0 ? "nothing is near" : `nearest: ${nearest.join(", ")}`;
  return [problemAt(header, row, "area_id", `is no known area; ${hint}`)];
}

/** Tables about the parts of a country. */
const PARTS = ["us-states", "china-provinces"];

type PlaceFinder = ReturnType<typeof placeFinder>;
/** Folding every name takes longer than judging a small file. */
const finders = new WeakMap<StoredState, Map<string, PlaceFinder>>();

/** Finds areas by the codes, names and aliases that are stored or come with the import. */
export async function findPlaces(state: StoredState, judging: Judging): Promise<PlaceFinder> {
  const meant = PARTS.includes(judging.table.name) ? "subdivision" : "country";
  if (judging.beside.has("areas")) return makeFinder(state, meant, judging);
  const known = finders.get(state) ?? new Map<string, PlaceFinder>();
  finders.set(state, known);
  const finder = known.get(meant) ?? (await makeFinder(state, meant, judging));
  known.set(meant, finder);
  return finder;
}

async function makeFinder(state: StoredState, meant: string, { beside }: Judging) {
  const areas = [...(await rowsOf(state, "areas.csv")), ...(beside.get("areas") ?? [])];
  const aliases = await rowsOf(state, "aliases.csv");
  const names = new Map<string, string[]>();
  for (const row of aliases) {
    const known = names.get(cell(row, "area_id")) ?? [];
    names.set(cell(row, "area_id"), [...known, cell(row, "alias")]);
  }
  const kinds = new Map(areas.map((row) => [cell(row, "area_id"), cell(row, "kind")]));
  const find = placeFinder(
    areas.map((row) => ({
      id: cell(row, "area_id"),
      name: cell(row, "name"),
      codes: [cell(row, "iso2"), cell(row, "iso3")].filter((code) => code !== ""),
      aliases: names.get(cell(row, "area_id")) ?? [],
    })),
    (id) => kinds.get(id) === meant,
  );
  // A file names the same places again and again.
  const found = new LRUCache<string, Place>({ max: 10_000 });
  return (written: string): Place => {
    const place = found.get(written) ?? find(written);
    found.set(written, place);
    return place;
  };
}
