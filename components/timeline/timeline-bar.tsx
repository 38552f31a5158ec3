"use client";

import { useAtlas, useMoment } from "@/components/atlas/atlas-context";
import { FilmButton } from "@/components/film/film-button";
import { useMessages } from "@/components/messages";
import { MapShare } from "@/components/share/map-share";
import type { Frame } from "@/lib/contract";
import { viewQuery } from "@/lib/url-state";
import { CoverageList } from "./coverage-list";
import { PeriodField } from "./period-field";
import { PlayControls, PlayStatus } from "./play-controls";
import { TimeSlider } from "./time-slider";
import { TrackMarks } from "./track-marks";
import { usePlayback } from "./use-playback";

/** Steppers, slider, and year chips that narrow slider, table and download. Without script all but the slider are links. */
export function TimelineBar() {
  const {
    view,
    go,
    shown: { frames, index, thumbs },
    viewAt,
    scrubbing,
    years,
    scrub,
  } = useAtlas();
  const { controls, timeline } = useMessages();
  const playback = usePlayback();

  function step(offset: 1 | -1): void {
    playback.pause();
    const { frames, index, thumbs } = viewAt(scrubbing.ahead());
    const lowest = thumbs.length > 1 ? (thumbs[0] ?? 0) + 1 : 0;
    const target = Math.min(Math.max(index + offset, lowest), frames.length - 1);
    if (target !== index) scrub([...thumbs.slice(0, -1), target]);
  }

  const stepper = (offset: 1 | -1, label: string) => {
    const sign = (
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={offset === 1 ? "M6 3l5 5-5 5" : "M10 3L5 8l5 5"} />
      </svg>
    );
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
          step(offset);
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
        <PlayControls playback={playback} />
        {stepper(-1, controls.previous)}
        {stepper(1, controls.next)}
        <Periods onChoose={playback.pause} />
        <PlayStatus playback={playback} />
        <FilmButton />
        <MapShare />
        <nav aria-label={controls.year} className="chips">
          <ul>
            {chip(null, controls.allYears)}
            {years.map((year) => chip(year, String(year)))}
          </ul>
        </nav>
      </div>
      {frames.length > 0 && (
        <div
          className="time-line"
          onPointerDownCapture={playback.pause}
          onKeyDownCapture={playback.pause}
        >
          <TrackMarks />
          <TimeSlider />
          <CoverageList />
        </div>
      )}
    </section>
  );
}

/** The dates of the thumbs and the source, at this moment. */
function Periods({ onChoose }: { onChoose(): void }) {
  const { go, scrub, sourceName, timeline: record } = useAtlas();
  const { frames, index, thumbs } = useMoment();
  const { timeline } = useMessages();
  const frame = frames[index];
  const baseline = thumbs.length > 1 ? frames[thumbs[0] ?? 0] : undefined;

  function choose(chosen: Frame, isBaseline: boolean): void {
    onChoose();
    const place = frames.indexOf(chosen);
    // Outside of the year that the slider is narrowed to.
    if (place === -1) {
      go({ year: null, ...(isBaseline ? { from: chosen.period } : { to: chosen.period }) });
      return;
    }
    // The two dates keep their order: the earlier one is the baseline.
    const other = isBaseline ? index : thumbs[0];
    scrub(
      baseline && other !== undefined && other !== place
        ? [place, other].sort((a, b) => a - b)
        : [...thumbs.slice(0, -1), place],
    );
  }

  return (
    <div className="timeline-now" data-testid="period">
      {frame ? (
        <>
          {baseline && (
            <>
              <PeriodField
                frame={baseline}
                choices={record.frames}
                isBaseline
                onChoose={(chosen) => choose(chosen, true)}
              />
              {" → "}
            </>
          )}
          <PeriodField
            frame={frame}
            choices={record.frames}
            isBaseline={false}
            onChoose={(chosen) => choose(chosen, false)}
          />{" "}
          <span className="muted">{sourceName(frame)}</span>
        </>
      ) : (
        timeline.empty
      )}
    </div>
  );
}
