import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ColorScale,
  changeScale,
  classBounds,
  classOf,
  contrast,
  levelScale,
  luminance,
  paletteProperties,
  type Theme,
} from "./color-scale";
import { MAP_METRICS, metricOf } from "./metrics";

const THEMES: readonly Theme[] = ["light", "dark"];
const share = metricOf("hashrate-share");
const SCALES: [string, ColorScale][] = MAP_METRICS.flatMap((metric): [string, ColorScale][] => [
  [`${metric.id} levels`, levelScale(metric)],
  [`${metric.id} changes`, changeScale(metric)],
]);

/** At least this far apart in CIE L*a*b* (1976); about 2.3 is a just noticeable difference. */
const DISTINCT = 10;
const DISTINCT_LIGHTNESS = 5;

describe("classes", () => {
  it.each([
    [0, 0],
    [0.000001, 1],
    [0.000999, 1],
    [0.001, 2],
    [0.01, 3],
    [0.02999, 3],
    [0.03, 4],
    [0.1, 5],
    [0.2, 6],
    [0.367, 6],
    [0.4, 7],
    [0.754, 7],
  ])("puts a share of %d into class %d", (value, expected) => {
    expect(classOf(levelScale(share), value)).toBe(expected);
  });
  it.each([
    [-0.1001, 0],
    [-0.1, 1],
    [-0.0105, 2],
    [-0.01, 3],
    [-0.0001, 4],
    [0, 5],
    [0.003, 6],
    [0.1, 9],
  ])("puts a change of share of %d into class %d", (value, expected) => {
    expect(classOf(changeScale(share), value)).toBe(expected);
  });
  it("has no class for a missing figure", () => {
    expect(classOf(levelScale(share), null)).toBeNull();
    expect(classOf(levelScale(share), Number.NaN)).toBeNull();
  });
  it.each(SCALES)("of %s: a break opens the upper class", (_, scale) => {
    scale.breaks.forEach((value, index) => {
      expect(classOf(scale, value)).toBe(index + 1);
    });
  });
  it.each(SCALES)("of %s: every figure lies within [lo, hi) of its class", (_, scale) => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        const { lo, hi } = classBounds(scale, classOf(scale, value) ?? -1);
        expect(lo === null || lo <= value).toBe(true);
        expect(hi === null || value < hi).toBe(true);
      }),
    );
  });
  it("is open at both ends", () => {
    expect(classBounds(levelScale(share), 0).lo).toBeNull();
    expect(classBounds(levelScale(share), 7)).toEqual({ lo: 0.4, hi: null });
  });
  it("refuses a metric without classes", () => {
    expect(() => levelScale(metricOf("population"))).toThrow(RangeError);
  });
  it.each(MAP_METRICS.map((metric) => metric.id))("of the change of %s are symmetric", (id) => {
    const { breaks } = changeScale(metricOf(id));
    expect(breaks.map((value) => 0 - value).reverse()).toEqual(breaks.map((value) => value + 0));
  });
});

describe.each(SCALES)("palette of %s", (name, scale) => {
  it.each(THEMES)("has one colour a class, and a border that is seen on it (%s)", (theme) => {
    const { fills, borders } = scale.palette[theme];
    const extra = name.includes("change") ? 1 : 0;
    expect(scale.classCount).toBe(scale.breaks.length + 1);
    expect(fills).toHaveLength(scale.classCount + extra);
    expect(new Set(fills).size).toBe(fills.length);
    expect(borders).toHaveLength(fills.length);
    fills.forEach((fill, index) => {
      expect(fill).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(fill, borders[index] ?? fill)).toBeGreaterThanOrEqual(3);
    });
  });
  it("gives the page every fill and border for day and night", () => {
    const properties = paletteProperties(scale);
    const { light, dark } = scale.palette;
    expect(Object.keys(properties)).toHaveLength(2 * light.fills.length);
    expect(properties["--c0"]).toBe(`light-dark(${light.fills[0]}, ${dark.fills[0]})`);
    expect(properties["--b1"]).toBe(`light-dark(${light.borders[1]}, ${dark.borders[1]})`);
  });
});

