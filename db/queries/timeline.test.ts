import { describe, expect, test } from "vitest";
import { type Cell, Timeline } from "../../lib/contract";
import { findMetric, METRICS } from "../../lib/metrics";
import { parsePeriod } from "../../lib/periods";
import { asOf, ENGINES, shippedDatabase } from "../test-database";
import { getTimeline } from "./timeline";

type Opened = ReturnType<typeof shippedDatabase>;

async function timeline(
  opened: Opened,
  metricId: string,
  source: string | null = null,
  at: string | null = null,
) {
  const metric = findMetric(metricId);
  if (!metric) throw new Error(`no metric ${metricId}`);
  const { db } = opened();
  return getTimeline(db, await asOf(db, at), metric, source);
}

const databases = ENGINES.map((engine) => ({ engine, opened: shippedDatabase(engine) }));

describe.each(databases)("the timeline on $engine", ({ opened }) => {
  test("is by default CBECI's 29 months and then Luxor's four quarters, never one line", async () => {
    const { frames, sources } = await timeline(opened, "hashrate-share");
    expect(frames.map(({ source, period }) => `${source} ${period}`)).toEqual([
      ...monthsFrom(2019, 9, 29).map((month) => `cbeci ${month}`),
      "luxor 2025-Q2",
      "luxor 2025-Q3",
      "luxor 2025-Q4",
      "luxor 2026-Q3",
    ]);
    expect(frames).toHaveLength(33);
    expect(sources.map(({ id }) => id).sort()).toEqual(["cbeci", "luxor"]);
  });

  test("has each frame once, from one publication, and each area once in it", async () => {
    const { frames } = await timeline(opened, "hashrate-share");
    for (const { cells } of frames) {
      expect(cells.length).toBeGreaterThan(0);
      expect(new Set(cells.map(({ area }) => area)).size).toBe(cells.length);
    }
    expect(frames.at(-1)).toMatchObject({
      publication: "luxor-2026q3",
      vintage: "2026-09-20",
      scope: "top-n",
    });
  });

  test("holds nothing that is inside Other: Singapore's 2 percent stay there", async () => {
    const { frames } = await timeline(opened, "hashrate-share");
    const january = frames.find(({ period }) => period === "2022-01");
    expect(january?.cells).toHaveLength(10);
    expect(january?.cells.map(({ area }) => area)).not.toContain("SGP");
    expect(january?.cells.find(({ area }) => area === "USA")).toMatchObject({ value: 0.3784 });
  });

  test("of CBECI sums to 1 in every month, as far as its digits go", async () => {
    const { frames } = await timeline(opened, "hashrate-share", "cbeci");
    expect(frames).toHaveLength(29);
    for (const { cells, period } of frames) {
      const sum = cells.reduce((total, { value }) => total + (value ?? 0), 0);
      expect(Math.abs(sum - 1), period).toBeLessThanOrEqual(cells.length * 0.00005 + 1e-12);
    }
  });

  test("writes China's zero of August 2021 as a zero with its note", async () => {
    const { frames, notes } = await timeline(opened, "hashrate-share");
    const china = frames
      .find(({ period }) => period === "2021-08")
      ?.cells.find(({ area }) => area === "CHN");
    expect(china).toMatchObject({ value: 0, status: "zero" });
    expect(notes[china?.note ?? -1]).toContain("covert miners are invisible");
  });

  test("of one source that is no part of the default shows that source alone", async () => {
    const { frames, source } = await timeline(opened, "hashrate-share", "ccaf-survey");
    expect(source).toBe("ccaf-survey");
    expect(frames.map((frame) => frame.source)).toEqual(["ccaf-survey"]);
    expect(frames[0]?.cells.find(({ area }) => area === "USA")?.value).toBe(0.754);
  });

  test("has the breaks of its metric, with a reason, each on the first day after a cut", async () => {
    const { breaks, frames } = await timeline(opened, "hashrate-share");
    expect(breaks.length).toBeGreaterThan(0);
    for (const { metric, reason } of breaks) {
      expect(metric).toBe("hashrate-share");
      expect(reason.length).toBeGreaterThan(20);
    }
    expect(breaks.map(({ date }) => date)).toEqual(breaks.map(({ date }) => date).sort());
    const change = frames.findIndex(({ source }) => source === "luxor");
    expect(
      breaks.filter(
        ({ fromSource, toSource, date }) =>
          fromSource === "cbeci" &&
          toSource === "luxor" &&
          date > (frames[change - 1]?.start ?? "") &&
          date <= (frames[change]?.start ?? ""),
      ),
    ).toHaveLength(1);
  });

  test("of June 2020 knows one month, as it was published then", async () => {
    const seen = await timeline(opened, "hashrate-share", null, "2020-06-01");
    expect(seen.asOf).toBe("2020-06-01");
    expect(seen.frames.map(({ period, publication }) => [period, publication])).toEqual([
      ["2020-04", "cbeci-2020-05"],
    ]);
    expect(seen.frames[0]?.cells.find(({ area }) => area === "CHN")?.value).toBe(0.6508);
    expect(seen.sources.map(({ id }) => id)).toEqual(["cbeci"]);
  });

  test("before the first publication is empty, not an error", async () => {
    const { frames, sources } = await timeline(opened, "hashrate-share", null, "2010-01-01");
    expect([frames, sources]).toEqual([[], []]);
  });

  test("of prices has a frame for every year and says what each price is", async () => {
    const { frames, tariffs } = await timeline(opened, "electricity-price");
    const years = frames.map(({ period }) => Number(period));
    expect(years[0]).toBe(2014);
    expect(years).toEqual(years.map((_, index) => 2014 + index));
    for (const { period, cells } of frames) {
      expect(new Set(cells.map(({ area }) => area)).size, period).toBe(cells.length);
      for (const cell of cells) {
        const tariff = tariffs[cell.tariff ?? -1];
        expect(["national-tariff", "national-average"]).toContain(tariff?.scope);
        expect(["industrial", "business"]).toContain(tariff?.class);
        const age = Number(period) - Number(parsePeriod(tariff?.period ?? "").start.slice(0, 4));
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(2);
      }
    }
  });

  test("of prices never takes one company's contract for a country's price", async () => {
    const { frames, tariffs } = await timeline(opened, "electricity-price");
    const companies = ["riot", "bitfarms", "ande"];
    const companiesAmong = (cells: readonly Cell[]) =>
      new Set(
        cells
          .map(({ tariff }) => tariffs[tariff ?? -1]?.source)
          .filter((id) => companies.includes(id ?? "")),
      );
    expect(companiesAmong(frames.flatMap(({ cells }) => cells))).toEqual(new Set());
    expect(companiesAmong(frames.flatMap(({ beside = [] }) => beside))).toEqual(
      new Set(["riot", "bitfarms"]),
    );
    const us2024 = frames
      .find(({ period }) => period === "2024")
      ?.cells.find(({ area }) => area === "USA");
    expect(us2024?.value).toBeGreaterThan(0.05);
    expect(tariffs[us2024?.tariff ?? -1]).toMatchObject({ class: "industrial", currency: "USD" });
  });

  test("of prices gives Namibia's 2014 business tariff as the World Bank printed it", async () => {
    const { frames, tariffs } = await timeline(opened, "electricity-price");
    const namibia = frames[0]?.cells.find(({ area }) => area === "NAM");
    expect(namibia).toMatchObject({ value: 0.185, resolution: 0.0005 });
    expect(tariffs[namibia?.tariff ?? -1]).toMatchObject({
      class: "business",
      scope: "national-tariff",
      taxBasis: "unknown",
      period: "2014",
    });
  });

  test("of the legal status knows on a day what had begun by then", async () => {
    const { frames, legal = [] } = await timeline(opened, "legal-status", null, "2022-01-25");
    const last = frames.at(-1);
    expect(last).toMatchObject({ period: "2022-01-24", end: "2022-01-26", source: "events" });
    const statuses = last?.cells.map((cell) => [cell.area, legal[cell.legal ?? -1]?.status]);
    expect(statuses).toEqual([
      ["CHN", "banned"],
      ["ETH", "allowed"],
      ["IRN", "banned"],
      ["KAZ", "restricted"],
      ["XKX", "banned"],
    ]);
    expect((await timeline(opened, "legal-status", "cbeci")).frames).toEqual([]);
  });

  test.each(METRICS.filter(({ timeline: rule }) => rule !== null).map(({ id }) => id))(
    "of %s is what the contract says, and every index in it leads somewhere",
    async (id) => {
      const answer = await timeline(opened, id);
      expect(Timeline.parse(answer)).toEqual(answer);
      for (const { note, tariff, legal } of answer.frames.flatMap(({ cells }) => cells)) {
        if (note !== undefined) expect(answer.notes[note]).toBeTypeOf("string");
        if (legal !== undefined) expect(answer.legal?.[legal]).toBeTypeOf("object");
        if (tariff !== undefined) expect(answer.tariffs[tariff]).toBeTypeOf("object");
      }
      const known = new Set(answer.sources.map((source) => source.id));
      for (const { source } of answer.frames)
        if (source !== "several") expect(known).toContain(source);
      for (const { source } of answer.tariffs) expect(known).toContain(source);
    },
  );
});

test.each(["hashrate-share", "hashrate", "electricity-price", "legal-status"])(
  "both engines write the same timeline of %s",
  async (id) => {
    const [embedded, postgresql] = await Promise.all(
      databases.map(async ({ opened }) => {
        const { release: _, ...answer } = await timeline(opened, id);
        return JSON.stringify(answer);
      }),
    );
    expect(embedded?.length).toBeGreaterThan(1_000);
    expect(embedded).toBe(postgresql);
  },
);

function monthsFrom(year: number, month: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7),
  );
}
