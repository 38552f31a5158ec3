import { DatabaseUnavailable } from "./client";
import { DirectoryInUse } from "./directory-lock";
import { database } from "./instance";

/** Opens, migrates and fills the database; where that fails, says in one sentence what to do and ends the process. */
export async function openAtStart(): Promise<void> {
  try {
    await database();
  } catch (error) {
    const known = error instanceof DatabaseUnavailable || error instanceof DirectoryInUse;
    console.error(known ? error.message : error);
    process.exit(1);
  }
}
