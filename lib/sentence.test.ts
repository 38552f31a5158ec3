import { describe, expect, it } from "vitest";
import { en } from "../messages/en";
import type { Timeline } from "./contract";
import { inSentence } from "./in-sentence";
import { AREAS, cellsOf, frameOf, SAMPLE_TIMELINE, timelineOf } from "./sample-timeline";
import { headline } from "./sentence";
import { loadView } from "./url-state";
import { viewOf } from "./view-model";

const sentence = (query = "", timeline: Timeline = SAMPLE_TIMELINE) =>
  headline(viewOf(timeline, loadView(query), AREAS), timeline, en);

describe("the headline of levels", () => {
  it("has value, unit, period and source, and says what a top ten adds up to", () => {
    expect(sentence()).toBe(
      "In 2026-Q3 the United States held 36.7 % of the network, 1.1 pp less than in 2025-Q4 (Luxor Hashrate Index; the 10 listed add up to 85.1 %).",
    );
  });
  it("says of a complete snapshot that it is the whole, and nothing of a change across a break", () => {
    expect(sentence("?to=2021-09")).toBe(
      "In 2021-09 the United States held 27.7 % of the network (Cambridge CBECI; 3 countries and “Other” make up the whole).",
    );
  });
  it("says more, and no measurable change, where that is so", () => {
    expect(sentence("?to=2021-08")).toContain(
      "held 35.4 % of the network, 0.28 pp more than in 2021-07",
    );
    const still = timelineOf([
      frameOf("luxor", "2025-Q4", [{ area: "USA", value: 0.3665, resolution: 0.0011 }]),
      frameOf("luxor", "2026-Q3", [{ area: "USA", value: 0.367, resolution: 0.0011 }]),
    ]);
    expect(sentence("", still)).toContain(", no measurable change since 2025-Q4");
  });
  it("has the unit of another metric", () => {
    const hashrate = timelineOf(
      [frameOf("luxor", "2026-Q3", [{ area: "USA", value: 345, resolution: 0.5 }])],
      { metric: "hashrate" },
    );
    expect(sentence("?metric=hashrate", hashrate)).toBe(
      "In 2026-Q3 the United States ran 345 EH/s (Luxor Hashrate Index).",
    );
  });
  it("says that nothing was published rather than nothing at all", () => {
    expect(sentence("?year=2023")).toBe(en.sentence.nothing);
    expect(sentence("", timelineOf([]))).toBe(en.sentence.nothing);
  });
});

describe("the headline of changes", () => {
  it("is about the country that led at the baseline, then the largest loss and gain", () => {
    expect(sentence("?view=change")).toBe(
      "From 2025-Q4 to 2026-Q3 the United States went from 37.8 % to 36.7 %: −1.1 pp; the largest loss is China’s, −1.9 pp; the largest gain is Russia’s, +1.7 pp (Luxor Hashrate Index).",
    );
  });
  it("stays with the country that led before, also when another leads now", () => {
    const overtaken = timelineOf([
      frameOf("cbeci", "2021-10", cellsOf({ CHN: 0.4, USA: 0.3 }, 0.00005)),
      frameOf("cbeci", "2021-11", cellsOf({ CHN: 0.3, USA: 0.4 }, 0.00005)),
    ]);
    expect(sentence("?view=change", overtaken)).toMatch(
      /^From 2021-10 to 2021-11 China went from 40.0 % to 30.0 %: −10.0 pp; /,
    );
  });
  it("does not name the residual as a winner or loser", () => {
    const residual = timelineOf([
      frameOf("cbeci", "2021-10", [
        { area: "USA", value: 0.3, resolution: 0.00005 },
        { area: "OTH", value: 0.1, resolution: 0.00005 },
      ]),
      frameOf("cbeci", "2021-11", [
        { area: "USA", value: 0.2, resolution: 0.00005 },
        { area: "OTH", value: 0.2, resolution: 0.00005 },
      ]),
    ]);
    expect(sentence("?view=change", residual)).toBe(
      "From 2021-10 to 2021-11 the United States went from 30.0 % to 20.0 %: −10.0 pp (Cambridge CBECI).",
    );
  });
  it("gives the reason when a pair is refused", () => {
    expect(sentence("?view=change&from=2022-01")).toBe(
      "These two snapshots are not compared. Reason of cbeci-to-luxor.",
    );
    expect(sentence("?view=change&to=2021-06")).toBe(en.sentence.needsTwo);
  });
  it("says so when nothing changed measurably", () => {
    const cells = [{ area: "USA", value: 0.367, resolution: 0.0011 }];
    const still = timelineOf([
      frameOf("luxor", "2025-Q4", cells),
      frameOf("luxor", "2026-Q3", cells),
    ]);
    expect(sentence("?view=change", still)).toBe(en.sentence.changeNone);
  });
});

it("tells the span of prices, and how many are older than the frame", () => {
  const tariff = (period: string) => ({
    class: "industrial",
    band: null,
    taxBasis: "unknown",
    currency: "USD",
    scope: "national-average",
    period,
    source: "eia",
    vintage: "2025-01-01",
  });
  const prices = timelineOf(
    [
      frameOf("several", "2024", [
        { area: "USA", value: 0.0813, resolution: 0.00005, tariff: 0 },
        { area: "ETH", value: 0.036, resolution: 0.0005, tariff: 1 },
      ]),
    ],
    { metric: "electricity-price", tariffs: [tariff("2024"), tariff("2022")] },
  );
  const text = sentence("?metric=electricity-price", prices);
  expect(text).toMatch(/^For 2024 .* 2 countries/);
  expect(text).toContain("from 0.036 USD/kWh in Ethiopia to 0.081 USD/kWh in the United States");
  expect(text).toMatch(/ 1 of them .*older/);
});

it("writes an article where English has one", () => {
  expect(inSentence({ area: "ARE", name: "United Arab Emirates" })).toBe(
    "the United Arab Emirates",
  );
  expect(inSentence({ area: "PRY", name: "Paraguay" })).toBe("Paraguay");
});
