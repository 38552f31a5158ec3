/** Answers kept in memory, one entry for each address and coding, made by asking Next once. */
import type { OutgoingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { LRUCache } from "lru-cache";
import { type Encoding, encoded } from "./encodings";
import { plainTag, tagOf } from "./entity-tags";
import type { HotRoute } from "./hot-routes";

/** The header in which an answer says which release it is of. */
export const RELEASE_HEADER = "atlas-release";

export type Answer = {
  plainTag: string;
  tag: string;
  body: Buffer;
  /** Names and values in turn, without the tag: what Node writes fastest. */
  headers: readonly string[];
  /** The same for 304: what describes the body is left out. */
  headersWithoutBody: readonly string[];
};

/** What Next answered, not read yet. */
export type Asked = { status: number; headers: OutgoingHttpHeaders; body: Readable };

/** Errors and what is too large to keep are handed on as they come. */
export type Found = { answer: Answer } | { asked: Asked };

type Options = {
  ask(url: string): Promise<Asked>;
  /** The newest release. */
  release(): Promise<number | null>;
  /** On every answer of an address. */
  headersFor(url: string): readonly string[];
  /** Bytes that are kept at most, of all and of one answer. */
  maxBytes: number;
  maxAnswerBytes: number;
};

export type HotAnswers = ReturnType<typeof hotAnswers>;

export function hotAnswers({ ask, release, headersFor, maxBytes, maxAnswerBytes }: Options) {
  const caches = { release: cacheOf(maxBytes * 0.6), restart: cacheOf(maxBytes * 0.4) };
  const underway = new Map<string, Promise<Found>>();

  async function fill(url: string, route: HotRoute, remember: boolean): Promise<Found> {
    const since = await release();
    const asked = await ask(url);
    if (asked.status !== 200) return { asked };
    const { body, rest } = await readUpTo(asked.body, maxAnswerBytes);
    if (rest !== null) return { asked: { ...asked, body: rest } };
    const answer = answerOf(asked.headers, body, "identity", headersFor(url));
    const isCurrent =
      route.until === "restart" ||
      (String(asked.headers[RELEASE_HEADER]) === String(since) && since === (await release()));
    if (remember && isCurrent) caches[route.until].set(keyOf(url, "identity"), answer);
    return { answer };
  }

  async function make(
    url: string,
    route: HotRoute,
    encoding: Encoding,
    remember: boolean,
  ): Promise<Found> {
    const cache = caches[route.until];
    const known = remember ? cache.get(keyOf(url, "identity")) : undefined;
    const found: Found = known ? { answer: known } : await fill(url, route, remember);
    if (encoding === "identity" || "asked" in found) return found;
    const plain = found.answer;
    const smaller = await encoded(plain.body, encoding);
    const answer = smaller === null ? plain : inEncoding(plain, smaller, encoding);
    // Forgotten in the meantime: a newer release may be there.
    if (remember && cache.peek(keyOf(url, "identity")) === plain)
      cache.set(keyOf(url, encoding), answer);
    return { answer };
  }

  return {
    /** What is remembered; undefined: `find` has to make it. */
    known: (url: string, route: HotRoute, encoding: Encoding) =>
      caches[route.until].get(keyOf(url, encoding)),

    /** @param remember false: asks Next again and keeps nothing */
    async find(url: string, route: HotRoute, encoding: Encoding, remember = true): Promise<Found> {
      if (!remember) return make(url, route, encoding, false);
      const key = keyOf(url, encoding);
      const other = underway.get(key);
      if (other) {
        const found = await other;
        // A stream can be read once: who waited for another's asks by himself.
        return "answer" in found ? found : make(url, route, encoding, remember);
      }
      const making = make(url, route, encoding, remember);
      underway.set(key, making);
      try {
        return await making;
      } finally {
        underway.delete(key);
      }
    },

    /** A newer release is there. */
    forgetRelease: () => caches.release.clear(),

    bytes: () => caches.release.calculatedSize + caches.restart.calculatedSize,
  };
}

const cacheOf = (maxSize: number) =>
  new LRUCache<string, Answer>({
    maxSize: Math.floor(maxSize),
    sizeCalculation: ({ body, headers }, key) => body.length + key.length + headers.length * 50,
  });

const keyOf = (url: string, encoding: Encoding) => `${encoding} ${url}`;

/** Said anew for each connection, or about this body only. */
const NOT_KEPT = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "date",
  "content-length",
  "content-encoding",
  "accept-ranges",
  "last-modified",
  "etag",
  "vary",
]);

/** The headers of an answer of Next that are passed on, names and values in turn. */
export function keptHeaders(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    NOT_KEPT.has(name) || value === undefined
      ? []
      : [value].flat().flatMap((one) => [capitalised(name), String(one)]),
  );
}

const capitalised = (name: string) =>
  name === "etag" ? "ETag" : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

function answerOf(
  from: OutgoingHttpHeaders,
  body: Buffer,
  encoding: Encoding,
  more: readonly string[],
): Answer {
  const plain = plainTag(from.etag, body);
  const shared = [...keptHeaders(from), "Vary", "Accept-Encoding", ...more];
  return written(plain, body, encoding, shared);
}

function inEncoding(plain: Answer, body: Buffer, encoding: Encoding): Answer {
  const shared = pairs(plain.headers)
    .filter(([name]) => name !== "Content-Length")
    .flat();
  return written(plain.plainTag, body, encoding, shared);
}

function written(plain: string, body: Buffer, encoding: Encoding, shared: string[]): Answer {
  const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  return {
    plainTag: plain,
    tag: tagOf(plain, encoding),
    body,
    headers: [...shared, ...coding, "Content-Length", String(body.length)],
    headersWithoutBody: pairs(shared)
      .filter(([name]) => !/^Content-(Type|Disposition)$/.test(name))
      .flat(),
  };
}

const pairs = (flat: readonly string[]) =>
  flat.flatMap((name, index) =>
    index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as [string, string]] : [],
  );

/** Reads a stream; what is longer than `most` bytes is given back as a stream of all of it. */
async function readUpTo(
  stream: Readable,
  most: number,
): Promise<{ body: Buffer; rest: Readable | null }> {
  const chunks: Buffer[] = [];
  let length = 0;
  const iterator = stream[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await iterator.next();
    if (done) return { body: Buffer.concat(chunks), rest: null };
    chunks.push(value);
    length += value.length;
    if (length > most) return { body: Buffer.alloc(0), rest: resumed(chunks, iterator) };
  }
}

function resumed(chunks: Buffer[], iterator: AsyncIterator<Buffer>): Readable {
  return Readable.from(
    (async function* () {
      yield* chunks;
      chunks.length = 0;
      for (;;) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    })(),
    { objectMode: false },
  );
}
