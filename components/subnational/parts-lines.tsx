"use client";

import { line } from "d3-shape";
import { useViewMessages } from "@/components/view-messages";
import type { Subdivisions } from "@/lib/contract";
import { plainFigure } from "@/lib/parts-texts";
import type { PartsView } from "@/lib/subdivision-view";

const WET_MONTHS = new Set(["05", "06", "07", "08", "09", "10"]);

/** The largest parts by date, over the slider: the same dates stand above each other. Lines stop where there is no figure. */
export function PartsLines({ data, view }: { data: Subdivisions; view: PartsView }) {
  const { subdivisions: text } = useViewMessages();
  const { lines, series, index } = view;
  if (lines.length === 0) return null;
  const { frames } = series;
  const top = Math.max(...lines.map(({ highest }) => highest.value));
  const x = (at: number) => (100 * at) / Math.max(1, frames.length - 1);
  const y = (value: number) => 100 - (96 * value) / (top || 1);
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
    .digits(2);
  const half = x(1) / 2;
  const hasSeasons = data.iso3 === "CHN";
  const nameOf = (part: string) => data.areas.find(({ area }) => area === part)?.name ?? part;
  return (
    <div className="parts-lines">
      <h3>{text.chart}</h3>
      <div className="parts-plot">
        <span className="parts-top">{plainFigure(view, top)}</span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {hasSeasons &&
            frames.map(({ period }, at) =>
              WET_MONTHS.has(period.slice(5)) ? (
                <rect
                  key={period}
                  className="parts-season"
                  x={Math.max(0, x(at) - half)}
                  y="0"
                  width={Math.min(100, x(at) + half) - Math.max(0, x(at) - half)}
                  height="100"
                />
              ) : null,
            )}
          <path className="parts-ground" d="M0 100H100" />
          <path className="parts-now" d={`M${x(index)} 0V100`} />
          {lines.map(({ area, values }, style) => (
            <path key={area} className={`parts-line source-${style}`} d={draw(values) ?? ""} />
          ))}
        </svg>
      </div>
      <ul className="parts-key">
        {lines.map(({ area, highest, lowest }, style) => (
          <li key={area} className={`source-${style}`}>
            <svg viewBox="0 0 16 4" aria-hidden="true">
              <path className="parts-line" d="M0 2H16" />
            </svg>
            <b>{nameOf(area)}</b>{" "}
            {text.extremes({
              highest: plainFigure(view, highest.value),
              highestAt: highest.period,
              lowest: plainFigure(view, lowest.value),
              lowestAt: lowest.period,
            })}
          </li>
        ))}
      </ul>
      {hasSeasons && <p className="muted">{text.wetSeason}</p>}
    </div>
  );
}
