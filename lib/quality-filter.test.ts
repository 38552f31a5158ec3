import { expect, test } from "vitest";
import { QUALITIES } from "./quality";
import { qualitiesOf, timelineOfQuality } from "./quality-filter";
import { cellsOf, frameOf, SAMPLE_TIMELINE, timelineOf } from "./sample-timeline";

test("all qualities are the record itself", () => {
  expect(timelineOfQuality(SAMPLE_TIMELINE, null)).toBe(SAMPLE_TIMELINE);
});

test("each frame is in the record of exactly one quality, that of its source", () => {
  const parts = QUALITIES.flatMap((quality) => timelineOfQuality(SAMPLE_TIMELINE, quality).frames);
  expect(new Set(parts)).toEqual(new Set(SAMPLE_TIMELINE.frames));
  expect(parts).toHaveLength(SAMPLE_TIMELINE.frames.length);
  const measured = timelineOfQuality(SAMPLE_TIMELINE, "measured-sample");
  expect(new Set(measured.frames.map(({ source }) => source))).toEqual(new Set(["cbeci"]));
});

test("a break between two sources goes with either of them, one inside a source stays", () => {
  const measured = timelineOfQuality(SAMPLE_TIMELINE, "measured-sample");
  expect(measured.breaks.length).toBeGreaterThan(0);
  expect(measured.breaks.every(({ fromSource, toSource }) => fromSource === toSource)).toBe(true);
});

test("of prices of several sources the cells are chosen", () => {
  const [first, second] = SAMPLE_TIMELINE.sources;
  if (!first || !second) throw new Error("the sample has two sources");
  const tariff = (source: string) => ({
    class: "industrial",
    band: null,
    taxBasis: "excluded",
    currency: "EUR",
    scope: "national",
    period: "2023",
    source,
    vintage: "2024-01-01",
  });
  const [a, b] = cellsOf({ DEU: 0.1, FRA: 0.2 }, 0.005);
  if (!a || !b) throw new Error("two cells");
  const frame = frameOf("several", "2023", [
    { ...a, tariff: 0 },
    { ...b, tariff: 1 },
  ]);
  const prices = timelineOf([frame], {
    metric: "electricity-price",
    tariffs: [tariff(first.id), tariff(second.id)],
  });
  const cells = timelineOfQuality(prices, first.quality).frames.flatMap(({ cells }) => cells);
  expect(cells.map(({ area }) => area)).toEqual(
    first.quality === second.quality ? ["DEU", "FRA"] : ["DEU"],
  );
  const absent = QUALITIES.find((quality) => !qualitiesOf(prices).has(quality));
  if (!absent) throw new Error("the sample has every quality");
  expect(timelineOfQuality(prices, absent).frames).toEqual([]);
});

test("the same narrowed record is the same object", () => {
  expect(timelineOfQuality(SAMPLE_TIMELINE, "modelled")).toBe(
    timelineOfQuality(SAMPLE_TIMELINE, "modelled"),
  );
});
