/** The front: answers what is hot from memory, hands everything else to Next, and puts the security headers on both. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { clientOf } from "./client-address";
import { encodingFor } from "./encodings";
import { heldTag } from "./entity-tags";
import type { Framework } from "./framework";
import { type Answer, type Asked, hotAnswers, keptHeaders } from "./hot-answers";
import { type HotRoute, hotRouteOf } from "./hot-routes";
import { notReady } from "./not-ready";
import { rateLimiter, tooManyRequests } from "./rate-limit";
import { releaseClock } from "./release-clock";
import { contentSecurityPolicy, SECURITY_HEADERS } from "./security-headers";
import type { RateLimit, Trust } from "./settings";

export type FrontOptions = {
  framework: Framework;
  /** The newest release of the database; null while there is none. */
  release(): Promise<number | null>;
  /** Null: none. */
  limit: RateLimit | null;
  trust: Trust;
  /** Of answers kept in memory. */
  maxBytes?: number;
  maxAnswerBytes?: number;
};

const LIMITED = "/api/v1/";
/** An address of no page: Next answers with the page that says so. */
const NOWHERE = "/404";
/** Where programs read: there a 404 is theirs, and a browser gets the page. */
const DATA = /^\/(?:api|data)(?:\/|\?|$)/;
/** Addresses below these that nothing answers at. */
const UNKNOWN = /^\/(?:api\/(?!v1\/|health|internal\/).|data(?:$|\?|\/(?!v\/|latest\/)))/;

export function front(options: FrontOptions): RequestListener {
  const { framework, limit, trust, maxBytes = 64_000_000, maxAnswerBytes = 8_000_000 } = options;
  const clock = releaseClock(options.release, () => answers.forgetRelease());
  const answers = hotAnswers({
    ask: framework.ask,
    release: clock.release,
    headersFor: (url) => [
      ...SECURITY_HEADERS.flat(),
      "Content-Security-Policy",
      contentSecurityPolicy(url, null),
    ],
    maxBytes,
    maxAnswerBytes,
  });
  const count = limit === null ? null : rateLimiter(limit);

  /** Without waiting for what is remembered: a promise for each request would cost a third of all. */
  function respond(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const url = request.url ?? "/";
    let limits: readonly string[] = [];
    if (
      limit !== null &&
      count !== null &&
      url.startsWith(LIMITED) &&
      request.method !== "OPTIONS"
    ) {
      const verdict = count(clientOf(request, trust));
      if (!verdict.isAllowed) return refuse(response, limit, verdict);
      limits = verdict.headers;
    }
    const isRead = request.method === "GET" || request.method === "HEAD";
    const route = isRead && request.headers.range === undefined ? hotRouteOf(url) : null;
    if (route === null) {
      if (!isRead || !DATA.test(url) || !asksForPage(request))
        return passOn(request, response, url, limits);
      const tell = () => passOn(request, response, NOWHERE, limits);
      return UNKNOWN.test(url) ? tell() : passOn(request, response, url, limits, tell);
    }
    const isCurrent = route.until === "restart" || clock.known() !== undefined;
    const known =
      isCurrent && !asksAnew(request.headers["cache-control"])
        ? answers.known(url, route, encodingFor(request.headers["accept-encoding"]))
        : undefined;
    if (known) return write(request, response, known, limits);
    return find(request, response, url, route, limits);
  }

  async function find(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    route: HotRoute,
    limits: readonly string[],
  ): Promise<void> {
    // First, for it forgets what is of an older release.
    await clock.release();
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const remember = !asksAnew(request.headers["cache-control"]);
    const known = remember ? answers.known(url, route, encoding) : undefined;
    const found = known ? { answer: known } : await answers.find(url, route, encoding, remember);
    if ("answer" in found) return write(request, response, found.answer, limits);
    if (found.asked.status === 404 && asksForPage(request)) {
      found.asked.body.destroy();
      return passOn(request, response, NOWHERE, limits);
    }
    return relay(request, response, url, found.asked, limits);
  }

  function passOn(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    limits: readonly string[],
    whenMissing?: () => Promise<void>,
  ): Promise<void> {
    const policy = contentSecurityPolicy(url, randomBytes(16).toString("base64"));
    // Who asks, for what limits of its own a route has: not whom the client names.
    request.headers["x-forwarded-for"] = clientOf(request, trust);
    // Where Next reads the nonce for its scripts.
    request.headers["content-security-policy"] = policy;
    const headers = [...SECURITY_HEADERS.flat(), "Content-Security-Policy", policy, ...limits];
    return framework.passOn(request, response, url, headers, whenMissing);
  }

  const fail = (url: string | undefined, response: ServerResponse, error: unknown) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else notReady(url ?? "/", response, "The server cannot answer this now.");
  };
  return (request, response) => {
    try {
      respond(request, response)?.catch((error: unknown) => fail(request.url, response, error));
    } catch (error) {
      fail(request.url, response, error);
    }
  };
}

/** A browser that opens an address, not a program that reads it. */
const asksForPage = ({ headers }: IncomingMessage) =>
  headers.accept?.includes("text/html") === true;

/** `no-store`: keep nothing of this (RFC 9111 §5.2.1.5). */
const asksAnew = (cacheControl: string | undefined) => cacheControl?.includes("no-store") === true;

function write(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  limits: readonly string[],
): void {
  const held = heldTag(headers["if-none-match"], answer.plainTag, answer.tag);
  if (held !== null) {
    response.writeHead(304, [...answer.headersWithoutBody, "ETag", held, ...limits]).end();
    return;
  }
  response.writeHead(200, [...answer.headers, "ETag", answer.tag, ...limits]);
  if (method === "HEAD") response.end();
  else response.end(answer.body);
}

/** Hands on what Next answered: an error, or something too large to keep. */
async function relay(
  { method }: IncomingMessage,
  response: ServerResponse,
  url: string,
  { status, headers, body }: Asked,
  limits: readonly string[],
): Promise<void> {
  const length = headers["content-length"];
  response.writeHead(status, [
    ...keptHeaders(headers),
    ...(headers.etag === undefined ? [] : ["ETag", String(headers.etag)]),
    ...(length === undefined ? [] : ["Content-Length", String(length)]),
    "Vary",
    "Accept-Encoding",
    ...SECURITY_HEADERS.flat(),
    "Content-Security-Policy",
    contentSecurityPolicy(url, null),
    ...limits,
  ]);
  if (method === "HEAD") {
    body.destroy();
    response.end();
  } else await pipeline(body, response);
}

function refuse(
  response: ServerResponse,
  limit: RateLimit,
  { waitSeconds, headers }: { waitSeconds: number; headers: readonly string[] },
): void {
  const body = tooManyRequests(limit, waitSeconds);
  response
    .writeHead(429, [
      ...headers,
      ...["Retry-After", String(waitSeconds)],
      ...[
        "Content-Type",
        "application/problem+json",
        "Content-Length",
        String(Buffer.byteLength(body)),
      ],
      ...["Cache-Control", "no-store", "Access-Control-Allow-Origin", "*"],
      ...["Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After"],
      ...SECURITY_HEADERS.flat(),
    ])
    .end(body);
}
