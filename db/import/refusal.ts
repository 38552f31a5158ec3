import { DirectoryNotEmpty } from "./export";
import { NoSuchRelease } from "./releases";

/** The sentence for what the user can mend himself; null: a failure of ours, or of the machine. */
export function explain(error: unknown): string | null {
  if (error instanceof NoSuchRelease || error instanceof DirectoryNotEmpty) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const isFile =
    code === "EACCES" ||
    code === "ENOTDIR" ||
    code === "EEXIST" ||
    code === "EROFS" ||
    code === "ENOSPC";
  return isFile ? `${path ?? "The directory"} cannot be written (${code}).` : null;
}
