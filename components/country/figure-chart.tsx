import { Term } from "@/components/glossary/term";
import type { SeriesBreak } from "@/lib/contract";
import { type FigureChart, figureChart } from "@/lib/figure-chart";
import type { Figure, FigureSeries } from "@/lib/figure-series";
import { figureText } from "@/lib/figure-text";
import { symbolPath } from "@/lib/mark-style";
import type { Metric } from "@/lib/metrics";
import { pagesEn } from "@/messages/en/pages";
import { MarkSymbol, styleClass } from "./mark-symbol";

/** Text keeps its size on every screen, so the chart is drawn three times and the style sheet shows one. */
const SIZES = [
  { name: "narrow", width: 288, height: 220, labelWidth: 0 },
  { name: "medium", width: 608, height: 260, labelWidth: 176 },
  { name: "wide", width: 928, height: 300, labelWidth: 208 },
] as const;

const LABEL_CHARS = 30;
/** Of the labels' type, on the safe side. */
const CHAR_PX = 6;

type Props = {
  metric: Metric;
  country: string;
  series: readonly FigureSeries[];
  breaks: readonly SeriesBreak[];
  gaps: readonly { start: string; end: string }[];
  nameOf(source: string): string;
};

/** Every figure over time, one symbol a source, drawn by the server. */
export function CountryChart({ metric, country, series, breaks, gaps, nameOf }: Props) {
  const widthOf = (source: string) => shortened(nameOf(source)).length * CHAR_PX;
  const charts = SIZES.flatMap((size) => {
    const chart = figureChart(series, { ...size, widthOf, breaks, gaps });
    return chart ? [{ ...size, chart }] : [];
  });
  const [first] = charts;
  if (!first) return null;
  return (
    <figure className="figure-chart">
      {charts.map(({ name, chart }) => (
        <Drawing
          key={name}
          className={name}
          chart={chart}
          metric={metric}
          label={pagesEn.country.chart(metric.name, country)}
          nameOf={nameOf}
        />
      ))}
      <ul className="chart-key">
        {first.chart.series.map(({ source, style }) => (
          <li key={source}>
            <MarkSymbol style={style} /> {nameOf(source)}
          </li>
        ))}
      </ul>
      {first.chart.breaks.length > 0 && (
        <figcaption>
          <details>
            <summary>{pagesEn.country.cuts}</summary>
            <p>
              <Term id="series-break">{pagesEn.country.whyCut}</Term>
            </p>
            <ol>
              {first.chart.breaks.map(({ entry }) => (
                <li key={entry.id}>
                  {entry.date}: {entry.reason}
                </li>
              ))}
            </ol>
          </details>
        </figcaption>
      )}
    </figure>
  );
}

function Drawing({
  className,
  chart,
  metric,
  label,
  nameOf,
}: {
  className: string;
  chart: FigureChart;
  metric: Metric;
  label: string;
  nameOf(source: string): string;
}) {
  const { width, height, plot } = chart;
  return (
    <svg
      className={`drawing ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {chart.gaps.map((gap) => (
        <g key={gap.x} className="chart-gap">
          <rect x={gap.x} y={plot.top} width={gap.width} height={plot.bottom - plot.top} />
          {gap.width > 110 && (
            <text x={gap.x + gap.width / 2} y={plot.top + 14} textAnchor="middle">
              {pagesEn.country.gap}
            </text>
          )}
        </g>
      ))}
      {chart.ticks.map(({ y, value }) => (
        <g key={value} className="chart-tick">
          <path d={`M${plot.left} ${y}H${plot.right}`} />
          <text x={plot.left - 6} y={y + 4} textAnchor="end">
            {tickText(metric, value)}
          </text>
        </g>
      ))}
      {chart.years.map(({ x, year }) => (
        <g key={year} className="chart-year">
          <path d={`M${x} ${plot.bottom}v4`} />
          <text x={x + 2} y={plot.bottom + 16}>
            {year}
          </text>
        </g>
      ))}
      <text className="chart-unit" x={0} y={11}>
        {metric.unit === "fraction" ? "%" : metric.unit}
      </text>
      {chart.breaks.map(({ x, number, entry }) => (
        <g key={entry.id} className="chart-break">
          <path d={`M${x} ${plot.top}V${plot.bottom}`} />
          <text x={x} y={11} textAnchor="middle">
            {number}
          </text>
          <title>{`${entry.date}: ${entry.reason}`}</title>
        </g>
      ))}
      {chart.series.map(({ source, style, marks, ranges, lines, label: place }) => (
        <g key={source} className={styleClass(style)}>
          {lines.map((d) => (
            <path key={d} className="chart-line" d={d} />
          ))}
          {ranges.map(({ x, top, bottom, figure }) => (
            <path
              key={keyOf(figure)}
              className="chart-range"
              d={`M${x - 4} ${top}h8m-4 0V${bottom}m-4 0h8`}
            >
              <title>{markTitle(metric, figure, nameOf(source))}</title>
            </path>
          ))}
          {marks.map(({ x, y, figure }) => (
            <path
              key={keyOf(figure)}
              className="chart-mark"
              d={symbolPath(style)}
              transform={`translate(${x} ${y})`}
            >
              <title>{markTitle(metric, figure, nameOf(source))}</title>
            </path>
          ))}
          {place && (
            <>
              {place.from && (
                <path
                  className="chart-leader"
                  d={`M${place.from.x + 7} ${place.from.y}L${place.x - 4} ${place.y}`}
                />
              )}
              <text className="chart-label" x={place.x} y={place.y + 4}>
                {shortened(nameOf(source))}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

function keyOf(figure: Figure): string {
  return `${figure.period} ${figure.vintage} ${figure.source_url}`;
}

function markTitle(metric: Metric, figure: Figure, source: string): string {
  return `${source}, ${figure.period}: ${figureText(metric, figure)}`;
}

function tickText(metric: Metric, value: number): string {
  const shown = metric.unit === "fraction" ? value * 100 : value;
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(shown);
}

function shortened(text: string): string {
  return text.length <= LABEL_CHARS ? text : `${text.slice(0, LABEL_CHARS - 1).trimEnd()}…`;
}
