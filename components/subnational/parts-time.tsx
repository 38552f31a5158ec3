"use client";

import { useViewMessages } from "@/components/view-messages";
import type { PartsView } from "@/lib/subdivision-view";

type Props = { view: PartsView; onChoose(period: string): void };

/** The dates that exist, and no others: a slider with steps for a series, one choice a sample for what is none. */
export function PartsTime({ view, onChoose }: Props) {
  const { subdivisions: text } = useViewMessages();
  const { series, frame, index, date } = view;
  const { frames, dates } = series;
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return null;
  if (frames.length === 1) return <p className="muted">{text.only(date)}</p>;
  if (!series.comparable)
    return (
      <fieldset className="parts-choices needs-script">
        <legend>{text.dates}</legend>
        {frames.map(({ period }, at) => (
          <label key={period}>
            <input
              type="radio"
              name="parts-date"
              checked={period === frame.period}
              onChange={() => onChoose(period)}
            />
            {dates[at] ?? period}
          </label>
        ))}
      </fieldset>
    );
  const step = (to: number) => {
    const next = frames[to];
    if (next) onChoose(next.period);
  };
  return (
    <div className="parts-time needs-script">
      <input
        type="range"
        aria-label={text.date}
        aria-valuetext={frame.period}
        min={0}
        max={frames.length - 1}
        value={index}
        onChange={({ currentTarget }) => step(Number(currentTarget.value))}
      />
      <div className="parts-steps">
        <button
          type="button"
          className="icon-button"
          aria-label={text.previous}
          disabled={index === 0}
          onClick={() => step(index - 1)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
        </button>
        <output data-testid="parts-period">{frame.period}</output>
        <button
          type="button"
          className="icon-button"
          aria-label={text.next}
          disabled={index === frames.length - 1}
          onClick={() => step(index + 1)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3 5 5-5 5" />
          </svg>
        </button>
        <span className="muted">{text.coverage(first.period, last.period, frames.length)}</span>
      </div>
    </div>
  );
}
