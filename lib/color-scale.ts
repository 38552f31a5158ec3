/**
 * One colour scale for four consumers: the SVG map, the MapLibre paint, the legend and exported pictures.
 * Classes are `[lo, hi)` and fixed across dates, so that a slider shows change and not re-scaling.
 */
import type { Metric } from "./metrics";

export type Theme = "light" | "dark";

export type Palette = {
  /** One colour a class, lowest class first; a diverging palette ends with the one of "no measurable change". */
  fills: readonly string[];
  /** Border of a shape of that class: ink on light fills, paper on dark ones. */
  borders: readonly string[];
};

export type ColorScale = {
  /** Ascending; `breaks[i]` opens class `i + 1`. */
  breaks: readonly number[];
  classCount: number;
  palette: Record<Theme, Palette>;
};

const INK = "#24303a";
const PAPER = "#f7f5ef";

const SEQUENTIAL: Record<Theme, readonly string[]> = {
  light: ["#eef0e6", "#d5e4d8", "#b1d3ca", "#84bcbd", "#529fae", "#2c7c99", "#1d5a80", "#143a5e"],
  dark: ["#22303a", "#25424d", "#2d5a64", "#3a767d", "#529596", "#7bb5b0", "#aad3ca", "#e2f2e8"],
};

/** Brown for a loss, violet for a gain; the middle pair is nearest to no change. */
const DIVERGING: Record<Theme, readonly string[]> = {
  light: [
    "#7a3d05",
    "#b0610f",
    "#d99a4e",
    "#f0cb96",
    "#f7e6cd",
    "#e3deef",
    "#c3b9dd",
    "#9787c0",
    "#6a519b",
    "#42236f",
    "#d9d8d2",
  ],
  dark: [
    "#f6c078",
    "#dd9a45",
    "#b57628",
    "#825521",
    "#54402a",
    "#3f3a52",
    "#5f5388",
    "#8271b5",
    "#a998d6",
    "#d6ccf2",
    "#4a4f54",
  ],
};

/** Ordered kinds without a size: five hues, each of a lightness of its own, so that they differ in grey too. */
const CATEGORICAL: Record<Theme, readonly string[]> = {
  light: ["#6b1f3a", "#c8751d", "#2c7c99", "#b9a7d6", "#dfe3cf"],
  dark: ["#f9bcc8", "#dd9a45", "#5096b0", "#664aa0", "#343b34"],
};

/** Thresholds of a change of share in percentage points. */
const CHANGE_BREAKS_PP = [-10, -3, -1, -0.3, 0, 0.3, 1, 3, 10] as const;

/** Scale of a map metric's levels. @throws RangeError for a metric without classes. */
export function levelScale(metric: Metric): ColorScale {
  if (metric.classBreaks.length === 0) throw new RangeError(`${metric.id} has no classes`);
  return scaleOf(metric.classBreaks, metric.classNames ? CATEGORICAL : SEQUENTIAL);
}

/** Levels with other breaks; fewer classes than the ramp has colours take colours from all along it. */
export function scaleWithBreaks(breaks: readonly number[]): ColorScale {
  const along = (ramp: readonly string[]) =>
    Array.from({ length: breaks.length + 1 }, (_, index) => {
      const place = breaks.length === 0 ? 0.5 : index / breaks.length;
      return ramp[Math.round(place * (ramp.length - 1))] ?? "";
    });
  return scaleOf(breaks, { light: along(SEQUENTIAL.light), dark: along(SEQUENTIAL.dark) });
}

/** Scale of a change in the metric's unit (shares: fractions, so 0.01 is one percentage point). */
export function changeScale(metric: Metric): ColorScale {
  let scale = changeScales.get(metric);
  if (!scale) {
    scale = changeScaleOf(metric);
    changeScales.set(metric, scale);
  }
  return scale;
}

const changeScales = new WeakMap<Metric, ColorScale>();

function changeScaleOf(metric: Metric): ColorScale {
  if (metric.unit === "fraction")
    return scaleOf(
      CHANGE_BREAKS_PP.map((pp) => pp / 100),
      DIVERGING,
    );
  if (metric.changeBreaks) return mirrored(metric.changeBreaks);
  const middle = metric.classBreaks[Math.floor(metric.classBreaks.length / 2)] ?? 1;
  return mirrored([0.1, 0.5, 1, 2].map((share) => share * middle));
}

function mirrored(steps: readonly number[]): ColorScale {
  return scaleOf([...steps.map((step) => -step).reverse(), 0, ...steps], DIVERGING);
}

/** Custom properties `--c0…` (fills) and `--b0…` (borders) of a scale, for day and night at once. */
export function paletteProperties(scale: ColorScale): Record<string, string> {
  const { light, dark } = scale.palette;
  return Object.fromEntries(
    light.fills.flatMap((fill, index) => [
      [`--c${index}`, `light-dark(${fill}, ${dark.fills[index]})`],
      [`--b${index}`, `light-dark(${light.borders[index]}, ${dark.borders[index]})`],
    ]),
  );
}

/** Index of the class that holds `value`; null for null. */
export function classOf(scale: ColorScale, value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  // A dozen breaks: a search by halves would cost the reader 14 kB of d3-scale.
  const index = scale.breaks.findIndex((bound) => value < bound);
  return index === -1 ? scale.breaks.length : index;
}

/** Lower and upper bound of a class; null where it is open. */
export function classBounds(
  scale: ColorScale,
  index: number,
): { lo: number | null; hi: number | null } {
  return { lo: scale.breaks[index - 1] ?? null, hi: scale.breaks[index] ?? null };
}

function scaleOf(breaks: readonly number[], ramps: Record<Theme, readonly string[]>): ColorScale {
  const classCount = breaks.length + 1;
  const colours = classCount + (ramps === DIVERGING ? 1 : 0);
  const palette = (theme: Theme): Palette => {
    const fills = ramps[theme];
    if (fills.length !== colours)
      throw new RangeError(`${classCount} classes need ${colours} colours, not ${fills.length}`);
    return {
      fills,
      borders: fills.map((fill) => (contrast(fill, INK) >= contrast(fill, PAPER) ? INK : PAPER)),
    };
  };
  return { breaks, classCount, palette: { light: palette("light"), dark: palette("dark") } };
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
export function luminance(color: string): number {
  const channel = (offset: number) => {
    const value = Number.parseInt(color.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
