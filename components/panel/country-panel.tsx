"use client";

import { useQuery } from "@tanstack/react-query";
import { useAtlas } from "@/components/atlas/atlas-context";
import { countryQuery } from "@/components/atlas/queries";
import { useMessages } from "@/components/messages";
import type { SnapshotRow } from "@/lib/contract";
import { formatValue } from "@/lib/format";
import { findMetric, METRICS } from "@/lib/metrics";
import { formatPeriod } from "@/lib/periods";
import { SourceNote } from "./source-note";

/** A country's figure in the view, where it comes from, and every other figure on record, one source beside the other. */
export function CountryPanel({ iso3, name }: { iso3: string; name: string }) {
  const { panel, controls } = useMessages();
  const { deferred: view, timeline, describe, clear } = useAtlas();
  const summary = describe(iso3);
  const query = useQuery(countryQuery(iso3, timeline.asOf, timeline.release.id));
  const note = view.frame && <SourceNote frame={view.frame} timeline={timeline} />;
  return (
    <div className="panel-body" data-testid="country-panel">
      <button
        type="button"
        className="panel-close"
        onClick={clear}
        aria-label={controls.clear}
        title={controls.clear}
      >
        ×
      </button>
      <h2>{name}</h2>
      <p className="panel-figure">{summary.value}</p>
      {summary.lines.map((line) => (
        <p key={line} className="muted">
          {line}
        </p>
      ))}
      {summary.caveat && <p className="caveat-text">{summary.caveat}</p>}
      {note}
      <h3>{panel.all}</h3>
      {query.isPending && <p className="muted">{panel.loading}</p>}
      {query.isError && (
        <p role="alert">
          {panel.failed}{" "}
          <button type="button" className="link" onClick={() => query.refetch()}>
            {panel.retry}
          </button>
        </p>
      )}
      {query.data && <Records rows={query.data.observations} />}
    </div>
  );
}

function Records({ rows }: { rows: readonly SnapshotRow[] }) {
  const { quality } = useMessages();
  const groups = new Map<string, SnapshotRow[]>();
  for (const row of rows) groups.set(row.metric, [...(groups.get(row.metric) ?? []), row]);
  const inOrder = [...groups].sort(([a], [b]) => orderOf(a) - orderOf(b));
  return inOrder.map(([id, group]) => {
    const metric = findMetric(id);
    const newestFirst = [...group].sort((a, b) => (a.period_start < b.period_start ? 1 : -1));
    return (
      <details key={id} className="records" open={id === "hashrate-share"}>
        <summary>
          {metric?.name ?? id} <span className="muted">{group.length}</span>
        </summary>
        <ul>
          {newestFirst.map((row) => (
            <li
              key={`${row.source} ${row.vintage} ${row.period_start} ${row.tariff_class} ${row.tariff_band} ${row.tax_basis}`}
            >
              <span>
                {formatPeriod({
                  start: row.period_start,
                  end: row.period_end,
                  kind: row.period_kind,
                })}
                <span className="muted">
                  {" "}
                  {[row.source, row.tariff_class, row.tariff_band, quality[row.quality]]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </span>
              <span className="number" title={row.caveat ?? undefined}>
                {figure(row)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

/** The registry lists what readers come for first. */
function orderOf(metricId: string): number {
  const index = METRICS.findIndex(({ id }) => id === metricId);
  return index === -1 ? METRICS.length : index;
}

function figure(row: SnapshotRow): string {
  const metric = findMetric(row.metric);
  const show = (value: number) =>
    metric ? formatValue(metric, value, row.resolution) : `${value} ${row.unit}`;
  if (row.value !== null) return show(row.value);
  if (row.value_low !== null && row.value_high !== null)
    return `${show(row.value_low)} – ${show(row.value_high)}`;
  return "–";
}
