/** Errors of the API: `application/problem+json` (RFC 9457) with the extension `error`. */
import type { Problem } from "@/lib/contract";

const TITLES: Record<number, string> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  500: "Internal error",
  503: "Not ready",
};

/** A failure that the caller is told of. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly param: string | null = null,
  ) {
    super(message);
  }
}

export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Link, Content-Disposition, Atlas-Release, RateLimit, RateLimit-Policy, Retry-After",
};

/** What the API answers to. */
export const METHODS = "GET, HEAD, OPTIONS";

/** What a browser of another site asks before it reads. */
export function optionsResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      Allow: METHODS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": "If-None-Match",
    },
  });
}

/** The response for a problem; `headers` are added to the usual ones. */
export function problemResponse(
  problem: ApiProblem,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
    error: { code: problem.code, message: problem.message, param: problem.param },
  };
  return Response.json(body, {
    status: problem.status,
    headers: {
      ...CORS,
      ...headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
    },
  });
}
