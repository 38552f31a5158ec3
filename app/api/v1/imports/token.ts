import { createHash, timingSafeEqual } from "node:crypto";

/** Shorter tokens can be guessed: they count as none. */
const MIN_CHARS = 16;

/** Whether this server takes imports over HTTP at all. */
export function takesImports(): boolean {
  return (process.env.ATLAS_IMPORT_TOKEN ?? "").length >= MIN_CHARS;
}

/** Whether the header carries the token; the time it takes tells nothing about it, not even its length. */
export function mayImport(authorization: string | null): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return (
    takesImports() && timingSafeEqual(digest(given), digest(process.env.ATLAS_IMPORT_TOKEN ?? ""))
  );
}
