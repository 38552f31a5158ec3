import { ApiProblem, CORS, optionsResponse, problemResponse } from "@/app/api/v1/problem";
import { passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { LISTING, listPublished, storedPublished } from "../publish";

type Route = { params: Promise<{ path: string[] }> };

/** `/data/v/<release>/…` never changes; `/data/latest/…` is the newest release's and is asked for again. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  try {
    const { path } = await params;
    const { id, rest } = addressOf(path);
    const { db } = await database();
    const asOf = await passedOnAsOf(db, id);
    if (!asOf)
      throw new ApiProblem(
        404,
        "unknown-release",
        `There is no release ${id}: see /api/v1/releases.`,
      );
    if (rest === "") return toListing(path);
    const files = await listPublished(db, asOf);
    const file = files.find((one) => one.path === rest);
    if (!file)
      throw new ApiProblem(
        404,
        "unknown-file",
        `Release ${asOf.release.id} has no file of that name: see /data/v/${asOf.release.id}/index.json.`,
      );
    const stored = await storedPublished(asOf, file);
    const etag = `"${stored.sha256}"`;
    const headers: Record<string, string> = {
      ...CORS,
      ETag: etag,
      "Atlas-Release": String(asOf.release.id),
      "Accept-Ranges": "bytes",
      "Cache-Control":
        id === null ? "public, max-age=0, must-revalidate" : "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    };
    if (id === null) headers.Link = `</data/v/${asOf.release.id}/${rest}>; rel="canonical"`;
    const held = request.headers.get("if-none-match")?.split(",") ?? [];
    if (held.some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim())))
      return new Response(null, { status: 304, headers });
    headers["Content-Type"] = file.type;
    const range = rangeOf(request.headers, etag, stored.bytes);
    if (range === "unsatisfiable")
      return new Response(null, {
        status: 416,
        headers: { ...headers, "Content-Range": `bytes */${stored.bytes}` },
      });
    if (range === null) {
      headers["Content-Length"] = String(stored.bytes);
      return new Response(stored.read(), { headers });
    }
    headers["Content-Range"] = `bytes ${range.start}-${range.end}/${stored.bytes}`;
    headers["Content-Length"] = String(range.end - range.start + 1);
    return new Response(stored.read(range), { status: 206, headers });
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error);
    console.error(error);
    return problemResponse(
      new ApiProblem(500, "internal", "The file could not be made; the failure is in the log."),
    );
  }
}

export const OPTIONS = optionsResponse;

/** The listing's links are relative, as a file server needs them: they hold only below the folder. */
function toListing(path: readonly string[]): Response {
  const headers = {
    ...CORS,
    Location: `/data/${path.filter(Boolean).join("/")}/${LISTING}`,
    "Cache-Control": "public, max-age=0, must-revalidate",
  };
  return new Response(null, { status: 307, headers });
}

function addressOf([kind, ...rest]: readonly string[]): { id: string | null; rest: string } {
  if (kind === "latest") return { id: null, rest: rest.join("/") };
  const [id = "", ...more] = rest;
  if (kind === "v" && /^\d{1,9}$/.test(id)) return { id, rest: more.join("/") };
  throw new ApiProblem(
    404,
    "unknown-file",
    "Files lie below /data/v/<release>/ and /data/latest/.",
  );
}

/** One range of bytes (RFC 9110 §14.2), as readers of Parquet ask for; null: all of it. */
function rangeOf(
  headers: Headers,
  etag: string,
  bytes: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range") ?? "");
  const onlyIf = headers.get("if-range");
  if (!asked || (onlyIf !== null && onlyIf !== etag)) return null;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return start > end || start >= bytes ? "unsatisfiable" : { start, end };
}
