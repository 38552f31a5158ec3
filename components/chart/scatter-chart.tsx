"use client";

import { useState } from "react";
import { styleClass } from "@/components/country/mark-symbol";
import { ScrollFrame } from "@/components/scroll-frame";
import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import type { Timeline } from "@/lib/contract";
import { formatBound, formatNumber, formatValue } from "@/lib/format";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { symbolPath } from "@/lib/mark-style";
import { metricOf } from "@/lib/metrics";
import { scatterLayout, sharePrice } from "@/lib/share-price";
import { describeTariff } from "@/lib/tariff-words";
import { ValueGrid } from "./axes";
import { ChartFrame, SIZES } from "./chart-frame";

const CHAR_WIDTH = 6.4;
const MINUS = "−";

/** The shown snapshot against national prices, with the rank correlation and what it does not say. */
export function ScatterChart({
  model,
  prices,
  heading,
}: {
  model: ChartModel;
  prices: Timeline;
  heading: string;
}) {
  const messages = useViewMessages();
  const { charts } = messages;
  const [read, setRead] = useState<number | null>(null);
  const { metric, frames, known, nameOf, sourceOf } = model;
  const frame = frames[model.shown];
  if (!frame) return <p>{charts.nothing}</p>;
  const { pairs, unpriced, rho } = sharePrice(frame, prices, known);
  const price = metricOf("electricity-price");
  const drawings = SIZES.map(({ width, height }) =>
    scatterLayout(
      pairs,
      { left: 40, right: width - 48, top: 24, bottom: height - 44 },
      (area) => nameOf(area).length * CHAR_WIDTH,
    ),
  );
  const index = Math.min(read ?? 0, pairs.length - 1);
  const pair = pairs[index];
  const query = new URLSearchParams({ metric: metric.id, period: frame.period });
  if (frame.source !== SEVERAL_SOURCES) query.set("source", frame.source);
  if (model.timeline.asOf !== null) query.set("asOf", model.timeline.asOf);
  query.set("format", "csv");
  const priceSource = (id: string) => prices.sources.find((entry) => entry.id === id)?.name ?? id;
  return (
    <>
      {pair && (
        <div
          className="chart-readout"
          data-testid="readout"
          aria-live={read === null ? "off" : "polite"}
        >
          <p>
            <strong>{nameOf(pair.area)}</strong> {formatValue(metric, pair.value, pair.resolution)}{" "}
            <span className="muted">
              {frame.period}, {sourceOf(frame)}
            </span>
          </p>
          <p>
            {formatValue(price, pair.priceUsdPerKwh)}{" "}
            <span className="muted">{describeTariff(pair.tariff, "", messages)}</span>
          </p>
        </div>
      )}
      <ChartFrame
        label={heading}
        readLabel={charts.readOff(heading)}
        count={pairs.length}
        current={index}
        onRead={setRead}
        nearest={(size, x, y) => {
          const marks = drawings[size]?.marks ?? [];
          const away = marks.map((mark) => Math.hypot(mark.x - x, mark.y - y));
          return away.length === 0 ? null : away.indexOf(Math.min(...away));
        }}
        draw={({ height }, size) => {
          const layout = drawings[size];
          if (!layout) return null;
          const { plot, xTicks, yTicks, marks, isLog } = layout;
          return (
            <>
              <ValueGrid metric={metric} ticks={yTicks} plot={plot} />
              {isLog && (
                <text x={28} y={11}>
                  {charts.logAxis}
                </text>
              )}
              {xTicks.map(({ x, value }) => (
                <g key={value} className="chart-year">
                  <path d={`M${x} ${plot.bottom}v4`} />
                  <text x={x} y={plot.bottom + 16} textAnchor="middle">
                    {formatBound(price, value)}
                  </text>
                </g>
              ))}
              <text x={plot.right} y={height - 8} textAnchor="end">
                {charts.priceAxis}
              </text>
              {marks.map(({ area, x, y, label }, at) => (
                <g
                  key={area}
                  data-series={area}
                  className={`${styleClass(0)}${at === index ? " read" : ""}`}
                >
                  <path
                    className="chart-mark"
                    d={symbolPath(0)}
                    transform={`translate(${x} ${y})`}
                  />
                  {label && (
                    <text x={label.x} y={label.y + 4} textAnchor={label.end ? "end" : "start"}>
                      {nameOf(area)}
                    </text>
                  )}
                </g>
              ))}
            </>
          );
        }}
      />
      <p data-testid="correlation">
        {rho === null
          ? charts.noCorrelation(pairs.length)
          : charts.correlation(rho.toFixed(2).replace("-", MINUS), pairs.length)}
        . <span className="muted">{charts.notes.scatter}</span>
      </p>
      {unpriced.length > 0 && (
        <p className="muted">{charts.unpriced(unpriced.map(nameOf).join(", "))}</p>
      )}
      <details>
        <summary>{charts.table}</summary>
        <p>
          <a href={`/api/v1/share-price?${query}`} download>
            {charts.csv}
          </a>{" "}
          <span className="muted">({pairs.length})</span>
        </p>
        <ScrollFrame label={heading}>
          <table className="figures" data-testid="chart-table">
            <thead>
              <tr>
                <th scope="col">{charts.columns.country}</th>
                <th scope="col" className="number">
                  {metric.name}
                </th>
                <th scope="col" className="number">
                  {charts.columns.price}
                </th>
                <th scope="col">{charts.columns.tariff}</th>
                <th scope="col">{charts.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ area, value, resolution, priceUsdPerKwh, tariff }) => (
                <tr key={area} data-series={area}>
                  <th scope="row">{nameOf(area)}</th>
                  <td className="number">{formatValue(metric, value, resolution)}</td>
                  <td className="number">{formatNumber(price, priceUsdPerKwh)}</td>
                  <td>{describeTariff(tariff, "", messages)}</td>
                  <td>{priceSource(tariff.source)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </details>
    </>
  );
}
