/** The one database of this process, opened on first use; `globalThis` keeps it across hot reloads and bundles. */
import { type OpenDatabase, openEmbedded, openPostgres } from "./client";
import { loadShippedData } from "./shipped-data";

const holder = globalThis as typeof globalThis & {
  atlasDatabase?: Promise<OpenDatabase> | undefined;
};

/** Opens, migrates and loads the shipped data; a failed try is not remembered. */
export function database(): Promise<OpenDatabase> {
  holder.atlasDatabase ??= open().catch((error: unknown) => {
    holder.atlasDatabase = undefined;
    throw error;
  });
  return holder.atlasDatabase;
}

async function open(): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  const opened = url
    ? await openPostgres(url)
    : await openEmbedded(process.env.ATLAS_DATA_DIR ?? ".atlas");
  const { changedFiles, rows } = await opened.exclusively((db) => loadShippedData(db, "data"));
  if (changedFiles > 0) console.log(`Loaded ${rows} rows from ${changedFiles} data files.`);
  return opened;
}
