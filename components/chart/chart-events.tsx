"use client";

import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import { CHART_EVENTS } from "@/lib/charts";
import { eventDay } from "@/lib/format";
import type { ViewState } from "@/lib/url-state";
import { ViewLink } from "./view-link";

type Props = {
  model: ChartModel;
  view: ViewState;
  base: string;
  onGo: ((change: Partial<ViewState>) => void) | undefined;
};

/** The marked events in words, each with its source, and which of them are marked. */
export function ChartEvents({ model: { events, nameOf }, view, base, onGo }: Props) {
  const { charts, marks } = useViewMessages();
  return (
    <details className="chart-event-list">
      <summary>
        {charts.events.title} ({events.length})
      </summary>
      <nav aria-label={charts.events.title}>
        <ul className="chips">
          {[null, ...CHART_EVENTS].map((wanted) => (
            <li key={wanted}>
              <ViewLink
                base={base}
                view={view}
                change={{ events: wanted }}
                onGo={onGo}
                isOn={view.events === wanted}
              >
                {charts.events.wanted[wanted ?? "own"]}
              </ViewLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="muted">{charts.events.notBecause}</p>
      <ul className="dated">
        {events
          .map(({ id, iso3, title, sourceUrl, ...event }) => (
            <li key={id}>
              <span className="dated-when">{eventDay(event)}</span>
              <span>
                {iso3 && `${nameOf(iso3)}: `}
                <a href={`/events#${id}`}>{title}</a>{" "}
                {sourceUrl && (
                  <a className="muted" href={sourceUrl}>
                    {marks.source}
                  </a>
                )}
              </span>
            </li>
          ))
          .reverse()}
      </ul>
    </details>
  );
}
