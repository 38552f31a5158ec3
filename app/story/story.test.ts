/** The story on the shipped data: every step has its numbers and a map of its own. */
import { expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { sharedWorldMarkup, worldShapes } from "@/lib/world-markup";
import { loadStory } from "./story";

runningAtlas("embedded");

test.each([
  ["china", "75.5 %", "/?to=2019-09"],
  ["seasons", "61.1 %", "/?to=2020-09&country=CHN"],
  ["ban", "fell by 53 % from 2021-05-13 to 2021-07-02", "/?to=2021-07&country=CHN"],
  ["peak", "37.8 %", "/?to=2022-01&country=USA"],
  ["gap", "38 months", "/?year=2023"],
  ["luxor", "from 389 EH/s to 345 EH/s", "/?view=change&to=2026-Q3&from=2025-Q4"],
  ["water", "99.5 % of the electricity of Paraguay", "/?to=2026-Q3&country=PRY,ETH"],
  ["cost", "New Hampshire", "/?metric=electricity-price"],
  ["dark", "−27.9 %", "/?to=2026-Q3&country=USA"],
  ["machines", "+378 %, where the news printed 300 %", "/?to=2026-Q3"],
])("%s says %s and opens %s", async (id, said, href) => {
  const step = (await loadStory()).steps.find((entry) => entry.id === id);
  expect(step?.sentences?.join("\n")).toContain(said);
  expect(step?.href).toContain(href);
  for (const { name } of step?.sources ?? []) expect(name).toMatch(/ /);
});

test("the gap has a map without a figure", async () => {
  const gap = (await loadStory()).steps.find(({ id }) => id === "gap");
  expect(gap?.map.frame).toBeNull();
  expect(gap?.map.paints.size).toBe(0);
});

test("ten pictures weigh less than one more world", async () => {
  const world = worldSvg as unknown as WorldSvg;
  const { steps } = await loadStory();
  const pictures = steps.map(({ map, marked }) => sharedWorldMarkup(world, map.paints, marked));
  expect(pictures.join("").length).toBeLessThan(worldShapes(world).length);
});

test("wet and dry season lead to the provinces of the month", async () => {
  const step = (await loadStory()).steps.find(({ id }) => id === "seasons");
  expect(step?.nearer).toBe("/?to=2020-09&country=CHN&parts=CHN&at=2020-09");
});
