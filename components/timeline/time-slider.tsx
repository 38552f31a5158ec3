"use client";

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useAtlas, useMoment } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { nearestFrame, type TimeAxis } from "@/lib/time-axis";
import { TimeTrack } from "./time-track";

/** From each end of the slider to where the middle of a thumb stops; see timeline.css. */
const INSET_PX = 12;

type Drag = { thumb: number; left: number; width: number };

/** The axis is true to time and its stops are the snapshots, so a thumb rests nowhere else. */
export function TimeSlider() {
  const { axis, sourceName, scrub } = useAtlas();
  const { frames, thumbs } = useMoment();
  const { timeline } = useMessages();
  const drag = useRef<Drag | null>(null);
  const rows = new Set(frames.map((frame) => frame.source)).size;
  const places = thumbs.map((index) => axis.frames[index]?.at ?? 0);

  /** Thumbs never pass each other. */
  function move(thumb: number, index: number): void {
    const lower = thumbs[thumb - 1] ?? 0;
    const upper = thumbs[thumb + 1] ?? axis.frames.length - 1;
    const bounded = Math.min(upper, Math.max(lower, index));
    if (bounded !== thumbs[thumb])
      scrub(thumbs.map((other, place) => (place === thumb ? bounded : other)));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const slider = event.currentTarget;
    slider.setPointerCapture(event.pointerId);
    const { left, width } = slider.getBoundingClientRect();
    const at = placeOf(event, { left, width });
    const distances = places.map((place) => Math.abs(place - at));
    const thumb = distances.lastIndexOf(Math.min(...distances));
    slider.querySelectorAll<HTMLElement>("[role=slider]")[thumb]?.focus();
    drag.current = { thumb, left, width };
    move(thumb, nearestFrame(axis, at));
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (drag.current) move(drag.current.thumb, nearestFrame(axis, placeOf(event, drag.current)));
  }

  function onKeyDown(event: KeyboardEvent, thumb: number): void {
    const next = stepOf(event.key, thumbs[thumb] ?? 0, axis);
    if (next === null) return;
    event.preventDefault();
    move(thumb, next);
  }

  const [from = 0, to = 0] = places;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a least width of its own
    <div
      role="group"
      className="time-slider"
      style={{ "--rows": rows } as CSSProperties}
      aria-label={timeline.label}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
    >
      <TimeTrack />
      <div className="time-rail">
        {thumbs.length > 1 && (
          <span
            className="time-range"
            style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }}
          />
        )}
      </div>
      {thumbs.map((index, thumb) => {
        const frame = frames[index];
        const isShown = thumb === thumbs.length - 1;
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a thumb is its position
            key={thumb}
            role="slider"
            tabIndex={0}
            className={isShown ? "time-thumb" : "time-thumb baseline"}
            style={{ "--at": places[thumb] } as CSSProperties}
            aria-label={isShown ? timeline.to : timeline.from}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={axis.frames.length - 1}
            aria-valuenow={index}
            aria-valuetext={frame ? timeline.thumb(frame.period, sourceName(frame)) : undefined}
            onKeyDown={(event) => onKeyDown(event, thumb)}
          />
        );
      })}
    </div>
  );
}

/** Place on the axis, 0 to 1. */
function placeOf({ clientX }: PointerEvent, { left, width }: Omit<Drag, "thumb">): number {
  const at = (clientX - left - INSET_PX) / Math.max(1, width - 2 * INSET_PX);
  return Math.min(1, Math.max(0, at));
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
