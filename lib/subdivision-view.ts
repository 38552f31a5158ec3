/** What the map of a country's parts shows for a measure and a period. Pure, the same on the server and in the browser. */
import type { AreaChange } from "./change";
import { type ColorScale, levelScale } from "./color-scale";
import type { Cell, Frame, SubdivisionSeries, Subdivisions } from "./contract";
import type { PartsMap } from "./geo/parts-map";
import { type Metric, metricOf } from "./metrics";
import { type AreaPaint, hasOwnCaveat, paintLevels } from "./paint";
import { changesSince, frameIndex, largestParts, type PartLine, seriesOf } from "./subdivisions";

export type PartRow = {
  area: string;
  name: string;
  cell: Cell;
  /** Rank by value among the parts; null for a remainder and for no value. */
  rank: number | null;
  change: AreaChange | null;
  /** The derived share of the network, where shares of the country are shown. */
  ofNetwork: Cell | null;
  /** A caveat that not every figure of the frame has. */
  remark: string | null;
};

export type PartsView = {
  series: SubdivisionSeries;
  metric: Metric;
  scale: ColorScale;
  frame: Frame;
  index: number;
  /** The date of the frame, in words. */
  date: string;
  paints: Map<string, AreaPaint>;
  /** By rank; figures with bounds only by the lower one, a remainder last. */
  rows: PartRow[];
  /** Shapes of which the frame has no figure. */
  unlisted: number;
  /** The parts that a chart of the series follows, largest first; none for what is no series. */
  lines: PartLine[];
};

/** Fewer frames are read from the table. */
const MIN_LINE_FRAMES = 6;
const LINES = 4;

/**
 * The view, or null when no part of the country has a figure.
 * @param chosen what is not known there gives the first measure and its newest figures
 */
export function partsView(
  data: Subdivisions,
  map: PartsMap,
  chosen: { measure: string | null; at: string | null },
): PartsView | null {
  const series = seriesOf(data, chosen.measure);
  const index = series ? frameIndex(series, chosen.at) : -1;
  const frame = series?.frames[index];
  if (!series || !frame) return null;
  const metric = metricOf(series.metric);
  const scale = levelScale(metric);
  const rows = rowsOf(data, series, index, metric);
  const listed = new Set(frame.cells.map(({ area }) => area));
  return {
    series,
    metric,
    scale,
    frame,
    index,
    date: series.dates[index] ?? frame.period,
    paints: paintLevels(
      frame,
      scale,
      map.shapes.map(({ id }) => id),
    ),
    rows,
    unlisted: map.shapes.filter(({ id }) => !listed.has(id) && !isResidual(data, id)).length,
    lines:
      series.comparable && series.frames.length >= MIN_LINE_FRAMES
        ? largestParts(series, minedParts(data).slice(0, LINES), LINES)
        : [],
  };
}

function rowsOf(
  data: Subdivisions,
  series: SubdivisionSeries,
  index: number,
  metric: Metric,
): PartRow[] {
  const frame = series.frames[index];
  if (!frame) return [];
  const names = new Map(data.areas.map(({ area, name }) => [area, name]));
  const changes = changesSince(series, index);
  const network = new Map(networkCells(data, series, frame).map((cell) => [cell.area, cell]));
  const sign = metric.first === "largest" ? 1 : -1;
  const parts = frame.cells.filter(({ area }) => !isResidual(data, area));
  // Of a figure with bounds only it is certain that it reaches the lower one.
  const sizeOf = ({ value, low }: Cell) => value ?? low ?? null;
  const rankOf = (cell: Cell): number | null => {
    const { value } = cell;
    if (value === null || isResidual(data, cell.area)) return null;
    return 1 + parts.filter((other) => sign * ((sizeOf(other) ?? value) - value) > 0).length;
  };
  const bySize = (a: Cell, b: Cell) =>
    Number(isResidual(data, a.area)) - Number(isResidual(data, b.area)) ||
    Number(sizeOf(a) === null) - Number(sizeOf(b) === null) ||
    sign * ((sizeOf(b) ?? 0) - (sizeOf(a) ?? 0)) ||
    (a.area < b.area ? -1 : 1);
  return [...frame.cells].sort(bySize).map(
    (cell): PartRow => ({
      area: cell.area,
      name: names.get(cell.area) ?? cell.area,
      cell,
      rank: rankOf(cell),
      change: changes.get(cell.area) ?? null,
      ofNetwork: network.get(cell.area) ?? null,
      remark: hasOwnCaveat(cell, frame) ? (data.notes[cell.note ?? -1] ?? null) : null,
    }),
  );
}

function networkCells(data: Subdivisions, series: SubdivisionSeries, frame: Frame): Cell[] {
  if (series.metric !== "share-of-parent") return [];
  const derived = data.series.find(({ id }) => id === `hashrate-share.${series.source}`);
  return derived?.frames.find(({ period }) => period === frame.period)?.cells ?? [];
}

/** Parts that some source gives a share of hashrate, the largest first: what is looked at over time, in prices too. */
function minedParts(data: Subdivisions): string[] {
  const highest = new Map<string, number>();
  for (const { metric, frames } of data.series) {
    if (metric === "electricity-price") continue;
    for (const { area, value, low } of frames.flatMap(({ cells }) => cells))
      highest.set(area, Math.max(highest.get(area) ?? 0, value ?? low ?? 0));
  }
  return [...highest]
    .filter(([area]) => !isResidual(data, area))
    .sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .map(([area]) => area);
}

function isResidual({ areas }: Subdivisions, id: string): boolean {
  return areas.some(({ area, kind }) => area === id && kind === "residual");
}
