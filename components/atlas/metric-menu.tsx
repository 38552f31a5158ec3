"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/messages";
import { MAP_METRICS, type Metric } from "@/lib/metrics";

const MENU = "metrics-menu";

const GROUPS = { cost: "costs", power: "mining-power", electricity: "yearly-record" } as const;

/** Metrics that are always in the row; the others are computed here, or beside the question. */
export const MAIN_METRICS: readonly Metric[] = MAP_METRICS.filter(
  ({ timeline }) => !Object.values<string | null>(GROUPS).includes(timeline),
);

/** The other metrics in groups; the button has the name of the one that is chosen. */
export function MetricMenu({
  current,
  choice,
}: {
  current: string;
  choice(metric: Metric): ReactNode;
}) {
  const { derivedMap: text } = useMessages();
  const chosen = MAP_METRICS.find(
    ({ id }) => id === current && !MAIN_METRICS.some((m) => m.id === id),
  );
  return (
    <>
      <button
        type="button"
        className="metric-more"
        popoverTarget={MENU}
        data-chosen={chosen !== undefined}
      >
        {chosen?.name ?? <span aria-hidden="true">⋯</span>}
        {!chosen && <span className="visually-hidden">{text.more}</span>}
      </button>
      <div id={MENU} popover="auto" className="metric-menu segmented">
        {(["cost", "power", "electricity"] as const).map((group) => (
          <div key={group}>
            <strong>{text.groups[group]}</strong>
            <ul>{MAP_METRICS.filter(({ timeline }) => timeline === GROUPS[group]).map(choice)}</ul>
          </div>
        ))}
      </div>
    </>
  );
}
