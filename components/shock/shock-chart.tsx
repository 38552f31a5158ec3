"use client";

import { useState } from "react";
import { ChartFrame } from "@/components/chart/chart-frame";
import { useViewMessages } from "@/components/view-messages";
import { addDays } from "@/lib/periods";
import type { ShockCourse } from "@/lib/shock-course";
import { shockLayout } from "@/lib/shock-layout";
import type { LuckBand } from "@/lib/shock-luck";
import type { ShockDay } from "@/lib/shock-simulation";
import { plain } from "@/lib/shock-text";
import { shock as text } from "@/messages/en/shock";
import { LuckPanel } from "./luck-panel";

const SIZES = [
  { name: "narrow", width: 320, height: 380, labelWidth: 0 },
  { name: "medium", width: 568, height: 400, labelWidth: 0 },
  { name: "wide", width: 896, height: 420, labelWidth: 0 },
] as const;
const MOST_LUCK_DAYS = 365;

type Props = {
  days: readonly ShockDay[];
  retargets: readonly number[];
  startDate: string;
  course: ShockCourse;
  blocksDone: number;
};

/** The course of a shock, and over it the luck of finding blocks when the reader asks for it. */
export function ShockChart({ days, retargets, startDate, course, blocksDone }: Props) {
  const { charts } = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<LuckBand | null>(null);
  const band = drawn && minutesOf(drawn);
  const layouts = SIZES.map((size) => shockLayout(days, retargets, band, size));
  const index = read ?? 0;
  const day = days[index];
  if (!day) return null;
  const { chart } = text;
  const luckyDay = band?.[index];
  return (
    <>
      <p
        className="chart-readout"
        data-testid="shock-readout"
        aria-live={read === null ? "off" : "polite"}
      >
        <strong>{chart.day(day.day, addDays(startDate, day.day - 1))}</strong>{" "}
        <span className="number">{chart.minutes(plain(day.intervalMinutes, 1))}</span>
        {luckyDay &&
          `, ${chart.band(plain(luckyDay.low, 1), luckyDay.high === null ? "∞" : plain(luckyDay.high, 1))}`}
        , {chart.blocks(plain(day.blocks))}, {chart.missing(plain(day.missingBlocks))},{" "}
        <span className="source-0 line-key">
          {chart.percent(chart.hashrate, plain(100 * day.hashrate))}
        </span>
        ,{" "}
        <span className="source-1 line-key">
          {chart.percent(chart.difficulty, plain(100 * day.difficulty))}
        </span>
      </p>
      <ChartFrame
        label={chart.label}
        readLabel={charts.readOff(chart.title)}
        sizes={SIZES}
        count={days.length}
        current={index}
        onRead={setRead}
        nearest={(size, x) => {
          const layout = layouts[size];
          if (!layout) return null;
          const { left, right } = layout.interval.plot;
          const at = Math.floor(((x - left) / (right - left)) * days.length);
          return Math.min(days.length - 1, Math.max(0, at));
        }}
        draw={(_, size) => {
          const layout = layouts[size];
          if (!layout) return null;
          const { interval, relative } = layout;
          return (
            <>
              {[interval, relative].flatMap(({ plot, ticks }) =>
                ticks.map(({ at, value }) => (
                  <g key={`${plot.top} ${value}`} className="chart-tick">
                    <path d={`M${plot.left} ${at}H${plot.right}`} />
                    <text x={plot.left - 6} y={at + 4} textAnchor="end">
                      {value}
                    </text>
                  </g>
                )),
              )}
              <text className="chart-unit" x={0} y={12}>
                {chart.interval}
              </text>
              <text className="chart-unit" x={0} y={relative.plot.top - 10}>
                {chart.relative}
              </text>
              {layout.days.map(({ at, value }) => (
                <g key={value} className="chart-year">
                  <path d={`M${at} ${relative.plot.bottom}v4`} />
                  <text x={at} y={relative.plot.bottom + 16} textAnchor="middle">
                    {chart.dayTick(value)}
                  </text>
                </g>
              ))}
              {layout.retargets.map((at) => (
                <g key={at} className="chart-break">
                  <path d={`M${at} ${interval.plot.top}V${relative.plot.bottom}`} />
                  <title>{chart.retarget}</title>
                </g>
              ))}
              <path
                className="shock-ten"
                d={`M${interval.plot.left} ${interval.ten}H${interval.plot.right}`}
              />
              <path
                className="chart-crosshair"
                d={`M${layout.x(index + 0.5)} ${interval.plot.top}V${relative.plot.bottom}`}
              />
              <g className="source-2">
                {interval.band && <path className="chart-band" d={interval.band} />}
                <path className="chart-line" d={interval.path} />
              </g>
              <g className="source-0">
                <path className="chart-line" d={relative.hashrate} />
              </g>
              <g className="source-1 bloc">
                <path className="chart-line" d={relative.difficulty} />
              </g>
            </>
          );
        }}
      />
      <LuckPanel
        request={{ course, blocksDone, days: Math.min(days.length, MOST_LUCK_DAYS) }}
        onBand={setDrawn}
      />
    </>
  );
}

function minutesOf({ low, high }: LuckBand) {
  return low.map((few, day) => ({
    low: 1440 / Math.max(1, high[day] ?? 1),
    high: few === 0 ? null : 1440 / few,
  }));
}
