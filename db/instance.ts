/** The one database of this process, opened on first use; `globalThis` keeps it across hot reloads and bundles. */
import { type OpenDatabase, openEmbedded, openPostgres } from "./client";
import { loadShippedData } from "./shipped-data";

const holder = globalThis as typeof globalThis & {
  atlasDatabase?: Promise<OpenDatabase> | undefined;
};

/** Opens, migrates and loads the shipped data; a failed try is not remembered. */
export function database(): Promise<OpenDatabase> {
  holder.atlasDatabase ??= openLoaded(console.log).catch((error: unknown) => {
    holder.atlasDatabase = undefined;
    throw error;
  });
  return holder.atlasDatabase;
}

/**
 * Opens the database of the environment, with the shipped data in it.
 * @param say gets a sentence when something was loaded
 */
export async function openLoaded(say: (sentence: string) => void): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  const directory = process.env.ATLAS_DATA_DIR ?? ".atlas";
  const opened = url ? await openPostgres(url) : await openEmbedded(directory);
  const { changedFiles, rows } = await opened.exclusively((db) => loadShippedData(db, "data"));
  if (changedFiles > 0) say(`Loaded ${rows} rows from ${changedFiles} data files.`);
  return opened;
}
