import { afterEach, expect, test, vi } from "vitest";
import { liveSource } from "@/db/schema";
import { becomeAtlas, MIGRATIONS, runningAtlas } from "@/db/test-database";
import { Health } from "@/lib/contract";
import { GET } from "./route";

// Outside of Next there is no request to wait for.
vi.mock("next/server", () => ({ connection: async () => {} }));

const opened = runningAtlas("postgresql");

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  becomeAtlas(Promise.resolve(opened()));
});

async function health() {
  const response = await GET();
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return { status: response.status, body: Health.strict().parse(await response.json()) };
}

test("a database that answers is ready, with its release and the age of its data", async () => {
  const { status, body } = await health();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    alive: true,
    ready: true,
    engine: "postgresql",
    migrations: MIGRATIONS,
    release: { id: 1, label: "Shipped data" },
    newestPeriodEnd: "2026-10-01",
    reason: null,
    refresh: { every: null, nextAt: null, sources: [] },
  });
});

test("when sites were asked, what came of it and when they are asked next can be read", async () => {
  const askedAt = new Date("2026-11-23T03:00:00Z");
  const message = "12 new figures: release 2";
  const row = { id: "cbeci", askedAt, outcome: "changed", message };
  await opened().db.insert(liveSource).values(row);
  Object.assign(globalThis, { atlasRefresh: { every: "6h", nextAt: "2026-11-23T09:00:00.000Z" } });
  expect((await health()).body.refresh).toEqual({
    every: "6h",
    nextAt: "2026-11-23T09:00:00.000Z",
    sources: [
      { source: "cbeci", askedAt: "2026-11-23T03:00:00.000Z", outcome: "changed", message },
    ],
  });
  Object.assign(globalThis, { atlasRefresh: undefined });
  await opened().db.delete(liveSource);
});

test("a database that cannot be opened is alive and not ready, until it can be", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubEnv("DATABASE_URL", "postgres://atlas:s3cret@127.0.0.1:1/atlas");
  becomeAtlas(undefined);
  const { status, body } = await health();
  expect(status).toBe(503);
  expect(body).toEqual({
    alive: true,
    ready: false,
    engine: null,
    migrations: null,
    release: null,
    newestPeriodEnd: null,
    dataAgeDays: null,
    reason: "The database does not answer; the server's log says why.",
    refresh: null,
  });
  expect(log).toHaveBeenCalledOnce();

  becomeAtlas(Promise.resolve(opened()));
  expect((await health()).status).toBe(200);
});

test("a failure to open is not remembered: the next request tries again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubEnv("DATABASE_URL", "postgres://atlas:s3cret@127.0.0.1:1/atlas");
  becomeAtlas(undefined);
  await health();
  expect(globalThis).toHaveProperty("atlasDatabase", undefined);
});
