/** Every site as a server on loopback that says what its documents are known to look like; nothing leaves the machine. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { and, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { formatPeriod } from "../../lib/periods";
import { exitCodeOf } from "../import/command";
import { rollback } from "../import/releases";
import { describeFailure, describeOutcome } from "../import/report";
import { findObservations } from "../queries/observations";
import { difficultyEpoch, liveSource, observation, publication, release } from "../schema";
import { asOf, ENGINES, shippedDatabase } from "../test-database";
import { type Fetching, fetchAll, LIVE_IDS } from "./fetch";
import { PATIENCE } from "./get";
import { asked, goodDay, type Reply, replies, says, seconds, siteOrigin } from "./test-sites";

const waits: number[] = [];
beforeEach(() => {
  waits.length = 0;
});

const KEYS = { EIA_API_KEY: "secret-key-of-eia", EMBER_API_KEY: "secret-key-of-ember" };
const fetching = (more: Partial<Fetching> = {}): Fetching => ({
  ...{ since: null, dryRun: false, now: new Date("2026-11-23T04:00:00Z"), env: KEYS },
  ...{ dataDirectory: "data", maySkip: false, originOf: siteOrigin },
  patience: {
    ...PATIENCE,
    timeoutMs: 500,
    maxBytes: 200_000,
    firstWaitMs: 100,
    sleep: async (ms) => void waits.push(ms),
  },
  ...more,
});

describe.each(ENGINES)("fetching on %s", (engine) => {
  const opened = shippedDatabase(engine);
  const fetchOf = (ids: readonly string[], more: Partial<Fetching> = {}) =>
    fetchAll(opened(), ids, fetching(more));
  async function one(id: string, more: Partial<Fetching> = {}) {
    const [result] = await fetchOf([id], more);
    if (!result) throw new Error("nobody was asked");
    return result;
  }
  const releases = () => opened().db.$count(release);
  async function figures(source: string, metric: string) {
    const rows = await findObservations(opened().db, await asOf(opened().db, null), {
      metric,
      sources: [source],
    });
    return rows
      .filter(({ publication: id }) => id.includes("-fetched-"))
      .map((row) => {
        const [start, end, kind] = [row.period_start, row.period_end, row.period_kind];
        return `${row.areaId} ${formatPeriod({ start, end, kind })} ${row.value}`;
      });
  }

  test("each is told when it has been asked, also one that fails", async () => {
    goodDay();
    const told: [string, number][] = [];
    const results = await fetchOf(LIVE_IDS, {
      dryRun: true,
      told: ({ source }, share) => told.push([source, share]),
    });
    expect(told.map(([source]) => source)).toEqual(results.map(({ source }) => source));
    expect(told.at(-1)?.[1]).toBe(1);
  });

  test("all of them become a release each, with source and day; again nothing is new", async () => {
    goodDay();
    const before = await releases();
    const results = await fetchOf(LIVE_IDS);
    expect(results.map(({ source, outcome, message }) => [source, outcome, message])).toEqual(
      LIVE_IDS.map((id) => [id, "changed", expect.stringContaining("new figures")]),
    );
    expect(await releases()).toBe(before + LIVE_IDS.length);
    expect(await figures("mempool", "network-hashrate")).toEqual([
      "WLD 2026-11-20 1037.9",
      "WLD 2026-11-21 1047.9",
      "WLD 2026-11-22 1057.9",
    ]);
    expect(await figures("coin-metrics", "network-hashrate")).toEqual([
      "WLD 2026-11-20 1037.90012325",
    ]);
    expect(await figures("coin-metrics", "network-fees")).toEqual(["WLD 2026-11-21 3.25"]);
    expect(await figures("blockchain-com", "bitcoin-price")).toEqual(["WLD 2026-11-20 91234.5"]);
    expect(await figures("eia", "electricity-price")).toEqual(
      expect.arrayContaining(["USA 2026-08 0.089", "US-TX 2026-08 0.0641"]),
    );
    expect(await figures("eurostat", "electricity-price")).toEqual([
      "DEU 2025-S2 0.17573",
      "GRC 2025-S2 0.14075",
    ]);
    expect(await figures("ember", "carbon-intensity")).toContain("PRY 2025 24.9");
    expect(await figures("ember", "hydro-share")).toEqual(["PRY 2025 0.995"]);
    expect(await figures("cbeci", "hashrate-share")).toEqual([
      "USA 2022-02 0.6",
      "OTH 2022-02 0.4",
      "DEU 2022-02 0",
    ]);
    expect(await figures("cbeci-model", "network-power")).toEqual(["WLD 2025-12 20"]);
    const [document] = await opened()
      .db.select()
      .from(publication)
      .where(like(publication.id, "eia-fetched-%"));
    expect(document).toMatchObject({
      ...{ id: "eia-fetched-2026-11-23", sourceId: "eia", publishedOn: "2026-11-23" },
      ...{
        url: expect.not.stringContaining("key"),
        accessedVia: expect.stringContaining("eia.gov"),
      },
    });
    const state = await opened().db.select().from(liveSource);
    expect(state.map(({ id }) => id).sort()).toEqual([...LIVE_IDS].sort());
    const again = await fetchOf(LIVE_IDS);
    expect(again.map(({ outcome, message }) => [outcome, message])).toEqual(
      LIVE_IDS.map(() => ["unchanged", "nothing in it is new"]),
    );
    expect(await releases()).toBe(before + LIVE_IDS.length);
  });

  test("a revision is a newer document of the same source, and the old figure stays readable", async () => {
    goodDay();
    replies.set(
      "/api/v1/mining/hashrate/",
      says({ hashrates: [{ timestamp: seconds("2026-11-21"), avgHashrate: 1.05e21 }] }),
    );
    const before = await releases();
    expect(await one("mempool")).toMatchObject({ outcome: "changed", added: 1, revised: 1 });
    expect(await figures("mempool", "network-hashrate")).toContain("WLD 2026-11-21 1050");
    const stored = await opened()
      .db.select({ value: observation.value, id: observation.publicationId })
      .from(observation)
      .where(
        and(
          eq(observation.periodStart, "2026-11-21"),
          like(observation.publicationId, "mempool-%"),
        ),
      );
    expect(stored.map(({ id }) => id).sort()).toEqual([
      "mempool-fetched-2026-11-23",
      "mempool-fetched-2026-11-23-2",
    ]);
    expect(await releases()).toBe(before + 1);
  });

  test("adjustments follow the stored ones, with the compact target the site leaves out", async () => {
    goodDay();
    const known = await opened().db.select().from(difficultyEpoch).orderBy(difficultyEpoch.height);
    const last = known.at(-1);
    const height = (last?.height ?? 0) + 2016;
    const rows = [
      [1_795_000_000, height, 72006146478567.1, 1.06983],
      [1_790_000_000, last?.height, Number(last?.difficulty), 1],
    ];
    replies.set("/api/v1/mining/difficulty-adjustments/", says(rows));
    expect(await one("mempool")).toMatchObject({ outcome: "changed", added: expect.any(Number) });
    const [added] = await opened()
      .db.select()
      .from(difficultyEpoch)
      .where(eq(difficultyEpoch.height, height));
    expect(added).toMatchObject({ bits: 0x1703e8b3, changeFraction: "0.06983", derived: false });
    // A percentage where a ratio belongs, or a gap, is refused whole.
    replies.set(
      "/api/v1/mining/difficulty-adjustments/",
      says([[1_796_000_000, height + 2 * 2016, 72006146478567.1, 1]]),
    );
    const gap = await one("mempool");
    expect(gap).toMatchObject({ outcome: "failed", release: null });
    expect(gap.problems[0]).toMatchObject({ column: "height" });
  });

  test("a document that is as it was is not sent again, but after a rollback it is", async () => {
    goodDay();
    replies.set("/api/v1/mining/hashrate/", (request, response) => {
      if (request.headers["if-none-match"] === '"m2"') response.writeHead(304).end();
      else
        says(
          { hashrates: [{ timestamp: seconds("2026-11-19"), avgHashrate: 1.01e21 }] },
          { ETag: '"m2"' },
        )(request, response);
    });
    const before = await releases();
    const first = await one("mempool", { since: "2026-11-01" });
    expect(first.outcome).toBe("changed");
    await one("mempool", { since: "2026-11-01" });
    expect(asked.at(-2)?.headers["if-none-match"]).toBe('"m2"');
    expect(await releases()).toBe(before + 1);
    await rollback(opened().db, before);
    expect(await one("mempool", { since: "2026-11-01" })).toMatchObject({ outcome: "changed" });
  });

  test("a trial writes nothing, not even that it was one", async () => {
    goodDay();
    replies.set("/charts/hash-rate", (request, response) =>
      says({
        ...{ name: "Hash Rate", unit: "TH/s" },
        values: [{ x: seconds("2026-11-18"), y: 1e9 }],
      })(request, response),
    );
    const before = [await releases(), await opened().db.select().from(liveSource)];
    expect(await one("blockchain-com", { dryRun: true })).toMatchObject({
      ...{ outcome: "unchanged", release: null, added: 1 },
      message: expect.stringContaining("nothing was written"),
    });
    expect([await releases(), await opened().db.select().from(liveSource)]).toEqual(before);
  });

  test.each([
    ["an answer that is no JSON", says("<html>Just a moment</html>"), /no JSON|JSON/],
    ["another shape", says({ hashrates: "none" }), /has no hashrates/],
    [
      "a figure that is none",
      says({ hashrates: [{ timestamp: seconds("2026-11-18"), avgHashrate: "n/a" }] }),
      /value/,
    ],
    ["a place that is not there", says("", {}, 404), /answers 404/],
    [
      "a redirect to another site",
      says("", { Location: "https://example.org/" }, 302),
      /not followed/,
    ],
    [
      "redirects without end",
      (request: IncomingMessage, response: ServerResponse) =>
        says("", { Location: `${request.url}x` }, 302)(request, response),
      /on and on/,
    ],
    ["more than is taken", says("x".repeat(300_000)), /more than 200000 bytes/],
    [
      "more than is taken, without saying so",
      (_request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200);
        response.write("x".repeat(150_000));
        response.end("x".repeat(150_000));
      },
      /more than 200000 bytes/,
    ],
    ["a failure that stays", says("", {}, 503), /answers 503, 4 times/],
    ["a wish for an hour of rest", says("", { "Retry-After": "3600" }, 429), /wait 3600 s/],
    [
      "a connection that breaks",
      (request: IncomingMessage) => request.socket.destroy(),
      /cannot be reached/,
    ],
    ["silence", () => {}, /did not answer in 0.5 s/],
  ] as [string, Reply, RegExp][])(
    "%s leaves what was there, and the next source is asked",
    async (_what, reply, message) => {
      goodDay();
      replies.set("/api/v1/mining/hashrate/", reply);
      const before = await releases();
      const results = await fetchOf(["mempool", "ecb"], { since: "2026-10-01" });
      expect(results.map(({ source, outcome }) => [source, outcome])).toEqual([
        ["mempool", "failed"],
        ["ecb", "unchanged"],
      ]);
      expect(results[0]?.message).toMatch(message);
      expect(exitCodeOf({ name: "fetch", results })).toBe(1);
      expect(describeFailure({ name: "fetch", results })[0]).toMatch(/^mempool: .* stays\.$/);
      expect(describeOutcome({ name: "fetch", results })[0]).toMatch(/^ecb: /);
      expect(await releases()).toBe(before);
    },
  );

  test("a busy site is asked again, as late as it wants", async () => {
    goodDay();
    const hurried: Reply[] = [
      says("", { "Retry-After": "7" }, 429),
      says("", { "Retry-After": new Date(Date.now() + 30_000).toUTCString() }, 503),
      says("", {}, 502),
    ];
    const good = replies.get("/service/data/EXR/");
    replies.set("/service/data/EXR/", (request, response) =>
      (hurried.shift() ?? good)?.(request, response),
    );
    expect((await one("ecb")).outcome).not.toBe("failed");
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThan(20_000);
    expect(waits[2]).toBeGreaterThanOrEqual(300);
  });

  test("a key goes to its own host and nowhere else, and is told to nobody", async () => {
    goodDay();
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    replies.set("/v2/electricity/retail-sales", says("", {}, 403));
    const refused = await one("eia");
    expect(refused).toMatchObject({ outcome: "failed", message: expect.stringContaining("403") });
    expect(asked.at(-1)?.url).toContain(`api_key=${KEYS.EIA_API_KEY}`);
    replies.set("/v2/electricity/retail-sales", (request, response) =>
      says("", { Location: `https://example.org${request.url}` }, 302)(request, response),
    );
    const led = await one("eia");
    await one("ember");
    for (const { url } of asked.filter((one) => one.url.startsWith("/public-downloads")))
      expect(url).not.toContain("secret");
    const told = JSON.stringify([
      refused,
      led,
      said.mock.calls,
      await opened().db.select().from(liveSource),
    ]);
    expect(told).not.toContain("secret");
    said.mockRestore();
    expect(await one("eia", { env: {} })).toMatchObject({
      outcome: "failed",
      message: "needs a key in EIA_API_KEY",
    });
    expect(await one("eia", { env: {}, maySkip: true })).toMatchObject({ outcome: "skipped" });
  });

  test("the month that a day lies in is asked for, and pages are read to the end", async () => {
    const row = (stateid: string) => ({
      period: "2026-07",
      stateid,
      sectorid: "IND",
      price: "7.1",
    });
    replies.set(
      "/v2/electricity/retail-sales",
      says({ response: { total: "5001", data: [row("TX")] } }),
    );
    replies.set("/never", says(""));
    await one("eia", { since: "2026-07-15", dryRun: true });
    expect(asked[0]?.url).toContain("start=2026-06-30");
    expect(asked.map(({ url }) => /offset=(\d+)/.exec(url)?.[1])).toEqual(["0", "5000"]);
  });
});
