import { createHash } from "node:crypto";
import { type AtomFeed, formatAtom } from "@/lib/atom";

/** The feed, or 304 for a reader that has it already. */
export function feedResponse(request: Request, feed: AtomFeed): Response {
  return taggedResponse(request, formatAtom(feed), "application/atom+xml");
}

/** A text by its ETag. */
export function taggedResponse(request: Request, body: string, type: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "public, max-age=0, must-revalidate",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
