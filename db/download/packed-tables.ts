/** The small tables of a release as files of an archive: network, difficulty, machines, events, breaks, areas, documents. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getTableColumns, inArray } from "drizzle-orm";
import type { PackedTable } from "../../lib/download/package-file";
import type { CellKind, DownloadColumn } from "../../lib/download/table";
import type { Database } from "../client";
import type { Row } from "../columns";
import { fileOfLoad, loadsOf } from "../loads";
import type { AsOf } from "../queries/as-of";
import { DIMENSIONS, RESOURCES, type Resource, writeRow } from "../resources";
import { observation } from "../schema";

type Field = { name: string; type: string; description?: string };
type Described = { path: string; name: string; title: string; schema: { fields: Field[] } };

const KINDS: Record<string, CellKind> = {
  number: "number",
  integer: "number",
  date: "day",
  boolean: "flag",
};

/** Every table but the observations, with the columns that the shipped descriptor describes. */
export async function listPackedTables(db: Database, asOf: AsOf): Promise<PackedTable[]> {
  const text = await readFile(join(process.cwd(), "data/datapackage.json"), "utf8");
  const described = (JSON.parse(text) as { resources: Described[] }).resources;
  return RESOURCES.filter(({ table }) => table !== observation).flatMap(
    (resource): PackedTable[] => {
      const entry = described.find(({ path }) => path === resource.file);
      if (!entry) return [];
      const columns = entry.schema.fields.map(
        ({ name, type, description }): DownloadColumn => ({
          name,
          kind: KINDS[type] ?? "text",
          description: description ?? name.replaceAll("_", " "),
        }),
      );
      const pages = async function* () {
        const rows = await rowsOf(db, asOf, resource);
        const cells = rows.map((row) => writeRow(resource, row));
        yield cells
          .map((row) => columns.map(({ name }) => row[name] || null))
          .sort((a, b) => (a.join("\u0000") < b.join("\u0000") ? -1 : 1));
      };
      return [
        { name: entry.name, path: resource.file, title: entry.title, table: { columns, pages } },
      ];
    },
  );
}

async function rowsOf(db: Database, asOf: AsOf, resource: Resource): Promise<Row[]> {
  if (DIMENSIONS.includes(resource)) return db.select().from(resource.table);
  const loads = (await loadsOf(db, asOf.release.id))
    .filter((load) => fileOfLoad(load.resource) === resource.file)
    .map(({ id }) => id);
  const { loadId } = getTableColumns(resource.table);
  if (!loadId || loads.length === 0) return [];
  return db.select().from(resource.table).where(inArray(loadId, loads));
}
