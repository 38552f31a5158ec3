import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder that goes when it is removed, or with the process. */
export function scratchFolder(prefix: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const discard = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", discard);
  const remove = () => {
    process.off("exit", discard);
    discard();
  };
  return { path, remove };
}
