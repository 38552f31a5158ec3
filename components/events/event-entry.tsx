import type { AroundEvent } from "@/lib/around-event";
import type { AtlasEvent } from "@/lib/contract";
import { EVENT_KINDS } from "@/lib/event-filter";
import { formatChange, formatValue } from "@/lib/format";
import { datePrinted } from "@/lib/legal-status";
import { metricOf } from "@/lib/metrics";
import { viewQuery } from "@/lib/url-state";
import { viewsEn } from "@/messages/en/views";

const share = metricOf("hashrate-share");

type Props = {
  event: AtlasEvent;
  around: AroundEvent;
  nameOf(iso3: string): string;
  sourceName(id: string): string;
};

/** One dated event with its source, what the shares were before and after, and the map of its time. */
export function EventEntry({ event, around, nameOf, sourceName }: Props) {
  const { events: text } = viewsEn;
  const kind = EVENT_KINDS.find((entry) => entry === event.kind);
  return (
    <article id={event.id} className="event-entry">
      <h2>
        <a href={`#${event.id}`}>{event.title}</a>
      </h2>
      <p className="muted">
        {datePrinted(event.date, event.datePrecision)} · {kind ? text.kinds[kind] : event.kind} ·{" "}
        {event.iso3 ? (
          <a href={`/country/${event.iso3}`}>{nameOf(event.iso3)}</a>
        ) : (
          text.wholeNetwork
        )}
      </p>
      <p>
        {event.summary}{" "}
        {event.sourceUrl && (
          <a href={event.sourceUrl}>{new URL(event.sourceUrl).hostname.replace(/^www\./, "")}</a>
        )}
      </p>
      <div className="event-shares">
        <Shares around={around} nameOf={nameOf} sourceName={sourceName} />
      </div>
    </article>
  );
}

function Shares({ around, nameOf, sourceName }: Omit<Props, "event">) {
  const { events: text } = viewsEn;
  if (around.kind === "gap") return <p className="muted">{text.gap}</p>;
  if (around.kind === "break") return <p className="muted">{text.cut(around.entry.reason)}</p>;
  const { before, after, changes } = around;
  const to = after.period;
  return (
    <>
      <p>{text.around(before.period, after.period, sourceName(before.source))}</p>
      {changes.length === 0 ? (
        <p className="muted">{text.unlisted}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change.area}>
              {nameOf(change.area)}: {formatValue(share, change.from ?? 0, change.resolution / 2)} →{" "}
              {formatValue(share, change.to ?? 0, change.resolution / 2)} (
              {change.measurable
                ? formatChange(share, change.change ?? 0, change.resolution / 2)
                : text.notMeasurable}
              )
            </li>
          ))}
        </ul>
      )}
      <p className="muted">
        {text.notBecause} <a href={`/${viewQuery({ to })}`}>{text.mapOf(to)}</a> ·{" "}
        <a href={`/${viewQuery({ view: "change", from: before.period, to })}`}>{text.changeMap}</a>
      </p>
    </>
  );
}
