/** Errors of the API: `application/problem+json` (RFC 9457) with the extension `error`. */
import type { Problem } from "@/lib/contract";

const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Not authorised",
  404: "Not found",
  405: "Method not allowed",
  413: "Too large",
  415: "Not understood",
  422: "Not importable",
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

/** The response for a problem; `headers` and `members` are added to the usual ones. */
export function problemResponse(
  problem: ApiProblem,
  headers: Record<string, string> = {},
  members: Record<string, unknown> = {},
): Response {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
    error: { code: problem.code, message: problem.message, param: problem.param },
  };
  return Response.json(
    { ...body, ...members },
    {
      status: problem.status,
      headers: {
        ...CORS,
        ...headers,
        "Content-Type": "application/problem+json",
        "Cache-Control": "no-store",
      },
    },
  );
}

/** The answer of an address that does not exist. */
export function notFound(): Response {
  return problemResponse(
    new ApiProblem(
      404,
      "unknown-address",
      "There is nothing at this address of the API: see the list in the README.",
    ),
  );
}
