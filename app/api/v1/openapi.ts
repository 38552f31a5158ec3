/** The OpenAPI 3.1 document, from what each route says of itself. */
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { ORIGIN } from "@/app/origin";
import { Problem } from "@/lib/contract";
import { type Operation, TAGS } from "./operation";
import { OPERATIONS } from "./operations";

const VERSION = "1.0.0";

const asOf = z.string().optional().meta({
  description:
    "A day (`YYYY-MM-DD`) answers from the newest publications up to it, a release number from the database as it was then.",
  example: "2026-10-31",
});

const PROBLEMS = {
  400: "A parameter is unknown or its value not understood.",
  404: "What is asked for is not on record.",
  429: "More requests than the limit allows: ask again after `Retry-After` seconds.",
  500: "The answer could not be computed.",
  503: "The server is starting, or its database does not answer.",
};

const text = (description: string, example: string) => ({
  description,
  schema: { type: "string" as const, example },
});

const RESPONSE_HEADERS = {
  ETag: text("Strong tag of this answer in this coding.", '"ratjEmomXWQGCMQSIZ2egtsUmeT"'),
  "Atlas-Release": text("Number of the release that the answer is of.", "1"),
  RateLimit: text(
    "Requests left in the window and seconds until it ends.",
    '"default";r=1199;t=60',
  ),
  "RateLimit-Policy": text("Requests a window, and its seconds.", '"default";q=1200;w=60'),
};

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const problem = (status: string) => ({ $ref: `#/components/responses/Problem${status}` });

function operationObject(path: string, operation: Operation): ZodOpenApiOperationObject {
  const { tag, summary, description, query, segments, answer, examples } = operation;
  const isPicture = typeof answer === "string";
  const content = isPicture
    ? { [answer]: { schema: { type: "string" as const, contentMediaType: answer } } }
    : {
        "application/json": { schema: answer },
        ...(takesCsv(operation) ? { "text/csv": { schema: { type: "string" as const } } } : {}),
      };
  const names = Object.keys(RESPONSE_HEADERS);
  return {
    operationId: operationIdOf(path),
    tags: [tag],
    summary,
    description: `${description}\n\nTry: ${examples.map((example) => `[${example}](${ORIGIN}${example})`).join(" · ")}`,
    requestParams: {
      query: z.object({ ...query, asOf }),
      ...(segments === undefined ? {} : { path: pathParameters(segments) }),
    },
    responses: {
      "200": {
        description: isPicture ? "The picture." : "The answer.",
        headers: {
          ...Object.fromEntries(names.map((name) => [name, header(name)])),
          ...("cursor" in query ? { Link: header("Link") } : {}),
        },
        content,
      },
      "304": { description: "The tag of `If-None-Match` is that of the answer." },
      ...Object.fromEntries(Object.keys(PROBLEMS).map((status) => [status, problem(status)])),
    },
  };
}

function postObject(
  path: string,
  { tag, summary, description, answer }: Operation,
  body: z.ZodType,
): ZodOpenApiOperationObject {
  return {
    operationId: operationIdOf(path).replace("get", "post"),
    tags: [tag],
    summary,
    description,
    requestBody: { required: true, content: { "application/json": { schema: body } } },
    responses: {
      "200": {
        description: "The answer.",
        content: typeof answer === "string" ? {} : { "application/json": { schema: answer } },
      },
      ...Object.fromEntries(Object.keys(PROBLEMS).map((status) => [status, problem(status)])),
    },
  };
}

/** Whether `format` may be `csv`. */
export const takesCsv = ({ query }: Operation): boolean =>
  query.format instanceof z.ZodType && query.format.safeParse("csv").success;

const pathParameters = (segments: NonNullable<Operation["segments"]>) =>
  z.object(
    Object.fromEntries(
      Object.entries(segments).map(([name, meta]) => [name, z.string().meta(meta)]),
    ),
  );

const operationIdOf = (path: string) =>
  `get${path
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;

export function openApiDocument() {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Hashrate Atlas",
      version: VERSION,
      summary: "Where Bitcoin is mined, and what electricity costs there.",
      description: `Read only, without a key, open to every origin. Shares are fractions from 0 to 1, missing is \`null\` or an empty cell, never 0. ${ORIGIN}/api tells more, with examples.`,
      license: { name: "MIT (the code; the data has each source's own terms)", identifier: "MIT" },
      contact: { name: "Hashrate Atlas", url: `${ORIGIN}/report` },
    },
    servers: [{ url: `${ORIGIN}/api/v1` }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([path, operation]) => [
        path,
        {
          get: operationObject(path, operation),
          ...(operation.body === undefined
            ? {}
            : { post: postObject(path, operation, operation.body) }),
        },
      ]),
    ),
    components: {
      headers: {
        ...RESPONSE_HEADERS,
        Link: text(
          "The next page, the one before and the first (RFC 8288).",
          '</api/v1/network?limit=9&cursor=MS45>; rel="next"',
        ),
        "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
      },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            ...(status === "429" || status === "503"
              ? { headers: { "Retry-After": header("Retry-After") } }
              : {}),
            content: { "application/problem+json": { schema: Problem } },
          },
        ]),
      ),
    },
  });
}
