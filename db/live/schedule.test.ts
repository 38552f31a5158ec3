import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPostgres } from "../client";
import { liveSource } from "../schema";
import { createPostgresDatabase, ENGINES, openEmpty } from "../test-database";
import type { FetchResult } from "./fetch";
import { refreshPlan } from "./plan";
import { rememberOutcome } from "./remembered";
import { BadRefresh, readRefresh, startRefresh } from "./schedule";

const HOUR = 3_600_000;
beforeEach(() => vi.spyOn(console, "log").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const result: FetchResult = {
  ...{ source: "ecb", outcome: "unchanged", message: "nothing in it is new", release: null },
  ...{ added: 0, revised: 0, notes: [], problems: [] },
};

test("an interval is hours, or daily; anything else is told at the start", () => {
  expect([undefined, "", "off", " OFF "].map(readRefresh)).toEqual([null, null, null, null]);
  expect(["1h", "6h", "daily", "168h"].map(readRefresh)).toEqual(
    [1, 6, 24, 168].map((hours) => hours * HOUR),
  );
  for (const wrong of ["0h", "169h", "6", "hourly", "5m", "-6h", "1e3h"])
    expect(() => readRefresh(wrong), wrong).toThrow(BadRefresh);
});

test("of several processes on one PostgreSQL one asks, and the others see that it did", async () => {
  const { url, drop } = await createPostgresDatabase();
  const processes = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
  let asked = 0;
  const now = Date.parse("2026-11-23T00:00:00Z");
  const rounds = (at: number) =>
    processes.map((opened) =>
      startRefresh(opened, "6h", 6 * HOUR, {
        ...{ now: () => at, later: () => {}, random: () => 0 },
        ask: async () => {
          asked += 1;
          await new Promise((resolve) => setTimeout(resolve, 100));
          await rememberOutcome(opened.db, result, new Date(at));
          return [result];
        },
      }),
    );
  try {
    await Promise.all(rounds(now).map((round) => round()));
    expect(asked).toBe(1);
    for (const round of rounds(now + HOUR)) await round();
    expect(asked).toBe(1);
    for (const round of rounds(now + 6 * HOUR)) await round();
    expect(asked).toBe(2);
  } finally {
    for (const opened of processes) await opened.close();
    await drop();
  }
});

describe.each(ENGINES)("the clock on %s", (engine) => {
  test("the next round is an interval after the last one, with jitter, and goes on after a failure", async () => {
    const opened = await openEmpty(engine);
    try {
      const failed = vi.spyOn(console, "error").mockImplementation(() => {});
      let at = Date.parse("2026-11-23T00:00:00Z");
      await opened.db.delete(liveSource);
      await rememberOutcome(opened.db, result, new Date(at - 2 * HOUR));
      const waits: number[] = [];
      const due: (() => void)[] = [];
      const later = (work: () => void, ms: number) => {
        waits.push(ms);
        due.push(work);
      };
      const ask = async () => {
        throw new Error("no line");
      };
      startRefresh(opened, "6h", 6 * HOUR, { now: () => at, later, random: () => 0.5, ask });
      await vi.waitFor(() => expect(waits).toHaveLength(1));
      expect(waits[0]).toBe(4 * HOUR + 0.3 * HOUR);
      expect(refreshPlan()).toEqual({ every: "6h", nextAt: "2026-11-23T04:18:00.000Z" });
      at += waits[0] ?? 0;
      due[0]?.();
      await vi.waitFor(() => expect(waits).toHaveLength(2));
      expect(failed).toHaveBeenCalledOnce();
      expect(waits[1]).toBe(6.3 * HOUR);
      expect(refreshPlan().nextAt).toBe("2026-11-23T10:36:00.000Z");
    } finally {
      await opened.close();
    }
  });
});
