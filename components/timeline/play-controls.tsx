"use client";

import { useSyncExternalStore } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { monthName } from "@/lib/format";
import { SPEEDS, type Speed } from "@/lib/playback";
import type { Playback } from "./use-playback";

const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

/** Play, pause, continue, and how fast. */
export function PlayControls({ playback }: { playback: Playback }) {
  const { view, adjust, shown } = useAtlas();
  const { playback: texts } = useMessages();
  const { isPlaying, isWaiting, toggle } = playback;
  const steps = useSyncExternalStore(
    watchMotion,
    () => matchMedia(REDUCED_MOTION).matches,
    () => false,
  );
  const label = isPlaying
    ? texts.pause
    : isWaiting
      ? texts.resume
      : steps
        ? texts.stepOnce
        : texts.play;
  return (
    <div className="play-controls needs-script">
      <button
        type="button"
        className={isWaiting ? "stepper play waiting" : "stepper play"}
        aria-label={label}
        title={label}
        disabled={shown.frames.length < 2}
        onClick={toggle}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={isPlaying ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11L13 8z"} />
        </svg>
      </button>
      <label className="play-speed">
        <span className="visually-hidden">{texts.speed}</span>
        <select
          autoComplete="off"
          value={view.speed}
          onChange={(event) => adjust({ speed: Number(event.target.value) as Speed })}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {texts.speeds(speed)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What playing just did that a glance at the map does not tell. */
export function PlayStatus({ playback }: { playback: Playback }) {
  const { playback: texts, timeline } = useMessages();
  const { notice, isWaiting, isLoading } = playback;
  let text = "";
  if (isLoading) text = texts.loading;
  else if (notice?.kind === "gap")
    text = timeline.gap(monthName(notice.gap.fromDate), monthName(notice.gap.toDate, -1));
  else if (notice?.kind === "break") text = texts.atBreak(notice.entry.reason);
  else if (notice?.kind === "end") text = texts.atEnd;
  else if (notice?.kind === "stepping") text = texts.stepping;
  return (
    <p
      className="play-status"
      role="status"
      data-floating={notice?.kind === "break"}
      data-testid="play-status"
    >
      {text}
      {isWaiting && notice?.kind === "break" && <strong> {texts.resumeHint}</strong>}
    </p>
  );
}

function watchMotion(onChange: () => void): () => void {
  const query = matchMedia(REDUCED_MOTION);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
