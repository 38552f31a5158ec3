/** A remembered answer of the front beside the least that node:http can do and beside nginx: the same bytes, in turns. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import autocannon from "autocannon";
import { inProject } from "../scripts/project.mjs";
import { startNginx } from "./nginx";
import { repeats } from "./repeats";
import {
  interleaved,
  medianOf,
  rounded,
  type Summary,
  seededRandom,
  summaryOf,
} from "./statistics";

const ROUNDS = repeats(5);
const SEED = 20_261_123;
const SECONDS = 2;
const CONNECTIONS = 32;
const CODINGS = ["br", "gzip", "identity"] as const;

export type CachedAnswers = {
  connections: number;
  /** By coding, and "304": requests per second of each server, and the median of the rounds' ratios to node:http. */
  cases: Record<
    string,
    { front: Summary | null; nodeHttp: Summary | null; nginx: Summary | null; ratio: number | null }
  >;
  bodyBytes: Record<string, number>;
  /** Why nginx is not among them. */
  noNginx: string | null;
};

type Server = "front" | "nodeHttp" | "nginx";

/** @param url of a running atlas without a limit of requests */
export async function measureCachedAnswers(url: string, query: string): Promise<CachedAnswers> {
  const bodies: Record<string, Buffer> = {};
  const tags: Record<string, string> = {};
  for (const coding of CODINGS) {
    const answer = await head(url + query, coding);
    bodies[coding] = answer.body;
    tags[coding] = answer.tag;
  }
  const replay = await startReplay(url + query);
  const nginx = await startNginx(bodies);
  try {
    const servers: { name: Server; url: string; pathOf(coding: string): string }[] = [
      { name: "front", url, pathOf: () => query },
      { name: "nodeHttp", url: replay.url, pathOf: () => query },
      ...(nginx
        ? [{ name: "nginx" as const, url: nginx.url, pathOf: (coding: string) => `/${coding}` }]
        : []),
    ];
    const nginxTag = nginx ? (await fetch(`${nginx.url}/br`)).headers.get("etag") : null;
    const cases = servers.flatMap((server) => [
      ...CODINGS.map((coding) => ({
        server,
        name: coding as string,
        path: server.pathOf(coding),
        headers: { "accept-encoding": coding } as Record<string, string>,
      })),
      {
        server,
        name: "304",
        path: server.pathOf("br"),
        headers: {
          "accept-encoding": "br",
          "if-none-match": (server.name === "nginx" ? nginxTag : tags.br) ?? "",
        } as Record<string, string>,
      },
    ]);
    const measured = new Map<string, number[]>();
    for (const one of interleaved(cases, ROUNDS, seededRandom(SEED))) {
      const key = `${one.name} ${one.server.name}`;
      const run = await load(one.server.url, one.path, one.headers, one.name === "304" ? 304 : 200);
      measured.set(key, [...(measured.get(key) ?? []), run]);
    }
    const of = (name: string, server: Server) => measured.get(`${name} ${server}`) ?? [];
    return {
      connections: CONNECTIONS,
      bodyBytes: Object.fromEntries(
        Object.entries(bodies).map(([coding, body]) => [coding, body.length]),
      ),
      noNginx: nginx ? null : "nginx is not installed here",
      cases: Object.fromEntries(
        [...CODINGS, "304"].map((name) => {
          const [front, nodeHttp] = [of(name, "front"), of(name, "nodeHttp")];
          const ratios = front.map((value, round) => value / (nodeHttp[round] ?? Number.NaN));
          return [
            name,
            {
              front: summaryOf(front),
              nodeHttp: summaryOf(nodeHttp),
              nginx: nginx ? summaryOf(of(name, "nginx")) : null,
              ratio: rounded(medianOf(ratios)),
            },
          ];
        }),
      ),
    };
  } finally {
    await nginx?.stop();
    replay.child.kill("SIGTERM");
  }
}

/** The body as it comes over the wire: `fetch` would decode it. */
async function head(address: string, coding: string): Promise<{ body: Buffer; tag: string }> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": coding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ body: Buffer.concat(chunks), tag: response.headers.etag ?? "" }),
      );
    }).on("error", reject);
  });
}

async function startReplay(address: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [inProject("bench", "replay-server.mjs"), address], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const [port] = await once(child.stdout, "data");
  return { url: `http://127.0.0.1:${String(port).trim()}`, child };
}

async function load(url: string, path: string, headers: Record<string, string>, status: number) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    requests: [{ path }],
  });
  return (result.statusCodeStats[status]?.count ?? 0) / result.duration;
}
