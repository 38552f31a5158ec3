"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { viewQuery } from "@/lib/url-state";
import { TimeSlider } from "./time-slider";

/** Steppers, slider, and year chips that narrow slider, table and download. Without script all but the slider are links. */
export function TimelineBar() {
  const {
    view,
    go,
    shown: { frames, index },
    thumbs,
    years,
    sourceName,
    scrub,
  } = useAtlas();
  const { controls, timeline } = useMessages();
  const frame = frames[index];

  const stepper = (offset: 1 | -1, label: string, sign: string) => {
    const target = frames[index + offset];
    const lowest = thumbs.length > 1 ? (thumbs[0] ?? 0) : -1;
    if (!target || index + offset <= lowest) {
      return (
        <span className="stepper" aria-disabled="true">
          {sign}
        </span>
      );
    }
    return (
      <a
        className="stepper"
        href={`/${viewQuery({ ...view, to: target.period })}`}
        aria-label={`${label}: ${target.period}`}
        title={`${label}: ${target.period}`}
        onClick={(event) => {
          event.preventDefault();
          scrub([...thumbs.slice(0, -1), index + offset]);
        }}
      >
        {sign}
      </a>
    );
  };

  const chip = (year: number | null, text: string) => (
    <li key={text}>
      <a
        className="chip"
        href={`/${viewQuery({ ...view, year, to: null, from: null })}`}
        aria-current={view.year === year ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          go({ year, to: null, from: null });
        }}
      >
        {text}
      </a>
    </li>
  );

  return (
    <section className="timeline" aria-label={timeline.label}>
      <div className="timeline-head">
        {stepper(-1, controls.previous, "◀")}
        <output className="timeline-now" data-testid="period">
          {frame ? (
            <>
              <strong>
                {thumbs.length > 1 ? `${frames[thumbs[0] ?? 0]?.period} → ` : ""}
                {frame.period}
              </strong>{" "}
              <span className="muted">{sourceName(frame)}</span>
            </>
          ) : (
            timeline.empty
          )}
        </output>
        {stepper(1, controls.next, "▶")}
        <nav aria-label={controls.year} className="chips">
          <ul>
            {chip(null, controls.allYears)}
            {years.map((year) => chip(year, String(year)))}
          </ul>
        </nav>
      </div>
      {frames.length > 0 && <TimeSlider />}
    </section>
  );
}
