import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bytesInput } from "@/db/import/input";
import { readParquet } from "@/db/import/read-parquet";
import { TooLarge, withSpooled } from "@/db/import/spool";
import { release } from "@/db/schema";
import { ENGINES, runningAtlas } from "@/db/test-database";
import { ImportAnswer, ImportProblem, Problem } from "@/lib/contract";
import { GET as unknown } from "../[[...unknown]]/route";
import { GET, OPTIONS, POST } from "./route";

const TOKEN = "a-token-of-the-tests";
beforeEach(() => vi.stubEnv("ATLAS_IMPORT_TOKEN", TOKEN));
afterEach(() => vi.unstubAllEnvs());

const DOCUMENT =
  "publication_id,source_id,label,published_on,date_precision,url,scope,secondary,accessed_via,note\nluxor-http,luxor,A quarter,2026-11-20,day,,partial-list,false,hashrateindex.com,\n";
const SHARES = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision\n";
const share = (area: string, value: string) =>
  `luxor-http,hashrate-share,${area},2026-Q4,${value},fraction,value,0.0011,exact\n`;

function send(query: string, body: BodyInit, headers: Record<string, string> = {}) {
  return POST(
    new Request(`http://localhost/api/v1/imports${query}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${TOKEN}`, ...headers },
      body,
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
    } as RequestInit),
  );
}
const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith("atlas-upload-"));
async function code(response: Response) {
  return [response.status, Problem.parse(await response.json()).error.code];
}

describe.each(ENGINES)("imports over HTTP on %s", (engine) => {
  const opened = runningAtlas(engine);

  test("a file becomes a release that is answered with its diff; again it changes nothing", async () => {
    const before = await opened().db.$count(release);
    expect((await send("?table=publications&name=publications.csv", DOCUMENT)).status).toBe(201);
    const file = SHARES + share("United States", "0.35") + share("Iran", "0.04");
    const dry = ImportAnswer.parse(await (await send("?table=hashrate&dryRun=1", file)).json());
    expect(dry).toMatchObject({ changed: false, dryRun: true, added: 2, diff: null });
    expect(await opened().db.$count(release)).toBe(before + 1);
    const response = await send("?table=hashrate&source=luxor", file);
    const made = ImportAnswer.parse(await response.json());
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe(`/api/v1/releases/${made.release}/diff`);
    expect(made).toMatchObject({
      changed: true,
      added: 2,
      diff: { to: made.release, added: 2, revised: 0, removed: 0 },
    });
    const again = await send("?table=hashrate", file);
    expect(again.status).toBe(200);
    expect(ImportAnswer.parse(await again.json())).toMatchObject({
      release: made.release,
      changed: false,
      unchanged: 2,
      message: expect.stringContaining("nothing to do"),
    });
    expect(spooled()).toEqual([]);
  });

  test("every problem is told with its place, and nothing is written", async () => {
    const before = await opened().db.$count(release);
    const rows = share("Atlantis", "0.1") + share("CAN", "37.8") + share("KAZ", '"1,234"');
    const response = await send("?table=hashrate&name=shares.csv", SHARES + rows);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const { problems, problemCount } = ImportProblem.parse(await response.json());
    expect(problemCount).toBe(problems.length);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: "shares.csv", line: 2, value: "Atlantis" }),
        expect.objectContaining({ line: 3, column: "value", value: "37.8" }),
        expect.objectContaining({ line: 4, column: "value", value: "1,234" }),
      ]),
    );
    expect(await opened().db.$count(release)).toBe(before);
  });

  test("what cannot be an import is refused in a sentence", async () => {
    expect(await code(await send("?table=nothing", "a\n1\n"))).toEqual([400, "refused"]);
    expect(await code(await send("?tabel=hashrate", "a"))).toEqual([400, "unknown-parameter"]);
    expect(await code(await send("?decimal=x", "a"))).toEqual([400, "bad-value"]);
    expect(await code(await send("?name=../x", "a"))).toEqual([400, "bad-value"]);
    expect(await code(await send("?table=hashrate", ""))).toEqual([422, "not-importable"]);
    expect(await code(await send("?table=hashrate", "a", { "content-encoding": "gzip" }))).toEqual([
      415,
      "encoded",
    ]);
    const shapeless = Problem.parse(await (await send("", "a,b\n1,2\n")).json());
    expect(shapeless.detail).toContain("no known shape");
    expect(shapeless.detail).not.toContain(tmpdir());
  });
});

