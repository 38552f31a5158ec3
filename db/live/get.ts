/** Asks a site for a document, as a guest should: patiently, with a limit on everything, and never telling its key. */

export type Patience = {
  timeoutMs: number;
  maxBytes: number;
  /** Tries in all. */
  tries: number;
  /** Doubles with each try. */
  firstWaitMs: number;
  /** A site that wants to be left alone for longer is asked another day. */
  longestWaitMs: number;
  sleep(ms: number): Promise<void>;
};

export const PATIENCE: Patience = {
  timeoutMs: 30_000,
  maxBytes: 64 * 1024 * 1024,
  tries: 4,
  firstWaitMs: 2_000,
  longestWaitMs: 120_000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export type Validators = { etag: string | null; lastModified: string | null };

export type Answer =
  | ({ isUnchanged: false; text: string } & Validators)
  /** As when the validators were given. */
  | { isUnchanged: true };

/** Why a site gave no document, without anything secret. */
export class NotFetched extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotFetched";
  }
}

const MOST_REDIRECTS = 5;
const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504]);
const AGENT = "hashrate-atlas (one request at a time; cached)";

type Asking = {
  /** Redirects stay on this host and what is below it. */
  site: string;
  known?: Validators | undefined;
  patience?: Patience;
};

/**
 * The document at the address.
 * @throws NotFetched
 */
export async function get(address: URL, { site, known, patience = PATIENCE }: Asking) {
  const where = `${address.host}${address.pathname}`;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(address, site, known, patience).catch((error: unknown) =>
      error instanceof NotFetched ? error : new Again(reasonOf(error, patience), null),
    );
    if (outcome instanceof NotFetched)
      throw new NotFetched(`${where} ${withoutSecrets(outcome.message, address)}`);
    if (!(outcome instanceof Again)) return outcome;
    const backOff = patience.firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    const waitMs = Math.max(outcome.waitMs ?? 0, backOff);
    if (waitMs > patience.longestWaitMs)
      throw new NotFetched(
        `${where} ${outcome.reason} and asks to wait ${Math.ceil(waitMs / 1000)} s`,
      );
    if (attempt === patience.tries)
      throw new NotFetched(`${where} ${outcome.reason}, ${attempt} times`);
    await patience.sleep(waitMs);
  }
}

/** What may be better next time. */
class Again {
  constructor(
    readonly reason: string,
    readonly waitMs: number | null,
  ) {}
}

async function tryOnce(
  address: URL,
  site: string,
  known: Validators | undefined,
  { timeoutMs, maxBytes }: Patience,
): Promise<Answer | Again> {
  const headers: Record<string, string> = { "User-Agent": AGENT, Accept: "*/*" };
  if (known?.etag) headers["If-None-Match"] = known.etag;
  if (known?.lastModified) headers["If-Modified-Since"] = known.lastModified;
  const signal = AbortSignal.timeout(timeoutMs);
  let at = address;
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(at, { headers, signal, redirect: "manual" });
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && target) {
      await response.body?.cancel();
      const next = new URL(target, at);
      if (!mayFollow(address, next, site))
        throw new NotFetched(`leads to ${next.protocol}//${next.host}, which is not followed`);
      if (redirects === MOST_REDIRECTS) throw new NotFetched("leads on and on");
      at = next;
      continue;
    }
    return answerOf(response, maxBytes);
  }
}

async function answerOf(response: Response, maxBytes: number): Promise<Answer | Again> {
  if (response.status === 304) return { isUnchanged: true };
  if (!response.ok) {
    await response.body?.cancel();
    const reason = `answers ${response.status}`;
    if (RETRIED.has(response.status))
      return new Again(reason, retryAfterMs(response.headers.get("retry-after"), Date.now()));
    throw new NotFetched(reason);
  }
  const text = await textOf(response, maxBytes);
  const { headers } = response;
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  return { isUnchanged: false, text, etag, lastModified };
}

async function textOf(response: Response, maxBytes: number): Promise<string> {
  const tooLarge = new NotFetched(`sends more than ${maxBytes} bytes`);
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Whether an answer from `from` may lead to `to`: of the same site, and never away from https. */
export function mayFollow(from: URL, to: URL, site: string): boolean {
  const isOfSite = to.hostname === site || to.hostname.endsWith(`.${site}`);
  if (to.username !== "" || to.password !== "") return false;
  if (from.protocol === "https:") return isOfSite && to.protocol === "https:";
  return to.origin === from.origin;
}

/** How long a `Retry-After` asks to wait (RFC 9110 §10.2.3), in seconds or as a date; null: it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

function reasonOf(error: unknown, { timeoutMs }: Patience): string {
  const { name, cause, code } = error as {
    name?: string;
    cause?: { code?: string };
    code?: string;
  };
  if (name === "TimeoutError") return `did not answer in ${timeoutMs / 1000} s`;
  return `cannot be reached (${cause?.code ?? code ?? name ?? "unknown"})`;
}

/** Keys travel in the query: nothing of its values is told. */
function withoutSecrets(message: string, address: URL): string {
  let text = message;
  for (const value of address.searchParams.values())
    if (value.length >= 8) text = text.replaceAll(value, "…");
  return text;
}
