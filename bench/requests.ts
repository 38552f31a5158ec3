/** Requests per second of the API and of the page, load and server on the same machine. */
import autocannon from "autocannon";
import { type CachedAnswers, measureCachedAnswers } from "./cached-answers";
import { repeats } from "./repeats";
import { interleaved, type Summary, seededRandom, summaryOf } from "./statistics";

const ROUNDS = repeats(3);
const SEED = 20_260_103;
const SECONDS = 3;
const CONNECTIONS = 20;
const QUERY = "/api/v1/snapshots?year=2021";
const AS_BROWSERS = { "accept-encoding": "gzip, deflate, br" };

type Case = {
  name: string;
  url: string;
  path: string;
  status: 200 | 304;
  headers?: Record<string, string>;
  /** The path of the next request, when every request asks something else. */
  nextPath?(): string;
};

export type Requests = {
  connections: number;
  seconds: number;
  /** Length of the answer to the query, not compressed. */
  bodyBytes: number;
  /** Missing in results of before it was measured. */
  cached?: CachedAnswers;
  cases: Record<
    string,
    { perSecond: Summary | null; medianMs: Summary | null; p99Ms: Summary | null; failed: number }
  >;
};

/** @param servers of the embedded database and of PostgreSQL, both up: an idle one costs nothing */
export async function measureRequests(servers: {
  embedded: string;
  postgresql: string;
}): Promise<Requests> {
  const { embedded, postgresql } = servers;
  const answer = await fetch(embedded + QUERY);
  const bodyBytes = (await answer.arrayBuffer()).byteLength;
  const etag = answer.headers.get("etag") ?? "";
  const known = { path: QUERY, status: 200 } as const;
  const cases: Case[] = [
    { ...known, name: "snapshots: remembered", url: embedded, headers: AS_BROWSERS },
    { ...known, name: "snapshots: remembered, not compressed", url: embedded },
    {
      ...known,
      name: "snapshots: 304",
      url: embedded,
      status: 304,
      headers: { ...AS_BROWSERS, "if-none-match": etag },
    },
    {
      ...known,
      name: "snapshots: computed, embedded database",
      url: embedded,
      headers: AS_BROWSERS,
      nextPath: neverAskedBefore(),
    },
    {
      ...known,
      name: "snapshots: computed, PostgreSQL",
      url: postgresql,
      headers: AS_BROWSERS,
      nextPath: neverAskedBefore(),
    },
    { name: "page /", url: embedded, path: "/", status: 200, headers: AS_BROWSERS },
  ];
  const results = new Map(
    cases.map(({ name }) => [name, [] as Awaited<ReturnType<typeof load>>[]]),
  );
  for (const one of cases) await warmUp(one);
  for (const one of interleaved(cases, ROUNDS, seededRandom(SEED)))
    results.get(one.name)?.push(await load(one));
  const cached = await measureCachedAnswers(embedded, QUERY);
  return {
    cached,
    connections: CONNECTIONS,
    seconds: SECONDS,
    bodyBytes,
    cases: Object.fromEntries(
      [...results].map(([name, runs]) => [
        name,
        {
          perSecond: summaryOf(runs.map(({ perSecond }) => perSecond)),
          medianMs: summaryOf(runs.map(({ medianMs }) => medianMs)),
          p99Ms: summaryOf(runs.map(({ p99Ms }) => p99Ms)),
          failed: runs.reduce((total, { failed }) => total + failed, 0),
        },
      ]),
    ),
  };
}

/** The same rows under an address that is new each time: a day of this century's end as `asOf`. */
function neverAskedBefore(): () => string {
  let day = Date.UTC(2100, 0, 1);
  return () => {
    day += 86_400_000;
    return `${QUERY}&asOf=${new Date(day).toISOString().slice(0, 10)}`;
  };
}

async function warmUp({ url, path, nextPath, headers = {} }: Case): Promise<void> {
  for (let count = 0; count < 20; count++) {
    const answer = await fetch(url + (nextPath?.() ?? path), { headers });
    await answer.arrayBuffer();
  }
}

async function load({ url, path, status, headers = {}, nextPath }: Case) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    requests: [
      {
        path,
        ...(nextPath ? { setupRequest: (request) => ({ ...request, path: nextPath() }) } : {}),
      },
    ],
  });
  const good = result.statusCodeStats[status]?.count ?? 0;
  return {
    perSecond: good / result.duration,
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.requests.total - good + result.errors,
  };
}