describe("a damaged Parquet file", () => {
  const opened = runningAtlas("embedded");

  test("that would be decoded for hours is given up, while others are answered", async () => {
    const before = await opened().db.$count(release);
    const damaged = await endlessParquet();
    let turns = 0;
    const others = setInterval(() => turns++, 50);
    const started = performance.now();
    const response = await send("?table=hashrate&name=shares.parquet", damaged);
    clearInterval(others);
    const seconds = (performance.now() - started) / 1_000;
    expect(response.status).toBe(422);
    const { problems } = ImportProblem.parse(await response.json());
    expect(problems).toEqual([
      expect.objectContaining({
        file: "shares.parquet",
        rule: expect.stringContaining("takes longer than 10 s to decode"),
      }),
    ]);
    expect(turns).toBeGreaterThan(seconds * 5);
    expect(await opened().db.$count(release)).toBe(before);
    expect(spooled()).toEqual([]);
  });
});

/** One of its counts is so large that the decoder does not come to an end. */
async function endlessParquet(): Promise<Uint8Array<ArrayBuffer>> {
  const cells = share("CHN", "").trim().split(",");
  const columnOf = (name: string, index: number) => {
    const data = Array.from({ length: 50 }, (_, row) => ["CHN", "USA", "RUS"][row % 3] ?? "");
    if (name === "area_id") return { name, data };
    if (name === "value") return { name, data: data.map((_, row) => row / 100), type: "DOUBLE" };
    return { name, data: data.map(() => cells[index] ?? "") };
  };
  const whole = new Uint8Array(
    parquetWriteBuffer({ columnData: SHARES.trim().split(",").map(columnOf) as ColumnSource[] }),
  );
  for (let at = 0; at < whole.length; at++) {
    const damaged = whole.slice();
    damaged[at] = 0xff;
    const reason = await readParquet(bytesInput(damaged), 200)
      .then(async ({ rows }) => {
        for await (const _ of rows);
        return "";
      })
      .catch((error: Error) => error.message);
    if (reason.includes("takes longer")) return damaged;
  }
  throw new Error("no damage keeps the decoder busy");
}

describe("the way in", () => {
  test("without a token in the environment the address does not exist", async () => {
    for (const token of ["", "short"]) {
      vi.stubEnv("ATLAS_IMPORT_TOKEN", token);
      const there = await send("?table=hashrate", "a", { Authorization: `Bearer ${token}` });
      expect(there.status).toBe(404);
      expect(await there.json()).toEqual(await unknown().json());
      expect(GET().status).toBe(404);
    }
  });

  test("another token, or none, is not let in; other methods are told what is", async () => {
    for (const wrong of ["", "Bearer ", "Basic x", `Bearer ${TOKEN}x`, TOKEN]) {
      const response = await send("?table=hashrate", "a", { Authorization: wrong });
      expect(await code(response)).toEqual([401, "no-token"]);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect(GET().headers.get("allow")).toBe("POST");
    expect(OPTIONS().status).toBe(405);
  });

  test("a body that says it is too large is refused before it is read", async () => {
    const headers = { "content-length": String(257 * 1024 * 1024) };
    expect(await code(await send("?table=hashrate", "a", headers))).toEqual([413, "too-large"]);
  });

  test("a body that does not say so ends at the limit, and leaves no file", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    const work = vi.fn();
    await expect(
      withSpooled(endless as never, { name: "x", maxBytes: 10_000 }, work),
    ).rejects.toThrow(TooLarge);
    expect(work).not.toHaveBeenCalled();
    expect(pulled).toBeLessThan(200);
    expect(spooled()).toEqual([]);
  });
});
