import { describe, expect, it } from "vitest";
import type { Tariff } from "./contract";
import {
  AREAS,
  CBECI_2021_07,
  CBECI_2021_08,
  frameOf,
  LUXOR_2025_Q4,
  LUXOR_2026_Q3,
  SAMPLE_TIMELINE,
  timelineOf,
} from "./sample-timeline";
import { loadView } from "./url-state";
import { framesOfYear, previousOf, viewOf, yearsOf } from "./view-model";

const view = (query = "") => viewOf(SAMPLE_TIMELINE, loadView(query), AREAS);

describe("the level view", () => {
  it("shows the newest snapshot by default", () => {
    const { frame, index, previous, changes, refused } = view();
    expect(frame).toBe(LUXOR_2026_Q3);
    expect(index).toBe(6);
    expect(previous).toBe(LUXOR_2025_Q4);
    expect([changes, refused]).toEqual([null, null]);
  });
  it("shows the period asked for", () => expect(view("?to=2021-07").frame).toBe(CBECI_2021_07));
  it("falls back to the newest for a period that it does not have", () => {
    expect(view("?to=2023-05").frame).toBe(LUXOR_2026_Q3);
  });
  it("ranks countries, and never the residual", () => {
    const { levels } = view("?to=2022-01");
    expect(levels.map(({ area, rank, name }) => [area, rank, name])).toEqual([
      ["USA", 1, "United States"],
      ["CHN", 2, "China"],
      ["KAZ", 3, "Kazakhstan"],
      ["OTH", null, "Other / unallocated"],
    ]);
  });
  it("gives the change since the snapshot before", () => {
    const rows = view().levels;
    expect(rows.find(({ area }) => area === "USA")?.change?.change).toBe(-0.0105);
    expect(rows.find(({ area }) => area === "NOR")?.change?.change).toBeNull();
  });
  it.each(["2021-07", "2021-09"])("gives no change across the break before %s", (period) => {
    const { previous, levels } = view(`?to=${period}`);
    expect(previous).toBeNull();
    expect(levels.map(({ change }) => change)).toEqual([null, null, null, null]);
  });
  it("paints every area", () => {
    const { paints } = view();
    expect([...paints.keys()]).toEqual(AREAS.map(({ id }) => id));
    expect(paints.get("USA")).toMatchObject({ classIndex: 6, pattern: "none" });
    expect(paints.get("SGP")?.pattern).toBe("not-covered");
  });
});

describe("a part of the world", () => {
  const areas = AREAS.map((area) => ({
    ...area,
    region: area.id === "USA" ? "Americas" : "Elsewhere",
    groups: area.id === "USA" || area.id === "NOR" ? ["oecd"] : [],
  }));
  const within = (query: string) => viewOf(SAMPLE_TIMELINE, loadView(query), areas);
  it("is all of it by default", () => expect(within("").chosen).toBeNull());
  it("is what the group has, and the rest is dimmed but keeps its colour", () => {
    const { chosen, paints } = within("?group=oecd");
    expect([...(chosen ?? [])].sort()).toEqual(["NOR", "USA"]);
    expect(paints.get("USA")?.dimmed).toBeUndefined();
    expect(paints.get("CHN")).toEqual({ ...within("").paints.get("CHN"), dimmed: true });
  });
  it("is narrowed by region and class together", () => {
    expect([...(within("?group=oecd&region=Americas").chosen ?? [])]).toEqual(["USA"]);
    expect([...(within("?group=oecd&classes=1").chosen ?? [])]).toEqual([]);
  });
  it("leaves ranks and figures as they are", () => {
    expect(within("?group=oecd").levels).toEqual(within("").levels);
  });
});

