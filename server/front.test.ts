import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { frameworkAt } from "./framework";
import { type FrontOptions, front } from "./front";

const BODY = JSON.stringify({ rows: Array.from({ length: 200 }, (_, at) => ({ at })) });

/** A framework that counts how often it is asked; its answers name the release. */
function framework(state: { release: number; asked: string[] }): RequestListener {
  return (request, response) => {
    state.asked.push(`${request.method} ${request.url}`);
    if (/^\/(?:api\/v1|data\/v\/1\/all)\/missing/.test(request.url ?? "")) {
      response.writeHead(404, { "content-type": "application/problem+json" }).end('{"status":404}');
      return;
    }
    if (request.url?.startsWith("/api/v1/large")) {
      response.writeHead(200, { "atlas-release": state.release });
      for (let count = 0; count < 40; count++) response.write(Buffer.alloc(1_000, 65));
      response.end();
      return;
    }
    response.writeHead(200, {
      "content-type": "application/json",
      "atlas-release": state.release,
      etag: `"r${state.release}"`,
      vary: "rsc, Accept-Encoding",
    });
    response.end(BODY);
  };
}

const running: (() => void)[] = [];
afterEach(() => {
  for (const close of running.splice(0)) close();
  vi.useRealTimers();
});

async function started(options: Partial<FrontOptions> = {}) {
  const state = { release: 1, asked: [] as string[] };
  const folder = mkdtempSync(join(tmpdir(), "atlas-front-"));
  const socketPath = join(folder, "next.sock");
  const next = createServer(framework(state));
  await new Promise<void>((resolve) => next.listen(socketPath, resolve));
  running.push(() => {
    next.close();
    next.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  const server = createServer(
    front({
      framework: frameworkAt(socketPath),
      release: async () => state.release,
      limit: null,
      trust: () => false,
      maxAnswerBytes: 20_000,
      ...options,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        httpRequest({ port, path, method, headers, agent: false }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        })
          .on("error", reject)
          .end();
      },
    );
  return { state, get };
}

describe("an address of the API that there is not", () => {
  const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

  test.each(["/api/v1/missing", "/api/nothing", "/data/nothing", "/data"])(
    "%s is a page with the policy of pages to a browser",
    async (path) => {
      const { state, get } = await started();
      const { headers } = await get(path, browser);
      expect(state.asked.at(-1)).toBe("GET /404");
      expect(headers["content-security-policy"]).toContain("'nonce-");
    },
  );

  test("a file that is sent while it is made is a page too when it is missing", async () => {
    const { state, get } = await started();
    const { headers, body } = await get("/data/v/1/all/missing.csv", browser);
    expect(state.asked).toEqual(["GET /data/v/1/all/missing.csv", "GET /404"]);
    expect(headers["content-security-policy"]).toContain("'nonce-");
    expect(body.toString()).toBe(BODY);
  });

  test.each(["/api/v1/missing", "/api/nothing", "/data/v/1/all/missing.csv"])(
    "%s is itself to a program",
    async (path) => {
      const { state, get } = await started();
      const { headers } = await get(path, { accept: "*/*" });
      expect(state.asked).toEqual([`GET ${path}`]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    },
  );

  test.each(["/api/health", "/api", "/api/v1/a", "/data/v/1/", "/data/latest/all/x.csv"])(
    "%s is what it is, also to a browser",
    async (path) => {
      const { state, get } = await started();
      await get(path, browser);
      expect(state.asked).toEqual([`GET ${path}`]);
    },
  );
});

describe("what is hot", () => {
  test("is asked of the framework once, whatever the coding", async () => {
    const { state, get } = await started();
    const plain = await get("/api/v1/a");
    const brotli = await get("/api/v1/a", { "accept-encoding": "br" });
    const zip = await get("/api/v1/a", { "accept-encoding": "gzip" });
    expect(state.asked).toEqual(["GET /api/v1/a"]);
    expect(plain.body.toString()).toBe(BODY);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(BODY);
    expect(gunzipSync(zip.body).toString()).toBe(BODY);
    expect([plain, brotli, zip].map(({ headers }) => headers.etag)).toEqual([
      '"r1"',
      '"r1-br"',
      '"r1-gzip"',
    ]);
    for (const { headers, body } of [plain, brotli, zip]) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["content-length"]).toBe(String(body.length));
    }
  });

  test("is asked once by many at a time", async () => {
    const { state, get } = await started();
    await Promise.all(
      Array.from({ length: 9 }, () => get("/api/v1/a", { "accept-encoding": "br" })),
    );
    expect(state.asked).toHaveLength(1);
  });

  test("is the same remembered and asked anew", async () => {
    const { state, get } = await started();
    const [first, second] = [await get("/api/v1/a"), await get("/api/v1/a")];
    const anew = await get("/api/v1/a", { "cache-control": "no-store" });
    expect(state.asked).toHaveLength(2);
    const { date: _, ...headers } = anew.headers;
    for (const one of [first, second]) {
      expect(one.headers).toMatchObject(headers);
      expect(Object.keys(one.headers)).toEqual(Object.keys(anew.headers));
      expect(one.body.equals(anew.body)).toBe(true);
    }
  });

  test("is 304 for who holds it in any coding, and HEAD has no body", async () => {
    const { get } = await started();
    const known = await get("/api/v1/a", { "if-none-match": '"r1-gzip"' });
    expect(known).toMatchObject({ status: 304, headers: { etag: '"r1-gzip"' } });
    expect(known.body).toHaveLength(0);
    expect(known.headers["content-type"]).toBeUndefined();
    const head = await get("/api/v1/a", {}, "HEAD");
    expect(head).toMatchObject({ status: 200, headers: { "content-length": String(BODY.length) } });
    expect(head.body).toHaveLength(0);
  });

  test("is forgotten when a newer release is there", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { state, get } = await started();
    await get("/api/v1/a");
    state.release = 2;
    expect((await get("/api/v1/a")).headers.etag).toBe('"r1"');
    vi.setSystemTime(Date.now() + 1_001);
    expect((await get("/api/v1/a")).headers.etag).toBe('"r2"');
    expect(state.asked).toHaveLength(2);
  });

  test("is not kept when it is of another release than the newest", async () => {
    const { state, get } = await started({ release: async () => 7 });
    for (let count = 0; count < 3; count++) await get("/api/v1/a", { "accept-encoding": "br" });
    expect(state.asked).toHaveLength(3);
  });

  test("stays when the database does not answer", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.spyOn(console, "error").mockImplementation(() => {});
    let isDown = false;
    const { state, get } = await started({
      release: async () => {
        if (isDown) throw new Error("down");
        return 1;
      },
    });
    await get("/api/v1/a");
    isDown = true;
    vi.setSystemTime(Date.now() + 5_000);
    expect((await get("/api/v1/a")).status).toBe(200);
    expect(state.asked).toHaveLength(1);
  });
});

