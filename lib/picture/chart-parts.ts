/** Parts of charts as SVG text: axes, lines with their symbols, and the rules that colour them. */
import { escapeXml } from "../atom";
import type { Theme } from "../color-scale";
import { formatBound } from "../format";
import type { DrawnSeries } from "../line-layout";
import { symbolPath } from "../mark-style";
import type { Metric } from "../metrics";
import type { PeriodAxis, Plot } from "../period-axis";
import { markRules, PICTURE_COLORS } from "./palette";
import { px, textMarkup } from "./svg-text";

/** A gap narrower than this has no words in it. */
const GAP_LABEL_PX = 132;
/** Numbers of breaks nearer than this lean away from each other. */
const NEAR_PX = 12;

/** Colour rules of everything in this file. */
export function chartRules(theme: Theme): string {
  const color = PICTURE_COLORS[theme];
  return [
    `.axis{font-size:12px;fill:${color["ink-2"]}}.name{font-size:13px;font-weight:600}`,
    `.tick{stroke:${color.line}}.year,.cut{stroke:${color["ink-3"]}}.cut{stroke-dasharray:3 3}`,
    `.gap{fill:${color["ink-1"]};fill-opacity:.05}.moment{stroke:${color["ink-1"]}}`,
    ".line{fill:none;stroke-width:1.5}.bloc .line{stroke-dasharray:6 3}.band{fill-opacity:.14}",
    `.leader{fill:none;stroke-width:.5;stroke-opacity:.6}.symbol{stroke:${color.paper};stroke-width:.75}`,
    `.label{font-size:12px}.stack{stroke:${color.paper};stroke-width:.75}`,
    `.other-listed{fill:${color["ink-3"]}}.other-unpublished{fill:url(#rest)}.rest-ground{fill:${color.paper}}.rest-line{stroke:${color["ink-3"]};stroke-width:2}`,
    markRules(theme),
  ].join("");
}

/** The hatch of what a source does not publish. */
export const REST_PATTERN =
  '<defs><pattern id="rest" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="rest-ground" width="6" height="6"/><path class="rest-line" d="M0 0V6"/></pattern></defs>';

/** Hairlines with their figures; the unit stands once, on top. */
export function valueGrid(
  metric: Metric,
  ticks: readonly { y: number; value: number }[],
  plot: Plot,
): string {
  const lines = ticks.map(({ y, value }) => ({ y, text: formatBound(metric, value) }));
  const unit = metric.unit === "fraction" ? "%" : metric.unit;
  return tickGrid(lines, plot) + textMarkup(unit, { x: 0, y: 11, of: "axis" });
}

/** Hairlines with what is written beside them. */
export function tickGrid(
  ticks: readonly { y: number; text: string }[],
  plot: Pick<Plot, "left" | "right">,
): string {
  return ticks
    .map(
      ({ y, text }) =>
        `<path class="tick" d="M${plot.left} ${y}H${plot.right}"/>${textMarkup(text, { x: plot.left - 6, y: y + 4, of: "axis", anchor: "end" })}`,
    )
    .join("");
}

/** Gaps, periods and series breaks. @param gap what is written into a gap; null: nothing, nor are breaks numbered */
export function periodGrid(axis: PeriodAxis, plot: Plot, gap: string | null): string {
  const gaps = axis.gaps.map(({ x, width }) => {
    const words =
      gap !== null && width > GAP_LABEL_PX
        ? textMarkup(gap, { x: x + width / 2, y: plot.bottom - 8, of: "axis", anchor: "middle" })
        : "";
    return `<rect class="gap" x="${x}" y="${plot.top}" width="${width}" height="${plot.bottom - plot.top}"/>${words}`;
  });
  const years = axis.ticks.map(
    ({ x, label }) =>
      `<path class="year" d="M${x} ${plot.bottom}v4"/>${textMarkup(label, { x: x + 2, y: plot.bottom + 16, of: "axis" })}`,
  );
  const breaks = axis.breaks.map(({ x, number }, index) => {
    const words =
      gap === null
        ? ""
        : textMarkup(String(number), {
            x,
            y: plot.top - 6,
            of: "axis",
            anchor: anchorOf(axis.breaks, index),
          });
    return `<path class="cut" d="M${x} ${plot.top}V${plot.bottom}"/>${words}`;
  });
  return [...gaps, ...years, ...breaks].join("");
}

function anchorOf(breaks: PeriodAxis["breaks"], index: number): "start" | "middle" | "end" {
  const x = breaks[index]?.x ?? 0;
  if ((breaks[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x < NEAR_PX) return "end";
  return x - (breaks[index - 1]?.x ?? Number.NEGATIVE_INFINITY) < NEAR_PX ? "start" : "middle";
}

type Line = Pick<DrawnSeries, "id" | "style" | "isBloc" | "lines" | "marks" | "label"> &
  Partial<Pick<DrawnSeries, "bands" | "ranges">>;

/** A series: a symbol where no line reaches, at the end of a line and in the snapshot `shown`. */
export function lineMarkup(entry: Line, name: string, shown: number): string {
  const { style, isBloc, lines, marks, label, bands = [], ranges = [] } = entry;
  const symbols = marks.filter(
    ({ alone, frame }, index) => alone || frame === shown || index === marks.length - 1,
  );
  return [
    `<g class="m${style % 7}${isBloc ? " bloc" : ""}" data-series="${escapeXml(entry.id)}">`,
    ...bands.map((d) => `<path class="fill band" d="${d}"/>`),
    ...ranges.map(
      ({ x, top, bottom }) =>
        `<path class="stroke line" d="M${x - 4} ${top}h8m-4 0V${bottom}m-4 0h8"/>`,
    ),
    ...lines.map((d) => `<path class="stroke line" d="${d}"/>`),
    ...symbols.map(({ x, y }) => symbolMarkup(style, x, y)),
    label ? labelMarkup(name, label, 6) : "",
    "</g>",
  ].join("");
}

/** A symbol of a style; its colour comes from the group around it. */
export function symbolMarkup(style: number, x: number, y: number): string {
  return `<path class="fill symbol" d="${symbolPath(style)}" transform="translate(${px(x)} ${px(y)})"/>`;
}

/** The name of a series beside the plot, with a thin line to where it ends. */
export function labelMarkup(
  name: string,
  label: NonNullable<DrawnSeries["label"]>,
  distance: number,
): string {
  const leader = `M${px(label.fromX + distance)} ${px(label.fromY)}L${px(label.x - 3)} ${px(label.y)}`;
  return `<path class="stroke leader" d="${leader}"/>${textMarkup(name, { x: label.x, y: label.y + 4, of: "fill label" })}`;
}

/** The snapshot that the figures beside the chart are of. */
export function momentMarkup(x: number | undefined, plot: Plot): string {
  return x === undefined ? "" : `<path class="moment" d="M${x} ${plot.top}V${plot.bottom}"/>`;
}
