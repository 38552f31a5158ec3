import type { AtlasEvent } from "@/lib/contract";
import { datePrinted } from "@/lib/legal-status";
import { pagesEn } from "@/messages/en/pages";

/** Dated events, newest first, each with its source. */
export function EventList({
  events,
  nameOf,
}: {
  events: readonly AtlasEvent[];
  /** Given: each event names its country, too. */
  nameOf?: (iso3: string) => string;
}) {
  return (
    <ul className="dated">
      {[...events].reverse().map((event) => (
        <li key={event.id}>
          <span className="dated-when">{datePrinted(event.date, event.datePrecision)}</span>
          <span>
            {nameOf && event.iso3 && (
              <>
                <a href={`/country/${event.iso3}`}>{nameOf(event.iso3)}</a>:{" "}
              </>
            )}
            <strong>{event.title}</strong>. {event.summary}{" "}
            {event.sourceUrl && <a href={event.sourceUrl}>{pagesEn.country.readAt}</a>}
          </span>
        </li>
      ))}
    </ul>
  );
}
