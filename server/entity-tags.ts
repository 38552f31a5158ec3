/** Entity tags (RFC 9110 §8.8.3): one for each coding of an answer, all made from the tag of the plain one. */
import { createHash } from "node:crypto";
import type { Encoding } from "./encodings";

/** The strong tag that an answer came with; otherwise one made from its bytes. */
export function plainTag(header: unknown, body: Buffer): string {
  if (typeof header === "string" && header.startsWith('"')) return header;
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** `"abc"` in brotli is `"abc-br"`: other bytes, another strong tag. */
export function tagOf(plain: string, encoding: Encoding): string {
  return encoding === "identity" ? plain : `${plain.slice(0, -1)}-${encoding}"`;
}

const ONE_TAG = /(?:W\/)?("[^"]*")/g;

/**
 * Which of the answer's tags an `If-None-Match` header holds, compared weakly: any of its codings is the same answer.
 * @returns null when it holds none
 */
export function heldTag(header: string | undefined, plain: string, tag: string): string | null {
  if (header === undefined) return null;
  if (header === tag || header.trim() === "*") return tag;
  for (const [, held] of header.matchAll(ONE_TAG))
    if (
      held !== undefined &&
      (held === plain || held === tagOf(plain, "br") || held === tagOf(plain, "gzip"))
    )
      return held;
  return null;
}
