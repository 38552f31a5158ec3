import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import {
  type ChainDay,
  type EpochRow,
  FALLS_OF_2021,
  MEAN_LUCK,
  REPLAYS,
  RETARGET_TOLERANCE,
  replayOf,
  reproducedRetargets,
} from "./replays";

const read = (file: string) => csvParse(readFileSync(`data/${file}`, "utf8"));
const epochs = read("difficulty-epochs.csv").map(
  (row): EpochRow => ({
    height: Number(row.height),
    date: row.date ?? "",
    timestampS: row.timestamp_utc ? Date.parse(row.timestamp_utc) / 1000 : null,
    difficulty: Number(row.difficulty),
    bits: row.bits ? Number(row.bits) : null,
    change: row.change_fraction ? Number(row.change_fraction) : null,
  }),
);
const days = read("network-day.csv").map(
  (row): ChainDay => ({
    date: row.date ?? "",
    lastHeight: Number(row.last_height),
    blocks: Number(row.blocks),
    hashrateEhs: Number(row.hashrate_ehs),
  }),
);

it("the four falls of 2021 follow from the realised hashrates", () => {
  const falls = reproducedRetargets(epochs, FALLS_OF_2021);
  expect(falls.map(({ actual }) => (100 * actual).toFixed(2))).toEqual([
    "-15.97",
    "-5.30",
    "-27.94",
    "-4.81",
  ]);
  for (const { computed, actual } of falls)
    expect(Math.abs(computed - actual)).toBeLessThan(RETARGET_TOLERANCE);
  expect(falls.map(({ realisedEhs }) => Math.round(realisedEhs))).toEqual([150, 143, 103, 98]);
});

it("every adjustment with timestamps follows within the tolerance, half of them within 0.04 pp", () => {
  const all = reproducedRetargets(
    epochs,
    epochs.map(({ height }) => height).filter((height) => height > 70_000),
  );
  expect(all.length).toBeGreaterThan(400);
  const errors = all
    .map(({ computed, actual }) => Math.abs(computed - actual))
    .sort((a, b) => a - b);
  expect(errors.at(-1)).toBeLessThan(RETARGET_TOLERANCE + 0.0002);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.0004);
});

describe("replays", () => {
  const of = (id: (typeof REPLAYS)[number]) => {
    const replay = replayOf(id, days, epochs);
    if (!replay) throw new Error(`${id} is not on record`);
    return replay;
  };

  it("all have the days and the retargets of the chain beside the model's", () => {
    for (const id of REPLAYS) {
      const { days: shown, error, baselineEhs } = of(id);
      expect(shown.length, id).toBeGreaterThanOrEqual(13);
      expect(baselineEhs, id).toBeGreaterThan(100);
      expect(error.meanAbsolute, id).toBeGreaterThan(0);
      expect(error.meanAbsolute, id).toBeLessThan(0.35);
      for (const day of shown) expect(day.chain).toBeGreaterThan(0.2);
    }
  });

  it("a step overstates 2021, a ramp much less", () => {
    const [ramp, step] = [of("china-2021"), of("china-2021-step")];
    expect(step.error.meanAbsolute).toBeGreaterThan(ramp.error.meanAbsolute);
    expect(step.error.bias).toBeLessThan(-0.05);
    const deepest = ({ retargets }: typeof ramp) =>
      Math.min(...retargets.map(({ model }) => model.change));
    expect(deepest(step)).toBeLessThan(-0.4);
    expect(deepest(ramp)).toBeGreaterThan(-0.3);
    expect(step.retargets[0]?.chain?.change).toBeCloseTo(-0.159653, 6);
  });

  it("says how much is luck", () => {
    expect(MEAN_LUCK).toBeCloseTo(0.0665, 4);
    expect(of("storm-2026").error.chainTrough).toBeLessThan(0.85);
  });

  it("without the chain there is none", () => {
    expect(replayOf("storm-2024", [], epochs)).toBeNull();
    expect(replayOf("storm-2024", days, [])).toBeNull();
  });
});
