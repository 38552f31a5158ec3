import { DatabaseUnavailable } from "./client";
import { DirectoryInUse } from "./directory-lock";
import { offerHandOver } from "./import/hand-over";
import { database } from "./instance";
import { BadRefresh, readRefresh, startRefresh } from "./live/schedule";
import { resolveAsOf } from "./queries/as-of";

/** The front is loaded apart from Next's bundles: what it needs of the database is left for it here. */
const shared = globalThis as typeof globalThis & {
  atlasRelease?: () => Promise<number | null>;
};

async function newestRelease(): Promise<number | null> {
  const { db } = await database();
  return (await resolveAsOf(db, null))?.release.id ?? null;
}

/** Opens, migrates and fills the database; where that fails, says in one sentence what to do and ends the process. */
export async function openAtStart(): Promise<void> {
  try {
    shared.atlasRelease = newestRelease;
    const everyMs = readRefresh(process.env.ATLAS_REFRESH);
    const opened = await database();
    const { engine } = opened;
    const { ATLAS_DATA_DIR = ".atlas", PORT = "3000" } = process.env;
    if (engine === "embedded") offerHandOver(ATLAS_DATA_DIR, `http://${loopback()}:${PORT}`);
    if (everyMs !== null) startRefresh(opened, process.env.ATLAS_REFRESH ?? "", everyMs);
  } catch (error) {
    const known =
      error instanceof BadRefresh ||
      error instanceof DatabaseUnavailable ||
      error instanceof DirectoryInUse;
    console.error(known ? error.message : error);
    process.exit(1);
  }
}

/** Where this machine reaches the server. */
function loopback(): string {
  const host = process.env.HOST ?? "127.0.0.1";
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
