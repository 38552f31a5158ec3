"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { displayUnit, formatChange, formatNumber } from "@/lib/format";
import { describeTariff } from "@/lib/tariff-words";

/** The map's twin in words: the same figures, reachable by keyboard, and the print. */
export function LevelTable() {
  const { deferred: view, timeline, areas, sourceName, pick } = useAtlas();
  const highlight = useHighlight();
  const messages = useMessages();
  const { table, status } = messages;
  const { metric, frame, levels, previous } = view;
  if (!frame) return null;
  const listed = new Set(levels.map((row) => row.area));
  const unlisted = areas.filter(({ id }) => !listed.has(id)).length;
  const hasNotes = levels.some(
    (row) => row.ownCaveat || (row.cell.status && row.cell.status !== "zero"),
  );
  const hasTariffs = levels.some((row) => row.tariff !== null);
  const unlistedText = frame.scope.startsWith("complete")
    ? table.unlistedInOther(unlisted)
    : table.unlistedNotCovered(unlisted);
  return (
    <div className="table-frame">
      <table className="figures" data-testid="table">
        <caption>{table.caption(metric.name, frame.period, sourceName(frame))}</caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              {table.rank}
            </th>
            <th scope="col">{table.country}</th>
            <th scope="col" className="number">
              {metric.name} ({displayUnit(metric)})
            </th>
            {previous && (
              <th scope="col" className="number">
                {table.change} {table.against(previous.period)}
              </th>
            )}
            {hasTariffs && <th scope="col">{table.tariff}</th>}
            {hasNotes && <th scope="col">{table.note}</th>}
          </tr>
        </thead>
        <tbody>
          {levels.map((row) => {
            const { cell, change } = row;
            const note =
              cell.note === undefined || !row.ownCaveat
                ? null
                : (timeline.notes[cell.note] ?? null);
            return (
              <tr
                key={row.area}
                data-area={row.area}
                data-highlighted={highlight.areaId === row.area}
                onPointerEnter={() => highlight.set(row.area)}
                onPointerLeave={() => highlight.set(null)}
              >
                <td className="rank">{row.rank ?? ""}</td>
                <th scope="row">
                  {row.area === "OTH" ? (
                    row.name
                  ) : (
                    <button type="button" className="link" onClick={() => pick(row.area)}>
                      {row.name}
                    </button>
                  )}
                </th>
                <td className="number">
                  {cell.value === null
                    ? cell.low !== undefined && cell.high !== undefined
                      ? `${formatNumber(metric, cell.low, cell.resolution)}–${formatNumber(metric, cell.high, cell.resolution)}`
                      : "–"
                    : formatNumber(metric, cell.value, cell.resolution)}
                </td>
                {previous && (
                  <td className="number muted">
                    {change?.change === null || !change
                      ? "–"
                      : change.measurable
                        ? formatChange(metric, change.change, change.resolution / 2)
                        : table.notMeasurable}
                  </td>
                )}
                {hasTariffs && (
                  <td className="muted">
                    {row.tariff ? describeTariff(row.tariff, frame.period, messages) : ""}
                  </td>
                )}
                {hasNotes && (
                  <td className="muted note">
                    {[cell.status && cell.status !== "zero" ? status[cell.status] : "", note ?? ""]
                      .filter(Boolean)
                      .join("; ")}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {unlisted > 0 && <p className="muted">{unlistedText}</p>}
    </div>
  );
}
