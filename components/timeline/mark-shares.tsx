"use client";

import { useViewMessages } from "@/components/view-messages";
import { aroundEvent } from "@/lib/around-event";
import type { AtlasEvent, Timeline } from "@/lib/contract";
import { formatChange, formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";

/** What the figures beside an event are read from. */
export type MarkRecord = { timeline: Timeline; nameOf(iso3: string): string };

/** The figures before and after an event of a country, or why there are none, and the page that has all of it. */
export function MarkShares({
  event,
  record: { timeline, nameOf },
}: {
  event: AtlasEvent;
  record: MarkRecord;
}) {
  const { events: text } = useViewMessages();
  const metric = metricOf(timeline.metric);
  const around =
    event.iso3 === null || metric.classNames ? null : aroundEvent(event, timeline, [event.iso3]);
  const change = around?.kind === "pair" ? around.changes[0] : undefined;
  return (
    <p className="muted" data-testid="mark-shares">
      {around?.kind === "pair" && change && (
        <>
          {nameOf(event.iso3 ?? "")}, {around.before.period} → {around.after.period}:{" "}
          {formatValue(metric, change.from ?? 0, change.resolution / 2)} →{" "}
          {formatValue(metric, change.to ?? 0, change.resolution / 2)} (
          {change.measurable
            ? formatChange(metric, change.change ?? 0, change.resolution / 2)
            : text.notMeasurable}
          ). {text.notBecause}{" "}
        </>
      )}
      {around?.kind === "break" && <>{text.breakBetween} </>}
      {around?.kind === "gap" && <>{text.gap} </>}
      <a href={`/events#${event.id}`}>{text.beforeAndAfter}</a>
    </p>
  );
}
