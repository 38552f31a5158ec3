"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { CopyFigure } from "@/components/citation/copy-figure";
import { useMessages } from "@/components/messages";
import type { Frame } from "@/lib/contract";
import { formatChange, formatValue } from "@/lib/format";
import { SourceNote } from "./source-note";

const LISTED = 12;

/** The view in figures: the largest first, or who lost and gained most, and where the figures come from. */
export function WorldPanel() {
  const { deferred: view, timeline, pick } = useAtlas();
  const highlight = useHighlight();
  const { panel } = useMessages();
  const { frame, previous, metric } = view;
  if (!frame) return null;
  const isShown = (area: string) => view.chosen?.has(area) ?? true;
  const rows = view.changes
    ? extremes(
        view.changes.filter((row) => row.measurable && row.area !== "OTH" && isShown(row.area)),
      ).map((row) => ({
        area: row.area,
        name: row.name,
        value: formatChange(metric, row.change ?? 0, row.resolution / 2),
        change: row.change ?? 0,
        detail: "",
      }))
    : view.levels
        .filter((row) => row.rank !== null && row.cell.value !== null && isShown(row.area))
        .slice(0, LISTED)
        .map((row) => ({
          area: row.area,
          name: row.name,
          value: formatValue(metric, row.cell.value ?? 0, row.cell.resolution),
          change: row.change?.measurable ? (row.change.change ?? 0) : 0,
          detail: row.change?.measurable
            ? formatChange(metric, Math.abs(row.change.change ?? 0), row.change.resolution / 2)
                .replace(/^\+/, "")
                // The figure before it has the unit.
                .replace(` ${metric.unit}`, "")
            : "",
        }));
  return (
    <div className="panel-body">
      <h2>
        {panel.world}{" "}
        <span className="muted">{titlePeriod(view.changes ? previous : null, frame)}</span>
      </h2>
      <ol className="ranking">
        {rows.map((row) => (
          <li
            key={row.area}
            data-highlighted={highlight.areaId === row.area}
            onPointerEnter={() => highlight.set(row.area)}
            onPointerLeave={() => highlight.set(null)}
          >
            <button
              type="button"
              className="ranking-row"
              onClick={({ ctrlKey, metaKey, shiftKey }) =>
                pick(row.area, ctrlKey || metaKey || shiftKey)
              }
            >
              <span>{row.name}</span>
              <span className="number">{row.value}</span>
              <span
                className={row.change < 0 ? "delta loss" : row.change > 0 ? "delta gain" : "delta"}
              >
                {row.detail && `${row.change < 0 ? "▼" : "▲"} ${row.detail}`}
              </span>
            </button>
            <CopyFigure area={row.area} />
          </li>
        ))}
      </ol>
      <SourceNote frame={frame} timeline={timeline} isOpen />
    </div>
  );
}

/** The largest losses, then the largest gains. */
function extremes<Row extends { change: number | null }>(rows: readonly Row[]): Row[] {
  const half = LISTED / 2;
  return rows.length <= LISTED ? [...rows] : [...rows.slice(0, half), ...rows.slice(-half)];
}

function titlePeriod(previous: Frame | null, frame: Frame): string {
  return previous ? `${previous.period} → ${frame.period}` : frame.period;
}
