import { readdirSync, readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { findMetric, MAP_METRICS, METRICS, metricOf, SUBDIVISION_METRICS } from "./metrics";

/** Every pair of metric and unit in the shipped observations. */
const shipped = new Set(
  readdirSync("data/observations").flatMap((file) =>
    csvParse(readFileSync(`data/observations/${file}`, "utf8")).map(
      ({ metric, unit }) => `${metric} in ${unit}`,
    ),
  ),
);
/** Its two figures have two currencies. */
const TWO_CURRENCIES = "proposed-tariff";

describe("the registry", () => {
  it("has no id twice", () => {
    const ids = METRICS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  it("names and describes every metric", () => {
    for (const { name, description, maxDecimals } of METRICS) {
      expect(name).not.toBe("");
      expect(description).toMatch(/\.$/);
      expect(Number.isInteger(maxDecimals)).toBe(true);
    }
  });
  it("has ascending breaks, and has them exactly where a map can be made", () => {
    const mapped = new Set([...MAP_METRICS, ...SUBDIVISION_METRICS]);
    for (const metric of METRICS) {
      const { classBreaks } = metric;
      expect([...new Set(classBreaks)].sort((a, b) => a - b)).toEqual(classBreaks);
      expect(classBreaks.length > 0).toBe(mapped.has(metric));
    }
  });
  it("offers the published metrics first, then the computed ones, then those of electricity", () => {
    expect(MAP_METRICS.map(({ id, unit }) => `${id} in ${unit}`)).toEqual([
      "hashrate-share in fraction",
      "hashrate in EH/s",
      "electricity-price in USD/kWh",
      "legal-status in class",
      "cost-per-btc in USD/BTC",
      "cost-with-overheads in USD/BTC",
      "mining-margin in fraction",
      "mining-power in MW",
      "mining-energy in TWh/yr",
      "share-of-generation in fraction",
      "mining-emissions in Mt/yr",
      "hydro-share in fraction",
      "low-carbon-share in fraction",
      "carbon-intensity in g/kWh",
    ]);
  });
  it("knows every shipped metric in its unit", () => {
    expect(shipped.size).toBeGreaterThan(30);
    const known = new Set(METRICS.map(({ id, unit }) => `${id} in ${unit}`));
    expect(
      [...shipped].filter((pair) => !known.has(pair) && !pair.startsWith(TWO_CURRENCIES)),
    ).toEqual([]);
  });
  it("has no metric of which nothing ships", () => {
    const ids = new Set([...shipped].map((pair) => pair.split(" in ")[0]));
    expect(METRICS.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([
      // Its record is that of dated events: data/legal-status.csv.
      "legal-status",
      // Computed from the others.
      "cost-per-btc",
      "cost-with-overheads",
      "mining-margin",
      "mining-power",
      "mining-energy",
      "share-of-generation",
      "mining-emissions",
      "kwh-per-btc",
      "break-even-price",
      // Kept by whoever fetches them: see lib/adapters.
      "network-hashrate",
      "network-fees",
      "bitcoin-price",
    ]);
  });
  it("names every class of a metric that has no figures", () => {
    for (const { classNames, classBreaks } of METRICS)
      if (classNames) expect(new Set(classNames).size).toBe(classBreaks.length + 1);
  });
});

it("finds a metric by id, and says when there is none", () => {
  expect(findMetric("hashrate")?.unit).toBe("EH/s");
  expect(findMetric("constructor")).toBeNull();
  expect(() => metricOf("nonsense")).toThrow(new RangeError("unknown metric: nonsense"));
});