describe("what is not kept", () => {
  test("errors come as they are, with the headers of all answers", async () => {
    const { state, get } = await started();
    for (let count = 0; count < 2; count++) {
      const { status, headers, body } = await get("/api/v1/missing", { "accept-encoding": "br" });
      expect([status, body.toString()]).toEqual([404, '{"status":404}']);
      expect(headers).toMatchObject({
        "content-type": "application/problem+json",
        "x-content-type-options": "nosniff",
      });
    }
    expect(state.asked).toHaveLength(2);
  });

  test("what is too large arrives whole", async () => {
    const { state, get } = await started();
    for (let count = 0; count < 2; count++)
      expect((await get("/api/v1/large")).body.equals(Buffer.alloc(40_000, 65))).toBe(true);
    expect(state.asked).toHaveLength(2);
  });

  test("pages and other methods go to the framework, with a nonce each", async () => {
    const { state, get } = await started();
    const policies = [await get("/claims"), await get("/claims?x")].map(
      ({ headers }) => headers["content-security-policy"],
    );
    expect(new Set(policies).size).toBe(2);
    for (const policy of policies)
      expect(policy).toMatch(/'nonce-[\w+/=]{24}'.*frame-ancestors 'self'/);
    await get("/api/v1/a", {}, "POST");
    expect(state.asked).toEqual(["GET /claims", "GET /claims?x", "POST /api/v1/a"]);
  });

  test("only /embed may be framed by others", async () => {
    const { get } = await started();
    expect((await get("/embed?x=1")).headers["content-security-policy"]).toContain(
      "frame-ancestors *",
    );
    expect((await get("/embedded")).headers["content-security-policy"]).toContain(
      "frame-ancestors 'self'",
    );
  });
});

describe("a limit", () => {
  test("is told with each answer, and refuses what is too much", async () => {
    const { get } = await started({ limit: { requests: 2, seconds: 60 } });
    const [first, second, third] = [
      await get("/api/v1/a"),
      await get("/api/v1/missing"),
      await get("/api/v1/a"),
    ];
    expect(first.headers["ratelimit-policy"]).toBe('"default";q=2;w=60');
    expect([first, second, third].map(({ headers }) => headers.ratelimit)).toEqual([
      '"default";r=1;t=60',
      '"default";r=0;t=60',
      '"default";r=0;t=60',
    ]);
    expect(third.status).toBe(429);
    expect(third.headers).toMatchObject({
      "retry-after": "60",
      "content-type": "application/problem+json",
      "access-control-allow-origin": "*",
    });
    expect(JSON.parse(third.body.toString())).toMatchObject({
      status: 429,
      error: { code: "too-many-requests" },
    });
    expect((await get("/claims")).status).toBe(200);
  });

  test("believes X-Forwarded-For only of a trusted proxy", async () => {
    const limit = { requests: 1, seconds: 60 };
    const ask = async (trust: FrontOptions["trust"]) => {
      const { get } = await started({ limit, trust });
      const of = (address: string) => get("/api/v1/a", { "x-forwarded-for": address });
      return [(await of("192.0.2.1")).status, (await of("192.0.2.2")).status];
    };
    expect(await ask(() => false)).toEqual([200, 429]);
    expect(await ask((_, hop) => hop === 0)).toEqual([200, 200]);
  });
});
