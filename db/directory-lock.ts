/**
 * One owner for an embedded database directory. PGlite has no lock of its own: two processes on one directory lose
 * committed rows silently. The lock file is kept fresh by its owner; one left by a dead process is taken over.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lock } from "proper-lockfile";

const STALE_MS = 10_000;

/** Directories of this process: an owner file with our own number may also be an earlier process's (in a container). */
const ours = new Set<string>();

/** Thrown when another process owns the directory. */
export class DirectoryInUse extends Error {
  constructor(directory: string, pid: number | null) {
    super(
      `The data directory ${directory} is in use by another Hashrate Atlas${pid ? ` (process ${pid})` : ""}: ` +
        "stop that one, set ATLAS_DATA_DIR to another directory, or set DATABASE_URL to share a PostgreSQL.",
    );
    this.name = "DirectoryInUse";
  }
}

/**
 * Takes the directory for this process and creates it when missing.
 * @returns a function that gives it back
 * @throws DirectoryInUse when a living process has it
 */
export async function lockDirectory(
  directory: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true });
  const options = {
    lockfilePath: join(directory, "owner.lock"),
    stale: STALE_MS,
    update: STALE_MS / 4,
    onCompromised: onLost,
  };
  const key = resolve(directory);
  if (!ours.has(key)) removeDeadOwner(directory, options.lockfilePath);
  const release = await lock(directory, options).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ELOCKED" ? new DirectoryInUse(directory, ownerOf(directory)) : error;
  });
  writeFileSync(ownerFile(directory), String(process.pid));
  ours.add(key);
  return async () => {
    ours.delete(key);
    await release();
  };
}

/** Frees the lock of a process that is gone. Only the one who can move its owner file may: two starters cannot both. */
function removeDeadOwner(directory: string, lockfilePath: string): void {
  const owner = ownerOf(directory);
  if (owner === null || isAlive(owner)) return;
  const claimed = `${ownerFile(directory)}.${process.pid}`;
  try {
    renameSync(ownerFile(directory), claimed);
  } catch {
    return;
  }
  rmSync(lockfilePath, { recursive: true, force: true });
  rmSync(claimed, { force: true });
}

function ownerFile(directory: string): string {
  return join(directory, "owner.pid");
}

function ownerOf(directory: string): number | null {
  try {
    const pid = Number(readFileSync(ownerFile(directory), "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
