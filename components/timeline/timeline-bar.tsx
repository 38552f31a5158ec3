"use client";

import { useMessages } from "@/components/messages";
import type { Frame } from "@/lib/contract";
import type { TimeAxis } from "@/lib/time-axis";
import { type ViewState, viewQuery } from "@/lib/url-state";
import { TimeSlider } from "./time-slider";

type Props = {
  view: ViewState;
  axis: TimeAxis;
  frames: readonly Frame[];
  thumbs: readonly number[];
  profile: readonly (number | null)[];
  years: readonly number[];
  sourceName(frame: Frame): string;
  onScrub(thumbs: number[]): void;
  onYear(year: number | null): void;
};

/** Steppers, slider, and year chips that narrow slider, table and download. Without script all but the slider are links. */
export function TimelineBar(props: Props) {
  const { view, axis, frames, thumbs, profile, years, sourceName, onScrub, onYear } = props;
  const { controls, timeline } = useMessages();
  const shown = thumbs.at(-1) ?? 0;
  const frame = frames[shown];

  const stepper = (offset: 1 | -1, label: string, sign: string) => {
    const target = frames[shown + offset];
    const lowest = thumbs.length > 1 ? (thumbs[0] ?? 0) : -1;
    if (!target || shown + offset <= lowest) {
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
          onScrub([...thumbs.slice(0, -1), shown + offset]);
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
          onYear(year);
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
      {frames.length > 0 && (
        <TimeSlider
          axis={axis}
          frames={frames}
          thumbs={thumbs}
          profile={profile}
          sourceName={sourceName}
          onScrub={onScrub}
        />
      )}
    </section>
  );
}