describe("sequential palette", () => {
  const { palette } = levelScale(share);

  it("darkens with the value by day and brightens by night", () => {
    expectAscending([...palette.light.fills].reverse().map(luminance));
    expectAscending(palette.dark.fills.map(luminance));
  });
  it.each(THEMES)("keeps neighbouring classes apart in grey (%s)", (theme) => {
    for (const [a, b] of neighbours(palette[theme].fills)) {
      expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThanOrEqual(DISTINCT_LIGHTNESS);
    }
  });
});

describe.each(THEMES)("diverging palette (%s)", (theme) => {
  const scale = changeScale(share);
  const fills = scale.palette[theme].fills.slice(0, scale.classCount);
  const noChange = scale.palette[theme].fills[scale.classCount] ?? "";
  const middle = fills.length / 2;

  it("gets further from no change with the size of the change, on both sides", () => {
    const towardsExtreme = (side: readonly string[]) => side.map((fill) => lightness(fill));
    const losses = towardsExtreme(fills.slice(0, middle).reverse());
    const gains = towardsExtreme(fills.slice(middle));
    for (const side of [losses, gains])
      expectAscending(theme === "light" ? side.map((value) => -value) : side);
  });
  it("gives a loss and a gain of one size about the same weight", () => {
    fills.slice(0, middle).forEach((loss, index) => {
      const gain = fills[fills.length - 1 - index] ?? "";
      expect(Math.abs(lightness(loss) - lightness(gain))).toBeLessThan(12);
    });
  });
  it.each(Object.entries(visions()))("keeps all colours apart for %s", (_, matrix) => {
    const seen = [...fills, noChange].map((fill) => labOf(linear(fill), matrix));
    seen.forEach((a, index) => {
      for (const b of seen.slice(index + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(DISTINCT);
    });
  });
});

describe.each(THEMES)("categorical palette (%s)", (theme) => {
  const { fills } = levelScale(metricOf("legal-status")).palette[theme];

  it("keeps all kinds apart in grey", () => {
    const sorted = fills.map(lightness).sort((a, b) => a - b);
    for (const [a, b] of neighbours(sorted)) expect(b - a).toBeGreaterThan(DISTINCT_LIGHTNESS);
  });
  it.each(Object.entries(visions()))("keeps all kinds apart for %s", (_, matrix) => {
    const seen = fills.map((fill) => labOf(linear(fill), matrix));
    seen.forEach((a, index) => {
      for (const b of seen.slice(index + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(2 * DISTINCT);
    });
  });
});

describe("contrast", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#529fae", "#529fae")).toBe(1);
  });
  it("is the same both ways", () =>
    expect(contrast("#143a5e", "#eef0e6")).toBe(contrast("#eef0e6", "#143a5e")));
});

type Triple = [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Full severity, linear RGB: Machado, Oliveira, Fernandes 2009, table 1. */
function visions(): Record<string, Matrix> {
  return {
    "normal vision": [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    deuteranopia: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    protanopia: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  };
}

function linear(color: string): Triple {
  const channel = (offset: number) => {
    const value = Number.parseInt(color.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: Matrix, [r, g, b]: Triple): Triple {
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** CIE L*a*b* under D65 of a colour as an eye with that matrix sees it. */
function labOf(rgb: Triple, matrix: Matrix): Triple {
  const [r, g, b] = times(matrix, rgb);
  const root = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lightness(color: string): number {
  const value = luminance(color);
  return 116 * (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116) - 16;
}

function neighbours<Value>(values: readonly Value[]): [Value, Value][] {
  return values.slice(1).map((value, index): [Value, Value] => [values[index] as Value, value]);
}

function expectAscending(values: readonly number[]): void {
  for (const [a, b] of neighbours(values)) expect(b).toBeGreaterThan(a);
}
