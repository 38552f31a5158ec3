"use client";

import { ScrollFrame } from "@/components/scroll-frame";
import { useViewMessages } from "@/components/view-messages";
import type { Subdivisions } from "@/lib/contract";
import { metricOf } from "@/lib/metrics";
import { cellText, rowChange, rowFigure } from "@/lib/parts-texts";
import { statusOfUnlisted } from "@/lib/status";
import type { PartsView } from "@/lib/subdivision-view";

/** The same figures as the map, by rank. */
export function PartsTable({
  data,
  view,
  caption,
}: {
  data: Subdivisions;
  view: PartsView;
  caption: string;
}) {
  const messages = useViewMessages();
  const { subdivisions: text, table, status } = messages;
  const { rows, series, index, frame } = view;
  const before = rows.some(({ change }) => change !== null) ? series.frames[index - 1] : undefined;
  const hasNetwork = rows.some(({ ofNetwork }) => ofNetwork !== null);
  const hasRemarks = rows.some(({ remark, cell }) => remark !== null || cell.status !== undefined);
  const network = metricOf("hashrate-share");
  return (
    <>
      <ScrollFrame label={caption}>
        <table className="figures" data-testid="parts-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.rank}</th>
              <th scope="col">{text.column(data.iso3)}</th>
              <th scope="col" className="number">
                {text.figure}
              </th>
              {before && (
                <th scope="col" className="number">
                  {text.change(before.period)}
                </th>
              )}
              {hasNetwork && (
                <th scope="col" className="number">
                  {text.ofNetwork}
                </th>
              )}
              {hasRemarks && <th scope="col">{table.note}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.area} data-part={row.area}>
                <td className="rank">{row.rank}</td>
                <th scope="row">
                  {row.name} <span className="muted">{row.area}</span>
                </th>
                <td className="number">{rowFigure(view, row)}</td>
                {before && <td className="number">{rowChange(view, row, messages)}</td>}
                {hasNetwork && (
                  <td className="number">{row.ofNetwork && cellText(network, row.ofNetwork)}</td>
                )}
                {hasRemarks && (
                  <td className="note">
                    {[row.cell.status ? status[row.cell.status] : null, row.remark]
                      .filter(Boolean)
                      .join("; ")}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {view.unlisted > 0 && (
        <p className="muted">{text.unlisted[statusOfUnlisted(frame.scope)](view.unlisted)}</p>
      )}
    </>
  );
}
