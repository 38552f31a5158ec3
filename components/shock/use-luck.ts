"use client";

import { useEffect, useRef, useState } from "react";
import type { LuckBand, LuckRequest } from "@/lib/shock-luck";
import type { LuckMessage } from "./luck.worker";

export type Luck =
  | { state: "none" | "failed" }
  | { state: "drawing"; done: number; runs: number }
  | { state: "drawn"; band: LuckBand };

/**
 * Runs in a worker, with progress; a new request or leaving the page ends the one under way.
 * @param onBand told the band, and null as soon as it holds no more
 */
export function useLuck(onBand: (band: LuckBand | null) => void) {
  const worker = useRef<Worker | null>(null);
  const [luck, setLuck] = useState<Luck>({ state: "none" });
  useEffect(() => () => worker.current?.terminate(), []);

  function cancel(): void {
    worker.current?.terminate();
    worker.current = null;
    setLuck({ state: "none" });
    onBand(null);
  }

  function draw(request: LuckRequest): void {
    worker.current?.terminate();
    const current = new Worker(new URL("./luck.worker.ts", import.meta.url), { type: "module" });
    worker.current = current;
    setLuck({ state: "drawing", done: 0, runs: request.runs });
    onBand(null);
    current.onmessage = ({ data: { done, band } }: MessageEvent<LuckMessage>) => {
      setLuck(band ? { state: "drawn", band } : { state: "drawing", done, runs: request.runs });
      if (!band) return;
      onBand(band);
      current.terminate();
    };
    current.onerror = () => setLuck({ state: "failed" });
    current.postMessage(request);
  }

  return { luck, draw, cancel };
}
