"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { displayUnit, formatChange, formatNumber } from "@/lib/format";

/** Who gained and who lost between two snapshots of one source, largest loss first. */
export function ChangeTable() {
  const { deferred: view, sourceName, pick } = useAtlas();
  const highlight = useHighlight();
  const { table } = useMessages();
  const { metric, frame, previous, changes } = view;
  if (!frame || !previous || !changes) return null;
  const figure = (value: number | null, resolution: number) =>
    value === null ? "–" : formatNumber(metric, value, resolution / 2);
  return (
    <div className="table-frame">
      <table className="figures" data-testid="table">
        <caption>
          {table.caption(metric.name, `${previous.period} → ${frame.period}`, sourceName(frame))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{table.country}</th>
            <th scope="col" className="number">
              {previous.period} ({displayUnit(metric)})
            </th>
            <th scope="col" className="number">
              {frame.period} ({displayUnit(metric)})
            </th>
            <th scope="col" className="number">
              {table.change} ({metric.unit === "fraction" ? "pp" : displayUnit(metric)})
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((row) => (
            <tr
              key={row.area}
              data-area={row.area}
              data-highlighted={highlight.areaId === row.area}
              onPointerEnter={() => highlight.set(row.area)}
              onPointerLeave={() => highlight.set(null)}
            >
              <th scope="row">
                {row.area === "OTH" ? (
                  row.name
                ) : (
                  <button type="button" className="link" onClick={() => pick(row.area)}>
                    {row.name}
                  </button>
                )}
              </th>
              <td className="number">{figure(row.from, row.resolution)}</td>
              <td className="number">{figure(row.to, row.resolution)}</td>
              <td className="number">
                {row.change === null
                  ? table.notComparable
                  : row.measurable
                    ? formatChange(metric, row.change, row.resolution / 2).replace(/ \S+$/, "")
                    : table.notMeasurable}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
