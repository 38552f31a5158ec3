"use client";

import { Term } from "@/components/glossary/term";
import { ShareButton } from "@/components/share/share-button";
import { useViewMessages } from "@/components/view-messages";
import { isBloc } from "@/lib/blocs";
import { type ChartModel, chartModel } from "@/lib/chart-model";
import { unpublishedShare } from "@/lib/chart-series";
import { CHARTS, type Chart, canDraw } from "@/lib/charts";
import type { AtlasEvent, Timeline } from "@/lib/contract";
import { formatValue } from "@/lib/format";
import { chartPictureView, knownView } from "@/lib/picture/picture-address";
import { type ViewState, viewQuery } from "@/lib/url-state";
import type { AreaRef } from "@/lib/view-model";
import { ChartEvents } from "./chart-events";
import { ChartTable } from "./chart-table";
import { LineChart } from "./line-chart";
import { Multiples } from "./multiples";
import { RankChart } from "./rank-chart";
import { ScatterChart } from "./scatter-chart";
import { SeriesPicker } from "./series-picker";
import { StackChart } from "./stack-chart";
import { ViewLink } from "./view-link";

export type ChartViewProps = {
  /** Of the view's metric; of shares for the chart against prices when the view is of prices. */
  timeline: Timeline;
  /** For the chart against prices; null while they are on their way, or for the others. */
  prices: Timeline | null;
  view: ViewState;
  areas: readonly AreaRef[];
  /** Dated events, oldest first. */
  events: readonly AtlasEvent[];
  /** Address of the page that shows the view. */
  base: string;
  /** Follows a link without leaving the page. */
  onGo?: (change: Partial<ViewState>) => void;
};

/** The chart of a view: drawn by the server, read off with script. */
export function ChartView({ timeline, prices, view, areas, events, base, onGo }: ChartViewProps) {
  const messages = useViewMessages();
  const { charts } = messages;
  const model = chartModel(timeline, view, areas, messages, events);
  const { metric, frames, shown } = model;
  const { chart } = view;
  const isDrawn = canDraw(chart, metric);
  // Under the map the section has a heading of its own above it.
  const Heading = base === "/" ? "h3" : "h2";
  const heading = charts.headings[chart](metric.name, frames[shown]?.period ?? "");
  return (
    <div className="chart-view" data-testid="chart-view" data-chart={chart}>
      <nav className="chart-kinds" aria-label={charts.kind}>
        {CHARTS.map((kind) => (
          <ViewLink
            key={kind}
            base={base}
            view={view}
            change={{ chart: kind }}
            onGo={onGo}
            isOn={kind === chart}
          >
            {charts.kinds[kind]}
          </ViewLink>
        ))}
      </nav>
      <Heading className="chart-heading">{heading}</Heading>
      {chart !== "scatter" && <SeriesPicker model={model} view={view} base={base} onGo={onGo} />}
      {frames.length === 0 ? (
        <p>{charts.nothing}</p>
      ) : isDrawn ? (
        <>
          <Drawing chart={chart} model={model} prices={prices} heading={heading} />
          <p>
            <ShareButton
              of="chart"
              query={viewQuery(chartPictureView(model, knownView(view, model.timeline, areas)))}
            />
          </p>
          {chart !== "scatter" && (
            <>
              <p className="muted">{charts.notes[chart]}</p>
              <BlocNotes model={model} chart={chart} />
              <ChartEvents model={model} view={view} base={base} onGo={onGo} />
              <Breaks model={model} />
              <ChartTable model={model} chart={chart} />
            </>
          )}
        </>
      ) : (
        <p>
          {charts.cannot[chart === "rank" ? "rank" : "stacked"]}{" "}
          <ViewLink base={base} view={view} change={{ metric: "hashrate-share" }} onGo={onGo}>
            {charts.showShares}
          </ViewLink>
        </p>
      )}
    </div>
  );
}

function Drawing({
  chart,
  model,
  prices,
  heading,
}: {
  chart: Chart;
  model: ChartModel;
  prices: Timeline | null;
  heading: string;
}) {
  const { charts } = useViewMessages();
  switch (chart) {
    case "lines":
      return <LineChart model={model} heading={heading} />;
    case "stacked":
      return <StackChart model={model} heading={heading} />;
    case "rank":
      return <RankChart model={model} heading={heading} />;
    case "multiples":
      return <Multiples model={model} heading={heading} />;
    case "scatter":
      return prices ? (
        <ScatterChart model={model} prices={prices} heading={heading} />
      ) : (
        <p className="muted">{charts.loading}</p>
      );
  }
}

const ROUNDING = 1e-9;

/** A region's or group's figure is a lower bound: how much is not listed. */
function BlocNotes({ model, chart }: { model: ChartModel; chart: Chart }) {
  const { charts } = useViewMessages();
  const { series, frames, shown, metric, known, nameOf } = model;
  const frame = frames[shown];
  const blocs = series.filter(({ id }) => isBloc(id));
  if (blocs.length === 0 || !frame) return null;
  const isNarrowed =
    metric.unit === "fraction" &&
    blocs.some(({ points }) => {
      const point = points[shown];
      return (
        point?.high != null &&
        point.high < (point.value ?? 0) + unpublishedShare(frame, known) - ROUNDING
      );
    });
  if (chart === "rank" || chart === "stacked")
    return <p className="muted">{charts.notDrawn(blocs.map(({ id }) => nameOf(id)).join(", "))}</p>;
  return (
    <ul className="bloc-notes muted" data-testid="bloc-notes">
      {blocs.map(({ id, points }) => {
        const point = points[shown];
        if (!point) return null;
        const { value, countries, resolution } = point;
        const most = formatValue(metric, point.high ?? 1);
        return (
          <li key={id}>
            {value === null
              ? metric.unit === "fraction"
                ? charts.noneListed(nameOf(id), most, frame.period)
                : charts.noneListedEhs(nameOf(id), frame.period)
              : metric.unit === "fraction"
                ? charts.lowerBound(
                    nameOf(id),
                    formatValue(metric, value, resolution),
                    countries,
                    most,
                    frame.period,
                  )
                : charts.lowerBoundEhs(
                    nameOf(id),
                    formatValue(metric, value, resolution),
                    countries,
                    frame.period,
                  )}
          </li>
        );
      })}
      {isNarrowed && <li>{charts.topList}</li>}
    </ul>
  );
}

function Breaks({ model: { timeline, frames } }: { model: ChartModel }) {
  const { charts } = useViewMessages();
  const [first, last] = [frames[0]?.start ?? "", frames.at(-1)?.end ?? ""];
  const within = timeline.breaks.filter(({ date }) => date >= first && date <= last);
  if (within.length === 0) return null;
  return (
    <details className="chart-breaks">
      <summary>{charts.breaks}</summary>
      <p>
        <Term id="series-break">{charts.breakLead}</Term>
      </p>
      <ol className="chart-breaks">
        {within.map(({ id, date, reason }) => (
          <li key={id}>
            {date}: {reason}
          </li>
        ))}
      </ol>
    </details>
  );
}
