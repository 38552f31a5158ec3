"use client";

import { Term } from "@/components/glossary/term";
import { useMessages } from "@/components/messages";
import { eventDay, monthName } from "@/lib/format";
import type { MarkCluster } from "@/lib/time-axis";
import { type MarkRecord, MarkShares } from "./mark-shares";

const CARD_WIDTH_PX = 320;

/** What the marks of a place say, with sources. */
export function MarkCard({
  cluster,
  laneWidth,
  record,
}: {
  cluster: MarkCluster;
  laneWidth: number;
  record: MarkRecord;
}) {
  const { marks } = useMessages();
  const cardWidth = Math.min(CARD_WIDTH_PX, laneWidth);
  const middle = cluster.at * laneWidth;
  const left = Math.min(Math.max(0, middle - cardWidth / 2), laneWidth - cardWidth) - middle;
  return (
    <div className="mark-card" style={{ left, width: cardWidth }} data-testid="mark-card">
      <ul>
        {cluster.marks.map(({ event, entry }) =>
          event ? (
            <li key={event.id}>
              <p className="mark-date">{eventDay(event)}</p>
              <p className="mark-title">{event.title}</p>
              <p>{event.summary}</p>
              {event.sourceUrl && (
                <a href={event.sourceUrl} rel="noreferrer" target="_blank">
                  {marks.source}: {new URL(event.sourceUrl).hostname.replace(/^www\./, "")}
                </a>
              )}
              <MarkShares event={event} record={record} />
            </li>
          ) : (
            <li key={entry.id}>
              <p className="mark-date">{monthName(entry.date)}</p>
              <p className="mark-title">
                <Term id="series-break">{marks.breakTitle}</Term>
              </p>
              <p>{entry.reason}</p>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
