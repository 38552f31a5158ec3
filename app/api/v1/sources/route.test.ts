import { afterEach, expect, test, vi } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { AgedSource, listOf } from "@/lib/contract";
import { GET } from "./route";

runningAtlas("embedded");
afterEach(() => vi.useRealTimers());

async function askOn(day: string, headers: HeadersInit = {}) {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T12:00:00Z`) });
  return GET(new Request("http://localhost/api/v1/sources", { headers }));
}

test("sources say how old their newest snapshot is on the day of the answer", async () => {
  const sourceOn = async (day: string, id: string) =>
    listOf(AgedSource)
      .parse(await (await askOn(day)).json())
      .rows.find((source) => source.id === id);
  expect(await sourceOn("2026-11-23", "luxor")).toMatchObject({
    dataAgeDays: 53,
    staleAfterDays: 180,
    status: "fresh",
  });
  expect(await sourceOn("2027-11-23", "luxor")).toMatchObject({ status: "stale" });
  expect(await sourceOn("2026-11-23", "cbeci")).toMatchObject({
    dataAgeDays: 1756,
    status: "historic",
    standstill: expect.stringContaining("May 2022"),
  });
});

test("the answer of yesterday is not taken for that of today", async () => {
  const etag = (await askOn("2026-11-23")).headers.get("ETag") ?? "";
  expect((await askOn("2026-11-23", { "If-None-Match": etag })).status).toBe(304);
  expect((await askOn("2026-11-24", { "If-None-Match": etag })).status).toBe(200);
});
