import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { GET as timelines } from "../../api/v1/timelines/[metric]/route";
import { databaseOrigin, publishDirectory } from "../publish-directory";
import { GET } from "./route";

const opened = runningAtlas("embedded");
const folder = mkdtempSync(join(tmpdir(), "atlas-published-"));
const before = process.env.ATLAS_DATA_DIR;
beforeAll(() => {
  process.env.ATLAS_DATA_DIR = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.ATLAS_DATA_DIR;
  else process.env.ATLAS_DATA_DIR = before;
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/data/${path}`, { headers }), {
    params: Promise.resolve({ path: path.split("/") }),
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("a release", () => {
  const file = "series/hashrate-share.csv";
  it("never changes at its own address and is asked for again at the latest one", async () => {
    const fixed = await ask(`v/1/${file}`);
    expect(fixed.headers.get("cache-control")).toContain("immutable");
    const latest = await ask(`latest/${file}`);
    expect(latest.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(latest.headers.get("link")).toContain(`/data/v/1/${file}`);
    expect(latest.headers.get("etag")).toBe(fixed.headers.get("etag"));
    const bytes = await bytesOf(fixed);
    expect(bytes).toEqual(await bytesOf(latest));
    expect(fixed.headers.get("etag")).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
    const etag = fixed.headers.get("etag") ?? "";
    expect((await ask(`v/1/${file}`, { "if-none-match": etag })).status).toBe(304);
  });
  it.each([
    ["v/1", "/data/v/1/index.html"],
    ["v/1/", "/data/v/1/index.html"],
    ["latest", "/data/latest/index.html"],
  ])("leads from %s to the listing, where its links hold", async (path, listing) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([307, listing]);
    const html = await (await ask(listing.replace("/data/", ""))).text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(100);
    for (const href of links.filter((one) => /^(index|snapshots)/.test(one)).slice(0, 4)) {
      const { pathname } = new URL(href, `http://localhost${listing}`);
      expect((await ask(pathname.replace("/data/", ""))).status, pathname).toBe(200);
    }
  });
  it("answers ranges, as readers of Parquet ask for them", async () => {
    const path = "v/1/series/hashrate-share.parquet";
    const whole = await bytesOf(await ask(path));
    const tail = await ask(path, { range: "bytes=-4" });
    expect([tail.status, (await bytesOf(tail)).toString()]).toEqual([206, "PAR1"]);
    const part = await ask(path, { range: "bytes=4-9" });
    expect(part.headers.get("content-range")).toBe(`bytes 4-9/${whole.length}`);
    expect(await bytesOf(part)).toEqual(whole.subarray(4, 10));
    expect((await ask(path, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });
  it.each(["v/99/index.json", "v/1/no.csv", "v/1/../../x", "v/x/index.json", "elsewhere"])(
    "has nothing at %s",
    async (path) => expect((await ask(path)).status).toBe(404),
  );
  it("has the API's own answers", async () => {
    const answer = await timelines(
      new Request("http://localhost/api/v1/timelines/hashrate-share?asOf=1"),
      { params: Promise.resolve({ metric: "hashrate-share" }) },
    );
    const published = await ask("v/1/api/v1/timelines/hashrate-share.json");
    expect((await published.text()) === (await answer.text())).toBe(true);
  });
});

describe("the static dump", () => {
  it("answers from a plain file server as the atlas does, and its sums hold", async () => {
    const directory = join(folder, "dump");
    const origin = await databaseOrigin(opened().db);
    const { files, release } = await publishDirectory(origin, directory);
    const written = readdirSync(join(directory, "data/v/1"), {
      recursive: true,
      withFileTypes: true,
    });
    expect(written.filter((entry) => entry.isFile()).length).toBe(files);
    const server = createServer((request, response) => {
      response.end(readFileSync(join(directory, decodeURI(request.url ?? ""))));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const fromServer = async (path: string) =>
      bytesOf(await fetch(`http://127.0.0.1:${port}/data/${path}`));
    try {
      const lines = (await fromServer(`v/${release}/SHA256SUMS`)).toString().trim().split("\n");
      expect(lines.length).toBe(files - 1);
      for (const line of lines) {
        const [sum, path = ""] = line.split("  ");
        const bytes = await fromServer(`v/${release}/${path}`);
        expect(createHash("sha256").update(bytes).digest("hex"), path).toBe(sum);
        expect((await bytesOf(await ask(`v/${release}/${path}`))).equals(bytes), path).toBe(true);
        expect((await fromServer(`latest/${path}`)).equals(bytes), path).toBe(true);
      }
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }, 240_000);
});
