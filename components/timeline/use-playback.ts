"use client";

import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import type { SeriesBreak } from "@/lib/contract";
import { nextStep, type PlayStep, playFrom, stayMs } from "@/lib/playback";
import type { AxisGap } from "@/lib/time-axis";

/** What the status line says of playing; null: nothing yet. */
export type PlayNotice =
  | { kind: "gap"; gap: AxisGap }
  | { kind: "break"; entry: SeriesBreak }
  | { kind: "end" }
  | { kind: "stepping" };

export type Playback = {
  isPlaying: boolean;
  /** Whether playing begins when the rest of the record is there. */
  isLoading: boolean;
  notice: PlayNotice | null;
  /** Whether playing waits before a break and goes on over it next. */
  isWaiting: boolean;
  /** Plays, pauses, continues; with reduced motion moves one snapshot. */
  toggle(): void;
  pause(): void;
};

/** Plays the record: one snapshot a drawn frame at most, the map first. */
export function usePlayback(): Playback {
  const atlas = useAtlas();
  const { isPlaying, setPlaying, shown, view, scrubbing } = atlas;
  const [notice, setNotice] = useState<PlayNotice | null>(null);
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  const latest = useRef(atlas);
  // Before the page says that the address caught up with the slider.
  useLayoutEffect(() => {
    latest.current = atlas;
  });
  const run = useRef<{ at: number; request: number } | null>(null);

  /** What is shown at this moment. */
  function now() {
    const { viewAt, scrubbing } = latest.current;
    return viewAt(scrubbing.ahead());
  }

  /** Where playing rests, the address follows at once. */
  function halt(): void {
    if (run.current) cancelAnimationFrame(run.current.request);
    run.current = null;
    setPlaying(false);
    scrubbing.settle();
  }

  function stepAfter(index: number): PlayStep | null {
    const { shown, axis, timeline } = latest.current;
    return nextStep(shown.frames, axis, timeline.breaks, index);
  }

  function show(index: number): void {
    latest.current.scrub([...now().thumbs.slice(0, -1), index]);
  }

  /** Takes the step, or says why not. */
  function advance(step: PlayStep | null, overBreak: boolean): boolean {
    if (!step) {
      setNotice({ kind: "end" });
      return false;
    }
    const [entry] = step.breaks;
    if (entry && !overBreak) {
      setNotice({ kind: "break", entry });
      setPausedAt(step.index - 1);
      return false;
    }
    if (step.gap) setNotice({ kind: "gap", gap: step.gap });
    show(step.index);
    return true;
  }

  function start(): void {
    const shown = now();
    const { thumbs } = shown;
    const first = thumbs.length > 1 ? (thumbs[0] ?? 0) + 1 : 0;
    const from = playFrom(shown.index, first, shown.frames.length);
    const goesOn = pausedAt === shown.index && from === shown.index;
    setNotice(null);
    setPausedAt(null);
    if (from !== shown.index) show(from);
    setPlaying(true);
    let due = 0;
    let overBreak = goesOn;
    let crossedGap = false;
    const onFrame = (time: number) => {
      const playing = run.current;
      if (!playing) return;
      playing.request = requestAnimationFrame(onFrame);
      const { shown, view, isWhole } = latest.current;
      if (!isWhole) return;
      const frame = shown.frames[playing.at];
      if (!frame) return halt();
      if (due === 0) due = goesOn ? time : time + stayMs(frame, view.speed, crossedGap);
      if (time < due) return;
      const step = stepAfter(playing.at);
      playing.at += 1;
      if (!advance(step, overBreak)) return halt();
      overBreak = false;
      crossedGap = step?.gap !== null;
      const next = shown.frames[playing.at];
      // After a slow frame time is not made up for: every snapshot is drawn.
      due = time + (next ? stayMs(next, view.speed, crossedGap) : 0);
    };
    run.current = { at: from, request: requestAnimationFrame(onFrame) };
  }

  function stepOnce(): void {
    const shown = now();
    const { thumbs } = shown;
    const first = thumbs.length > 1 ? (thumbs[0] ?? 0) + 1 : 0;
    const from = playFrom(shown.index, first, shown.frames.length);
    const overBreak = pausedAt === shown.index;
    setPausedAt(null);
    setNotice({ kind: "stepping" });
    if (from !== shown.index) show(from);
    else advance(stepAfter(from), overBreak);
  }

  useEffect(
    () => () => {
      if (run.current) cancelAnimationFrame(run.current.request);
      run.current = null;
    },
    [],
  );

  // Another record, or a snapshot that playing did not choose (Back, a key, the slider): playing ends.
  const record = [view.metric, view.source, view.view, view.year, view.asOf].join(" ");
  const [playedRecord, setPlayedRecord] = useState(record);
  if (playedRecord !== record) {
    setPlayedRecord(record);
    setNotice(null);
    setPausedAt(null);
  }
  const index = shown.index;
  const baseline = shown.thumbs.length > 1 ? shown.thumbs[0] : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: halts when one of them changes
  useEffect(() => {
    if (run.current) halt();
  }, [record, baseline]);
  const onScrub = useEffectEvent(() => {
    if (run.current && now().index !== run.current.at) halt();
  });
  useEffect(() => scrubbing.subscribe(() => onScrub()), [scrubbing]);

  const isWaiting = !isPlaying && pausedAt === index;
  const isStale =
    (notice?.kind === "break" && !isWaiting) ||
    (notice?.kind === "end" && index < shown.frames.length - 1);
  return {
    isPlaying,
    isLoading: isPlaying && !atlas.isWhole && !atlas.hasFailed,
    notice: isStale ? null : notice,
    isWaiting,
    toggle() {
      if (isPlaying) halt();
      else if (matchMedia("(prefers-reduced-motion: reduce)").matches) stepOnce();
      else start();
    },
    pause() {
      if (run.current) halt();
    },
  };
}
