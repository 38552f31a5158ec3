"use client";

import * as Slider from "@radix-ui/react-slider";
import type { CSSProperties, KeyboardEvent } from "react";
import { useAtlas, useMoment } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { nearestFrame, type TimeAxis } from "@/lib/time-axis";
import { TimeTrack } from "./time-track";

/** The axis is true to time and its stops are the snapshots: Radix moves the thumbs, we decide where they rest. */
export function TimeSlider() {
  const { axis, sourceName, scrub } = useAtlas();
  const { frames, thumbs } = useMoment();
  const rows = new Set(frames.map((frame) => frame.source)).size;
  const { timeline } = useMessages();
  const places = thumbs.map((index) => axis.frames[index]?.at ?? 0);

  function moveTo(next: readonly number[]): void {
    const indexes = next.map((at, thumb) =>
      at === places[thumb] ? (thumbs[thumb] ?? 0) : nearestFrame(axis, at),
    );
    if (indexes.some((index, thumb) => index !== thumbs[thumb])) scrub(indexes);
  }

  function onKeyDown(event: KeyboardEvent, thumb: number): void {
    const current = thumbs[thumb] ?? 0;
    const next = stepOf(event.key, current, axis);
    if (next === null) return;
    event.preventDefault();
    const lower = thumbs[thumb - 1] ?? 0;
    const upper = thumbs[thumb + 1] ?? axis.frames.length - 1;
    const bounded = Math.min(upper, Math.max(lower, next));
    if (bounded !== current)
      scrub(thumbs.map((index, other) => (other === thumb ? bounded : index)));
  }

  return (
    <Slider.Root
      className="time-slider"
      style={{ "--rows": rows } as CSSProperties}
      min={0}
      max={1}
      step={0.0001}
      value={places}
      onValueChange={moveTo}
      aria-label={timeline.label}
    >
      <TimeTrack />
      <Slider.Track className="time-rail">
        {thumbs.length > 1 && <Slider.Range className="time-range" />}
      </Slider.Track>
      {thumbs.map((index, thumb) => {
        const frame = frames[index];
        const isShown = thumb === thumbs.length - 1;
        return (
          <Slider.Thumb
            // biome-ignore lint/suspicious/noArrayIndexKey: a thumb is its position
            key={thumb}
            className={isShown ? "time-thumb" : "time-thumb baseline"}
            aria-label={isShown ? timeline.to : timeline.from}
            aria-valuetext={frame ? timeline.thumb(frame.period, sourceName(frame)) : undefined}
            onKeyDown={(event) => onKeyDown(event, thumb)}
          />
        );
      })}
    </Slider.Root>
  );
}

/** Arrows go to the next snapshot, Page keys to the one nearest to a year away. */
function stepOf(key: string, current: number, axis: TimeAxis): number | null {
  const last = axis.frames.length - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return current + 1;
    case "ArrowLeft":
    case "ArrowDown":
      return current - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageUp":
      return Math.max(current + 1, yearAway(axis, current, 1));
    case "PageDown":
      return Math.min(current - 1, yearAway(axis, current, -1));
    default:
      return null;
  }
}

function yearAway(axis: TimeAxis, current: number, direction: 1 | -1): number {
  const [a, b] = [axis.years[0], axis.years[1]];
  const year = a && b ? b.at - a.at : 1;
  return nearestFrame(axis, (axis.frames[current]?.at ?? 0) + direction * year);
}