describe("the year filter", () => {
  it("lets through the snapshots of the year, and shows the newest of them", () => {
    const { frames, frame } = view("?year=2021");
    expect(frames.map(({ period }) => period)).toEqual([
      "2021-06",
      "2021-07",
      "2021-08",
      "2021-09",
    ]);
    expect(frame?.period).toBe("2021-09");
  });
  it("shows nothing for a year without a snapshot, and does not throw", () => {
    for (const query of ["?year=2023", "?year=2023&view=change"]) {
      const { frame, frames, levels, paints, previous } = view(query);
      expect([frame, previous]).toEqual([null, null]);
      expect([frames, levels, [...paints]]).toEqual([[], [], []]);
    }
  });
  it("does not show a period of another year", () => {
    expect(view("?year=2021&to=2026-Q3").frame?.period).toBe("2021-09");
  });
  it("takes a period that ends on the first day of a year for the year before", () => {
    const q4 = frameOf("luxor", "2025-Q4", []);
    expect(framesOfYear([q4], 2025)).toEqual([q4]);
    expect(framesOfYear([q4], 2026)).toEqual([]);
    expect(framesOfYear([q4], null)).toEqual([q4]);
  });
  it("offers the years that have a snapshot", () => {
    expect(yearsOf(SAMPLE_TIMELINE.frames)).toEqual([2021, 2022, 2025, 2026]);
  });
});

describe("the change view", () => {
  it("compares with the snapshot before of the same source", () => {
    const { changes, previous, refused, levels } = view("?view=change");
    expect(previous).toBe(LUXOR_2025_Q4);
    expect(refused).toBeNull();
    expect(levels).toEqual([]);
    expect(changes?.find(({ area }) => area === "USA")).toMatchObject({
      name: "United States",
      change: -0.0105,
      measurable: true,
    });
  });
  it("refuses a pair across a change of source, and paints nothing", () => {
    const { changes, refused, paints } = view("?view=change&from=2022-01");
    expect(changes).toBeNull();
    expect(refused).toMatchObject({ id: "cbeci-to-luxor" });
    expect(new Set([...paints.values()].map(({ classIndex }) => classIndex))).toEqual(
      new Set([null]),
    );
  });
  it("refuses a pair across the measurement effect, in either order", () => {
    for (const query of [
      "?view=change&from=2021-06&to=2021-07",
      "?view=change&from=2021-07&to=2021-06",
    ])
      expect(view(query).refused).toMatchObject({ id: "cbeci-2021-07-measurement" });
  });
  it("compares within the measurement effect", () => {
    const { refused, changes } = view("?view=change&from=2021-07&to=2021-08");
    expect(refused).toBeNull();
    expect(changes?.find(({ area }) => area === "KAZ")?.change).toBe(0.0431);
  });
  it("needs two snapshots: not the first one, and not one with itself", () => {
    expect(view("?view=change&to=2021-06").refused).toBe("needs-two");
    expect(view("?view=change&from=2026-Q3").refused).toBe("needs-two");
  });
  it("needs two of one source, even where no break is recorded", () => {
    const unbroken = timelineOf([CBECI_2021_08, LUXOR_2026_Q3], { breaks: [] });
    expect(viewOf(unbroken, loadView("?view=change&from=2021-08"), AREAS).refused).toBe(
      "needs-two",
    );
  });
  it("takes an unknown baseline for the snapshot before", () => {
    expect(view("?view=change&from=2019-01").previous).toBe(LUXOR_2025_Q4);
  });
});

it("takes no snapshot of another source for the one before", () => {
  expect(previousOf(SAMPLE_TIMELINE, LUXOR_2025_Q4)).toBeNull();
  expect(previousOf(SAMPLE_TIMELINE, CBECI_2021_08)).toBe(CBECI_2021_07);
});

