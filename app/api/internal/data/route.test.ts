import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOver, offerHandOver } from "@/db/import/hand-over";
import { runningAtlas } from "@/db/test-database";
import { POST } from "./route";

runningAtlas("embedded");
const directory = mkdtempSync(join(tmpdir(), "atlas-hand-over-"));
/** What Next does with a request, as far as the route needs it. */
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { authorization = "" } = incoming.headers;
  const response = await POST(
    new Request(`http://127.0.0.1${incoming.url}`, {
      method: "POST",
      headers: { authorization },
      body: Buffer.concat(chunks),
    }),
  );
  outgoing.writeHead(response.status);
  if (response.body) await pipeline(response.body, outgoing);
  else outgoing.end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  offerHandOver(directory, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

const post = (authorization: string, body: string) =>
  POST(
    new Request("http://127.0.0.1/api/internal/data", {
      method: "POST",
      headers: { authorization },
      body,
    }),
  );
const token = () =>
  JSON.parse(readFileSync(join(directory, "owner.token"), "utf8")).token as string;

test("a command in a directory that a server owns is done by the server", async () => {
  expect(await handOver(directory, { name: "releases" })).toMatchObject({
    name: "releases",
    releases: [{ id: 1, kind: "shipped" }],
  });
  expect(await handOver(directory, { name: "diff", from: 1, to: 9 })).toMatchObject({
    name: "refused",
    reason: expect.stringContaining("no release 9"),
  });
});

test("the token is for its own account only, and without it there is nothing", async () => {
  expect(statSync(join(directory, "owner.token")).mode & 0o777).toBe(0o600);
  for (const wrong of ["", "Bearer ", "Bearer undefined", `Bearer ${"0".repeat(64)}`, token()])
    expect((await post(wrong, '{"name":"releases"}')).status).toBe(404);
  expect((await post(`Bearer ${token()}`, '{"name":"releases"}')).status).toBe(200);
  expect((await post(`Bearer ${token()}`, '{"name":"drop"}')).status).toBe(400);
});

test("where no server offers itself nobody is found", async () => {
  expect(await handOver(join(directory, "empty"), { name: "releases" })).toBeNull();
});
