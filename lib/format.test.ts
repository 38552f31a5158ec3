import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeScale, classBounds, levelScale } from "./color-scale";
import {
  displayUnit,
  formatBound,
  formatChange,
  formatClass,
  formatNumber,
  formatValue,
  monthName,
} from "./format";
import { MAP_METRICS, metricOf } from "./metrics";

const share = metricOf("hashrate-share");
const hashrate = metricOf("hashrate");
const price = metricOf("electricity-price");

describe("a figure with its unit", () => {
  it.each([
    ["Luxor's 36.025 % of 2025-Q2, read to five digits", share, 0.36025, 0.000005, "36.0 %"],
    ["Luxor's 36.7 % of 2026-Q3", share, 0.367, 0.0011, "36.7 %"],
    ["Ethiopia's 'almost 2 %'", share, 0.02, 0.005, "2 %"],
    ["CBECI's 0.12 % of Iran: one digit more below 1 %", share, 0.0012, 0.00005, "0.12 %"],
    ["a published zero", share, 0, 0.00005, "0.0 %"],
    ["a share without a resolution", share, 0.367, null, "36.7 %"],
    ["Luxor's 345 EH/s", hashrate, 345, 0.5, "345 EH/s"],
    ["CBECI's 66.76 EH/s", hashrate, 66.76, 0.005, "66.76 EH/s"],
    ["EIA's 0.0813", price, 0.0813, 0.00005, "0.081 USD/kWh"],
    ["the World Bank's 0.181", price, 0.181, 0.0005, "0.181 USD/kWh"],
    ["a price of two digits", price, 0.03, 0.005, "0.03 USD/kWh"],
    ["a population", metricOf("population"), 1234567, 0.5, "1,234,567 people"],
  ])("%s", (_, metric, value, resolution, text) => {
    expect(formatValue(metric, value, resolution)).toBe(text);
  });
  it("writes the digits of another language", () => {
    expect(formatNumber(share, 0.367, 0.0011, "de")).toBe("36,7");
  });
  it("never shows more decimals than the source resolves", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.05, 0.005, 0.0005),
        (value, resolution) => {
          const decimals = formatNumber(share, value, resolution).split(".")[1]?.length ?? 0;
          expect(decimals).toBe({ 0.05: 0, 0.005: 0, 0.0005: 1 }[resolution]);
        },
      ),
    );
  });
});

describe("a difference", () => {
  it.each([
    [share, -0.0105, 0.0011, "−1.1 pp"],
    [share, 0.0169, 0.0011, "+1.7 pp"],
    [share, 0.004, 0.005, "0 pp"],
    [share, 0, 0.0011, "0.0 pp"],
    [hashrate, -44, 0.5, "−44 EH/s"],
    [price, 0.012, 0.0005, "+0.012 USD/kWh"],
  ])("is signed, and of shares in percentage points: %#", (metric, change, resolution, text) => {
    expect(formatChange(metric, change, resolution)).toBe(text);
  });
  it("writes a minus sign, never a hyphen", () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: -0.01, noNaN: true }), (change) => {
        expect(formatChange(share, change)).toMatch(/^\u2212\d+\.\d+ pp$/);
      }),
    );
  });
  it("has no sign when its digits say zero", () => {
    expect(formatChange(share, -0.0001, 0.0011)).toBe("0.0 pp");
    expect(formatChange(share, 0.0001, 0.0011)).toBe("0.0 pp");
    expect(formatNumber(hashrate, -0.001, 0.005)).toBe("0.00");
  });
});

describe("a class in words", () => {
  const classes = (isChange: boolean) => {
    const scale = isChange ? changeScale(share) : levelScale(share);
    return Array.from({ length: scale.classCount }, (_, index) => {
      const { lo, hi } = classBounds(scale, index);
      return formatClass(share, lo, hi, isChange);
    });
  };

  it("of shares", () => {
    expect(classes(false)).toEqual([
      "0 %",
      "> 0–0.1 %",
      "0.1–1 %",
      "1–3 %",
      "3–10 %",
      "10–20 %",
      "20–40 %",
      "≥ 40 %",
    ]);
  });
  it("of changes of shares, in percentage points", () => {
    expect(classes(true)).toEqual([
      "< −10 pp",
      "−10 to −3 pp",
      "−3 to −1 pp",
      "−1 to −0.3 pp",
      "−0.3 to 0 pp",
      "0–0.3 pp",
      "0.3–1 pp",
      "1–3 pp",
      "3–10 pp",
      "≥ 10 pp",
    ]);
  });
  it("of prices", () => {
    expect(formatClass(price, null, 0.04)).toBe("< 0.04 USD/kWh");
    expect(formatClass(price, 0.13, 0.17)).toBe("0.13–0.17 USD/kWh");
    expect(formatClass(price, 0.22, null)).toBe("≥ 0.22 USD/kWh");
  });
  it.each(MAP_METRICS.map(({ id }) => id))("of %s names no class twice", (id) => {
    const metric = metricOf(id);
    for (const [scale, isChange] of [
      [levelScale(metric), false],
      [changeScale(metric), true],
    ] as const) {
      const texts = Array.from({ length: scale.classCount }, (_, index) => {
        const { lo, hi } = classBounds(scale, index);
        return formatClass(metric, lo, hi, isChange);
      });
      expect(new Set(texts).size).toBe(scale.classCount);
    }
  });
  it("has breaks without the noise of floating point", () => {
    expect(formatBound(share, 0.07)).toBe("7");
    expect(formatBound(share, -0.003)).toBe("−0.3");
  });
});

it("names the unit once", () => {
  expect(displayUnit(share)).toBe("%");
  expect(displayUnit(metricOf("carbon-intensity"))).toBe("g/kWh");
});

it("names months, also before the one given", () => {
  expect(monthName("2022-02-01")).toBe("Feb 2022");
  expect(monthName("2025-04-01", -1)).toBe("Mar 2025");
  expect(monthName("2022-01-01", -1)).toBe("Dec 2021");
});