describe("prices", () => {
  const tariff = (period: string, more: Partial<Tariff> = {}): Tariff => ({
    class: "industrial",
    band: "IG",
    taxBasis: "excl-VAT",
    currency: "EUR",
    scope: "national-average",
    period,
    source: "eurostat",
    vintage: "2025-05-01",
    ...more,
  });
  const price = (area: string, value: number, tariffIndex: number) => ({
    area,
    value,
    resolution: 0.00005,
    tariff: tariffIndex,
  });
  const timelineParts = {
    metric: "electricity-price",
    breaks: [],
    tariffs: [
      tariff("2023-S2"),
      tariff("2024-S2"),
      tariff("2022", { class: "business", band: null, source: "worldbank" }),
      tariff("2024-S2", { band: "IC" }),
    ],
  };
  const timeline = timelineOf(
    [
      frameOf("several", "2023", [
        price("CAN", 0.16, 0),
        price("NOR", 0.1, 0),
        price("ETH", 0.04, 2),
      ]),
      frameOf("several", "2024", [
        price("CAN", 0.15, 1),
        price("NOR", 0.2, 3),
        price("ETH", 0.04, 2),
      ]),
    ],
    timelineParts,
  );
  const { levels } = viewOf(timeline, loadView("?metric=electricity-price"), AREAS);
  const row = (area: string) => levels.find((level) => level.area === area);

  it("are compared when they are the same kind of price of two periods", () => {
    expect(row("CAN")?.change?.change).toBe(-0.01);
  });
  it("are not compared across bands: another band is another price", () => {
    expect(row("NOR")?.change?.change).toBeNull();
  });
  it("open at the newest year of which at least half the figures are its own", () => {
    const carriedOnly = frameOf("several", "2025", [price("CAN", 0.15, 1), price("ETH", 0.04, 2)]);
    const later = timelineOf([...timeline.frames, carriedOnly], timelineParts);
    const shown = (query: string) => viewOf(later, loadView(query), AREAS).frame?.period;
    expect(shown("?metric=electricity-price")).toBe("2024");
    expect(shown("?metric=electricity-price&to=2025")).toBe("2025");
    expect(shown("?metric=electricity-price&year=2025")).toBe("2025");
  });
  it("have no change when the same price was carried", () => {
    expect(row("ETH")?.change?.change).toBeNull();
    expect(row("ETH")?.tariff).toMatchObject({ period: "2022", class: "business" });
  });
});

describe("classes chosen in the legend", () => {
  it("dim the others and name the areas that the table lists", () => {
    const { paints, chosen, levels } = view("?classes=6-8");
    expect([...(chosen ?? [])].sort()).toEqual(["CHN", "RUS", "USA"]);
    expect(paints.get("USA")).not.toHaveProperty("dimmed");
    expect(paints.get("PRY")?.dimmed).toBe(true);
    expect(paints.get("SGP")?.dimmed).toBe(true);
    // Ranks, sentence and panel stay those of the world.
    expect(levels).toHaveLength(10);
  });
  it("are none by default, and none of a class that nobody is in", () => {
    expect(view().chosen).toBeNull();
    expect(view("?classes=1").chosen).toEqual(new Set());
  });
});

describe("changes with the network's totals", () => {
  const totals = [
    { frame: LUXOR_2025_Q4, totalEhs: 1_000 },
    { frame: LUXOR_2026_Q3, totalEhs: 800 },
  ].map(({ frame, totalEhs }) => ({
    source: frame.source,
    period: frame.period,
    totalEhs,
    days: 90,
    periodDays: 92,
    published: [{ area: "USA", ehs: 345 }],
  }));
  const counted = (query: string) => viewOf(SAMPLE_TIMELINE, loadView(query), AREAS, totals);
  const changeOf = (query: string, area: string) =>
    counted(query).changes?.find((row) => row.area === area);

  it("have a ledger, and stay in percentage points by default", () => {
    const { ledger, metric } = counted("?view=change&from=2025-Q4");
    expect(ledger?.rows.find(({ area }) => area === "USA")?.hashrateFromEhs).toBe(377.5);
    expect(metric.unit).toBe("fraction");
    expect(changeOf("?view=change&from=2025-Q4", "RUS")?.change).toBe(0.0169);
  });
  it("are in EH/s on a scale centred on zero when asked for, where a gain of share may be a loss", () => {
    const { metric, scale } = counted("?view=change&from=2025-Q4&unit=ehs");
    expect(metric.unit).toBe("EH/s");
    expect(scale.breaks).toEqual([-60, -20, -5, -1, 0, 1, 5, 20, 60]);
    expect(changeOf("?view=change&from=2025-Q4&unit=ehs", "RUS")?.change).toBe(-17.5);
  });
  it("are refused across a break unless the reader insists, and then name it", () => {
    expect(counted("?view=change&from=2022-01").crossed).toEqual([]);
    expect(counted("?view=change&from=2022-01").changes).toBeNull();
    const across = counted("?view=change&from=2022-01&across=true");
    expect(across.refused).toBeNull();
    expect(across.crossed.map(({ id }) => id)).toEqual(["cbeci-to-luxor"]);
    expect(across.changes).not.toBeNull();
  });
  it("need two snapshots even across", () => {
    expect(counted("?view=change&from=2026-Q3&across=true").refused).toBe("needs-two");
  });
});
