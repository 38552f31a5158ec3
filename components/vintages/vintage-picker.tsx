"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { viewQuery } from "@/lib/url-state";

/** Leads to the view as it was known on the day of a publication, on any day, or in a release. Links and a form: no script needed. */
export function VintagePicker() {
  const { view, timeline, vintageChoices, today } = useAtlas();
  const { vintages } = useMessages();
  const inView = new Set(timeline.sources.map(({ id }) => id));
  const all = vintageChoices[timeline.metric] ?? [];
  const listed = view.source === null ? all : all.filter(({ source }) => source === view.source);
  const days = [...new Set(listed.map(({ on }) => on))];
  const nameOf = (source: string) =>
    timeline.sources.find(({ id }) => id === source)?.name ?? source;
  const sourcesOn = (day: string) =>
    listed
      .filter(({ on, source }) => on === day && (inView.has(source) || view.source === null))
      .map(({ source }) => nameOf(source))
      .join(", ");
  const kept = [...new URLSearchParams(viewQuery({ ...view, asOf: null }))];
  const href = (asOf: string | null) => `/${viewQuery({ ...view, asOf })}`;
  return (
    <details className="vintage-picker">
      <summary>
        {timeline.asOf === null ? vintages.asKnownNow : vintages.asKnown(timeline.asOf)}
      </summary>
      <form action="/" className="as-of-form">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          {vintages.day}{" "}
          <input
            type="date"
            name="asOf"
            required
            max={today}
            defaultValue={timeline.asOf?.includes("-") ? timeline.asOf : ""}
          />
        </label>{" "}
        <button type="submit" className="button">
          {vintages.show}
        </button>
      </form>
      {days.length > 0 && (
        <>
          <p className="muted">{vintages.publications}</p>
          <ul>
            {days.map((day) => (
              <li key={day}>
                <a href={href(day)} aria-current={timeline.asOf === day ? "true" : undefined}>
                  {day}
                </a>{" "}
                <span className="muted">{sourcesOn(day)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {timeline.asOf !== null && (
          <>
            <a href={href(null)}>{vintages.backToNow}</a> ·{" "}
          </>
        )}
        <a href="/releases">{vintages.allReleases}</a>
      </p>
    </details>
  );
}
