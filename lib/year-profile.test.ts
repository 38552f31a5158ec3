import { expect, it } from "vitest";
import type { Frame, Timeline } from "./contract";
import { addMonths } from "./periods";
import { yearProfile, yearsOnRecord } from "./year-profile";

const frame = (source: string, month: string, value: number): Frame => ({
  period: month,
  start: `${month}-01`,
  end: addMonths(`${month}-01`, 1),
  kind: "month",
  source,
  publication: source,
  vintage: "2022-01-01",
  url: null,
  scope: "complete",
  cells: [
    { area: "USA", value, resolution: 0.0005 },
    { area: "KAZ", value: 0.1, resolution: 0.0005 },
  ],
});

const timeline = (frames: Frame[]): Timeline => ({
  metric: "hashrate-share",
  release: { id: 1, label: "", createdAt: "2026-01-01T00:00:00Z" },
  asOf: null,
  source: null,
  frames,
  breaks: [
    {
      id: "cut",
      metric: "hashrate-share",
      date: "2021-07-01",
      fromSource: "map",
      toSource: "map",
      reason: "measured otherwise",
    },
  ],
  sources: [],
  notes: [],
  tariffs: [],
});

const shares = timeline([
  frame("map", "2020-12", 0.1),
  frame("map", "2021-05", 0.2),
  frame("map", "2021-06", 0.3),
  frame("claim", "2021-06", 0.9),
  frame("map", "2021-08", 0.4),
  frame("claim", "2023-02", 0.9),
]);

it("compares within the year, one source, on one side of a break", () => {
  const profile = yearProfile(2021, shares, ["map"], timeline([]));
  expect(profile.ledgers).toHaveLength(1);
  expect(profile.ledgers[0]).toMatchObject({
    source: "map",
    from: { period: "2021-05" },
    to: { period: "2021-06" },
    changes: [{ area: "USA", change: 0.1 }],
    unmeasured: 1,
  });
  expect(profile.mapped?.period).toBe("2021-08");
  expect(profile.shown.map(({ source, period }) => `${source} ${period}`)).toEqual([
    "map 2021-08",
    "claim 2021-06",
  ]);
  expect(profile.breaks).toHaveLength(1);
  expect(profile.singleFigures).toBe(2);
});

it("shows no map of a year that has single figures only", () => {
  const profile = yearProfile(2023, shares, ["map"], timeline([]));
  expect(profile.mapped).toBeNull();
  expect(profile.ledgers).toEqual([]);
  expect(profile.singleFigures).toBe(2);
});

it("has a page for the years between, too", () => {
  expect(yearsOnRecord([shares])).toEqual([2020, 2021, 2022, 2023]);
  expect(yearsOnRecord([])).toEqual([]);
});
