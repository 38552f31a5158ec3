import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { gridOf, US_GRIDS } from "./us-grids";

const states = csvParse(readFileSync("data/areas.csv", "utf8")).flatMap(({ area_id }) =>
  area_id && /^US-[A-Z]{2}$/.test(area_id) ? [area_id] : [],
);

it("puts every state but Alaska and Hawaii on one of the three grids", () => {
  expect(states.filter((state) => gridOf(state) === null)).toEqual(["US-AK", "US-HI"]);
  expect(states.filter((state) => gridOf(state) === "US-GRID-TEXAS")).toEqual(["US-TX"]);
  expect(states.filter((state) => gridOf(state) === "US-GRID-WEST")).toHaveLength(11);
  expect(US_GRIDS.every((grid) => states.some((state) => gridOf(state) === grid))).toBe(true);
});
