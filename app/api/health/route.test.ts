import { afterEach, expect, test, vi } from "vitest";
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
  });
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
