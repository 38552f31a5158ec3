/** Figures of one snapshot beside the national electricity price of the same time. */
import { scaleLinear, scaleLog } from "d3-scale";
import type { Frame, Tariff, Timeline } from "./contract";
import { type Plot, round } from "./period-axis";
import { spearman } from "./rank-correlation";

export type PricedShare = {
  area: string;
  /** In the unit of the snapshot's metric. */
  value: number;
  resolution: number | null;
  priceUsdPerKwh: number;
  tariff: Tariff;
};

export type SharePrice = {
  pairs: PricedShare[];
  /** Listed countries without a price on record. */
  unpriced: string[];
  /** Year of the prices; an older price within it has its own date. Null without prices. */
  priceYear: string | null;
  /** Spearman's rank correlation of figure and price; null when it is not defined. */
  rho: number | null;
};

/** The countries listed in a snapshot that have a price: of the snapshot's year, else of the last year with prices before. */
export function sharePrice(frame: Frame, prices: Timeline, known: ReadonlySet<string>): SharePrice {
  const year = frame.start.slice(0, 4);
  const priced = prices.frames.findLast(({ period }) => period.slice(0, 4) <= year) ?? null;
  const cells = new Map(priced?.cells.map((cell) => [cell.area, cell]));
  const listed = frame.cells.filter(({ area, value }) => value !== null && known.has(area));
  const pairs = listed.flatMap(({ area, value, resolution }): PricedShare[] => {
    const price = cells.get(area);
    const tariff = prices.tariffs[price?.tariff ?? -1];
    return value !== null && typeof price?.value === "number" && tariff
      ? [{ area, value, resolution: resolution ?? null, priceUsdPerKwh: price.value, tariff }]
      : [];
  });
  const found = new Set(pairs.map(({ area }) => area));
  return {
    pairs,
    unpriced: listed.map(({ area }) => area).filter((area) => !found.has(area)),
    priceYear: priced?.period ?? null,
    rho: spearman(
      pairs.map(({ priceUsdPerKwh }) => priceUsdPerKwh),
      pairs.map(({ value }) => value),
    ),
  };
}

export type ScatterLayout = {
  plot: Plot;
  /** Whether the vertical axis is logarithmic; a published zero stands on its foot. */
  isLog: boolean;
  xTicks: { x: number; value: number }[];
  yTicks: { y: number; value: number }[];
  marks: {
    area: string;
    x: number;
    y: number;
    label: { x: number; y: number; end: boolean } | null;
  }[];
};

const LABEL_HEIGHT = 14;

/** @param widthOf width of a country's label in pixels; labels that would cover a mark or another label are left out */
export function scatterLayout(
  pairs: readonly PricedShare[],
  plot: Plot,
  widthOf: (area: string) => number,
): ScatterLayout {
  const positive = pairs.map(({ value }) => value).filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  const isLog = positive.length > 1 && most / least > 30;
  const level = isLog
    ? scaleLog([least / 1.5, most * 1.5], [plot.bottom, plot.top])
    : scaleLinear([0, positive.length > 0 ? most : 1], [plot.bottom, plot.top]).nice(4);
  const price = scaleLinear(
    [0, Math.max(...pairs.map(({ priceUsdPerKwh }) => priceUsdPerKwh), 0.01)],
    [plot.left, plot.right],
  ).nice(4);
  const places = pairs.map(({ area, value, priceUsdPerKwh }) => ({
    area,
    x: round(price(priceUsdPerKwh)),
    y: value > 0 ? round(level(value)) : plot.bottom,
  }));
  const boxes = places.map(({ x, y }) => ({ x0: x - 6, x1: x + 6, y0: y - 6, y1: y + 6 }));
  const marks = places.map(({ area, x, y }, index) => {
    const width = widthOf(area);
    for (const end of [false, true]) {
      const x0 = end ? x - 9 - width : x + 9;
      const box = { x0, x1: x0 + width, y0: y - LABEL_HEIGHT / 2, y1: y + LABEL_HEIGHT / 2 };
      const isFree =
        box.x0 >= plot.left &&
        box.x1 <= plot.right + 40 &&
        boxes.every(
          (other, at) =>
            at === index ||
            other.x1 <= box.x0 ||
            other.x0 >= box.x1 ||
            other.y1 <= box.y0 ||
            other.y0 >= box.y1,
        );
      if (!isFree) continue;
      boxes.push(box);
      return { area, x, y, label: { x: end ? x - 9 : x + 9, y, end } };
    }
    return { area, x, y, label: null };
  });
  const ticks = isLog
    ? level.ticks(4).filter((value) => /^[125]/.test(value.toExponential()))
    : level.ticks(4);
  return {
    plot,
    isLog,
    xTicks: price
      .ticks(plot.right - plot.left < 320 ? 3 : 5)
      .map((value) => ({ value, x: round(price(value)) })),
    yTicks: ticks.map((value) => ({ value, y: round(level(value)) })),
    marks,
  };
}
