/** One way to answer: read the query, find the state of the database, compare the ETag, compute, write. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Database } from "@/db/client";
import { passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import type { AsOf } from "@/db/queries/as-of";
import { formatCsv } from "@/lib/csv";
import { ApiProblem, CORS, METHODS, optionsResponse, problemResponse } from "./problem";

/** Changes when the same query on the same release is answered otherwise. */
const CONTRACT_VERSION = "2";
const MAX_QUERY_CHARS = 2_000;

export type Answer = {
  /** A function opens a stream: such an answer is not kept in memory. */
  body: string | Uint8Array<ArrayBuffer> | (() => ReadableStream<Uint8Array>);
  type: string;
  filename?: string;
  /** The file is shown where it is linked, and has its name only when it is saved. */
  isInline?: boolean;
  /** Of the `Link` header. */
  link?: string | null;
};
type Segments = Record<string, string>;
type AsOfParam = { asOf?: string | undefined };
type Context<Query> = {
  db: Database;
  asOf: AsOf;
  query: Query;
  segments: Segments;
  /** The day of the answer, UTC. */
  today: string;
  address: URL;
};
type Options = {
  /** The answer tells ages: it is another one every day. */
  daily?: boolean;
};

export const asOfParam = { asOf: z.string().optional() };

/** JSON of a value. */
export function json(value: unknown): Answer {
  return { body: JSON.stringify(value), type: "application/json; charset=utf-8" };
}

/** A list with the release it comes from; `reason` says why it is empty. */
export function list(asOf: AsOf, rows: readonly unknown[], reason: string | null = null): Answer {
  const { digest: _, ...release } = asOf.release;
  return json({
    release,
    asOf: asOf.text,
    count: rows.length,
    reason: rows.length === 0 ? (reason ?? "Nothing is stored.") : null,
    rows,
  });
}

/** A page of a list in the format asked for; `name` as for `csv`. */
export function table<Row extends object>(
  asOf: AsOf,
  { rows, link }: { rows: readonly Row[]; link: string | null },
  {
    format,
    columns,
    name,
    reason = null,
  }: {
    format: "json" | "csv";
    columns: readonly (keyof Row & string)[];
    name: NameParts;
    reason?: string | null;
  },
): Answer {
  const answer = format === "csv" ? csv(name, columns, rows) : list(asOf, rows, reason);
  return { ...answer, link };
}

/** What a file's name is made of; what was not asked for is left out. */
type NameParts = readonly (string | null | undefined)[];

