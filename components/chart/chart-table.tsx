"use client";

import { ScrollFrame } from "@/components/scroll-frame";
import { useViewMessages } from "@/components/view-messages";
import { type ChartModel, pointText } from "@/lib/chart-model";
import type { Chart } from "@/lib/charts";
import { formatValue } from "@/lib/format";
import { REST } from "@/lib/stack-layout";

/** The chart's figures, newest snapshot first, and their file. */
export function ChartTable({ model, chart }: { model: ChartModel; chart: Chart }) {
  const messages = useViewMessages();
  const { charts } = messages;
  const { metric, frames, series, ranks, rows, csvHref, nameOf, sourceOf } = model;
  const columns =
    chart === "rank" || chart === "stacked"
      ? series.filter(({ kind }) => kind === "country")
      : series;
  const rests = chart === "stacked" ? REST : [];
  return (
    <details className="chart-table">
      <summary>{charts.table}</summary>
      <p>
        <a href={csvHref} download>
          {charts.csv}
        </a>{" "}
        <span className="muted">({rows.length})</span>
      </p>
      <ScrollFrame label={charts.table}>
        <table className="figures" data-testid="chart-table">
          <thead>
            <tr>
              <th scope="col">{charts.columns.period}</th>
              <th scope="col">{charts.columns.source}</th>
              {[...columns.map(({ id }) => id), ...rests].map((id) => (
                <th key={id} scope="col" className="number">
                  {nameOf(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frames
              .map((frame, index) => (
                <tr key={`${frame.source} ${frame.period}`} data-period={frame.period}>
                  <th scope="row" className="when">
                    {frame.period}
                  </th>
                  <td className="when">{sourceOf(frame)}</td>
                  {columns.map(({ id, points }) => {
                    const rank = ranks[index]?.get(id);
                    const point = points[index];
                    return (
                      <td key={id} className="number" data-series={id}>
                        {chart === "rank" && rank
                          ? charts.rank(rank.rank, rank.tied)
                          : point
                            ? pointText(metric, id, point, messages)
                            : "–"}
                      </td>
                    );
                  })}
                  {rests.map((id) => {
                    const row = rows.find(
                      (entry) =>
                        entry.series === id &&
                        entry.period === frame.period &&
                        entry.source === frame.source,
                    );
                    return (
                      <td key={id} className="number" data-series={id}>
                        {row && row.value !== null ? formatValue(metric, row.value) : "–"}
                      </td>
                    );
                  })}
                </tr>
              ))
              .reverse()}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
