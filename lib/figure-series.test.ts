import { describe, expect, it } from "vitest";
import type { SeriesBreak, SnapshotRow } from "./contract";
import { figureChart } from "./figure-chart";
import { seriesBySource } from "./figure-series";
import { addMonths } from "./periods";

const row = (source: string, month: string, value: number | null): SnapshotRow =>
  ({
    metric: "hashrate-share",
    source,
    period_start: `${month}-01`,
    period_end: addMonths(`${month}-01`, 1),
    period_kind: "month",
    value,
    value_low: null,
    value_high: null,
  }) as SnapshotRow;

const cut: SeriesBreak = {
  id: "cut",
  metric: "hashrate-share",
  date: "2021-07-01",
  fromSource: "a",
  toSource: "a",
  reason: "measured otherwise",
};

describe("figures of one country", () => {
  const rows = [
    row("a", "2021-06", 0.3),
    row("b", "2021-06", 0.6),
    row("a", "2021-05", 0.2),
    row("a", "2021-07", 0.5),
    row("a", "2021-10", 0.4),
    row("b", "2021-07", null),
  ];
  const segments = (breaks: SeriesBreak[]) =>
    seriesBySource(rows, breaks).map(({ source, segments }) => [
      source,
      segments.map((segment) => segment.map(({ period }) => period)),
    ]);

  it("are joined within a source only, not across gaps, breaks and missing values", () => {
    expect(segments([cut])).toEqual([
      ["a", [["2021-05", "2021-06"], ["2021-07"], ["2021-10"]]],
      ["b", [["2021-06"], ["2021-07"]]],
    ]);
    expect(segments([])[0]).toEqual(["a", [["2021-05", "2021-06", "2021-07"], ["2021-10"]]]);
  });

  it("are drawn within the plot, with labels that do not overlap", () => {
    const chart = figureChart(seriesBySource(rows, [cut]), {
      width: 600,
      height: 240,
      labelWidth: 150,
      breaks: [cut],
      widthOf: () => 60,
      gaps: [{ start: "2021-08-01", end: "2021-10-01" }],
    });
    if (!chart) throw new Error("nothing was drawn");
    const { plot } = chart;
    for (const { x, y } of chart.series.flatMap(({ marks }) => marks)) {
      expect(x).toBeGreaterThanOrEqual(plot.left);
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
    expect(chart.series[0]?.lines).toHaveLength(1);
    const [a, b] = chart.series.map(({ label }) => label?.y ?? 0);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThanOrEqual(17);
    expect(chart.breaks).toHaveLength(1);
    expect(chart.gaps[0]?.width).toBeGreaterThan(0);
  });

  it("without any value draw nothing", () => {
    expect(
      figureChart(seriesBySource([row("b", "2021-07", null)], []), {
        width: 600,
        height: 240,
        labelWidth: 0,
        breaks: [],
        widthOf: () => 0,
        gaps: [],
      }),
    ).toBeNull();
  });
});