/** CSV of rows, saved under a name made of `name`, such as `hashrate-atlas_changes_luxor_2025-Q4_2026-Q3.csv`. */
export function csv<Row extends object>(
  name: NameParts,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Answer {
  const parts = ["hashrate-atlas", ...name].filter(Boolean).join("_");
  return {
    body: formatCsv(columns, rows),
    type: "text/csv; charset=utf-8; header=present",
    filename: `${parts.replace(/[^\w-]+/g, "-")}.csv`,
  };
}

/**
 * Handlers of a route. `shape` names every parameter it takes besides `asOf`; others are refused.
 * `answer` is called only when the caller does not hold the answer already.
 */
export function endpoint<Shape extends z.ZodRawShape>(
  shape: Shape,
  answer: (context: Context<z.infer<z.ZodObject<Shape>>>) => Promise<Answer>,
  { daily = false }: Options = {},
) {
  const schema = z.strictObject({ ...asOfParam, ...shape });
  const refuse = () =>
    problemResponse(
      new ApiProblem(405, "method-not-allowed", `This address is read only: use ${METHODS}.`),
      { Allow: METHODS },
    );

  async function GET(request: Request, route?: { params: Promise<Segments> }): Promise<Response> {
    try {
      const query = readQuery(new URL(request.url), schema) as z.infer<z.ZodObject<Shape>> &
        AsOfParam;
      const segments = (await route?.params) ?? {};
      const { db } = await opened();
      const asOf = await passedOnAsOf(db, query.asOf ?? null);
      if (asOf === null) throw unknownAsOf(query.asOf);
      const today = new Date().toISOString().slice(0, 10);
      const address = new URL(request.url);
      const { pathname } = address;
      const etag = etagOf(asOf, query, segments, daily ? `${pathname} ${today}` : pathname);
      const headers = {
        ...CORS,
        ETag: etag,
        "Atlas-Release": String(asOf.release.id),
        "Cache-Control": "public, max-age=0, must-revalidate",
        Vary: "Accept-Encoding",
      };
      if (matches(request.headers.get("if-none-match"), etag))
        return new Response(null, { status: 304, headers });
      const { body, type, filename, isInline, link } = await remembered(etag, () =>
        answer({ db, asOf, query, segments, today, address }),
      );
      const disposition =
        filename === undefined
          ? {}
          : {
              "Content-Disposition": `${isInline ? "inline" : "attachment"}; filename="${filename}"`,
            };
      const links = link ? { Link: link } : {};
      return new Response(typeof body === "function" ? body() : body, {
        headers: { ...headers, ...disposition, ...links, "Content-Type": type },
      });
    } catch (error) {
      if (error instanceof ApiProblem) return problemResponse(error);
      console.error(error);
      return problemResponse(
        new ApiProblem(
          500,
          "internal",
          "The answer could not be computed; the failure is in the server's log.",
        ),
      );
    }
  }
  return {
    GET,
    OPTIONS: optionsResponse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

/** @throws ApiProblem when the database does not answer */
export async function opened() {
  try {
    return await database();
  } catch (error) {
    console.error(error);
    throw new ApiProblem(
      503,
      "database-unavailable",
      "The database does not answer; the server's log says why.",
    );
  }
}

/** @throws ApiProblem for a parameter that is unknown, repeated or not understood */
export function readQuery(url: URL, schema: z.ZodType): unknown {
  if (url.search.length > MAX_QUERY_CHARS) {
    throw new ApiProblem(
      400,
      "query-too-long",
      `The query has ${url.search.length} characters; at most ${MAX_QUERY_CHARS} are read.`,
    );
  }
  // Without a prototype: a parameter may be called toString.
  const record: Record<string, string> = Object.create(null);
  for (const [key, value] of url.searchParams) {
    if (key in record)
      throw new ApiProblem(
        400,
        "repeated-parameter",
        `The parameter ${quoted(key)} is given more than once.`,
        key,
      );
    record[key] = value;
  }
  return parseQuery(record, schema);
}

/** @throws ApiProblem for a parameter that is unknown or not understood */
export function parseQuery<Query>(
  record: Readonly<Record<string, string | undefined>>,
  schema: z.ZodType<Query>,
): Query {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw new ApiProblem(
      400,
      "unknown-parameter",
      `There is no parameter ${quoted(key)} here.`,
      key.slice(0, 80),
    );
  }
  const param = String(issue?.path[0] ?? "");
  throw new ApiProblem(
    400,
    "bad-value",
    `The value of ${param} is not understood: ${issue?.message ?? "invalid"}.`,
    param,
  );
}

function quoted(text: string): string {
  return `"${text.slice(0, 80)}"`;
}

function unknownAsOf(text: string | undefined): ApiProblem {
  if (text === undefined)
    return new ApiProblem(503, "no-data", "The database holds no release yet.");
  return /^\d{1,9}$/.test(text)
    ? new ApiProblem(404, "unknown-release", `There is no release ${text}.`, "asOf")
    : new ApiProblem(
        400,
        "bad-value",
        "asOf is a day (YYYY-MM-DD) or the number of a release.",
        "asOf",
      );
}

function etagOf(asOf: AsOf, query: object, segments: Segments, path: string): string {
  const canonical = JSON.stringify([
    CONTRACT_VERSION,
    asOf.release.id,
    asOf.release.digest,
    path,
    sorted(segments),
    sorted(query),
  ]);
  return `"${createHash("sha256").update(canonical).digest("base64url").slice(0, 27)}"`;
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `If-None-Match` compares weakly (RFC 9110 §13.1.2): proxies may have marked our tag `W/`. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header
    .split(",")
    .some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

/** Answers by ETag: the tag names release and query, so an entry never goes stale. */
const answers = new LRUCache<string, Answer>({
  maxSize: 20_000_000,
  sizeCalculation: ({ body }) => (typeof body === "function" ? 1 : body.length + 1),
});

async function remembered(etag: string, compute: () => Promise<Answer>): Promise<Answer> {
  const known = answers.get(etag);
  if (known) return known;
  const answer = await compute();
  if (typeof answer.body !== "function") answers.set(etag, answer);
  return answer;
}
