"use client";

import { useEffect, useRef, useState } from "react";
import type { LuckBand, LuckRequest } from "@/lib/shock-luck";
import type { LuckMessage } from "./luck.worker";

export type Luck =
  | { state: "none" | "failed" }
  | { state: "drawing"; done: number; runs: number }
  | { state: "drawn"; band: LuckBand; ms: number };

/** Runs in a worker, with progress; a new request or leaving the page ends the one under way. */
export function useLuck() {
  const worker = useRef<Worker | null>(null);
  const [luck, setLuck] = useState<Luck>({ state: "none" });
  useEffect(() => () => worker.current?.terminate(), []);

  function cancel(): void {
    worker.current?.terminate();
    worker.current = null;
    setLuck({ state: "none" });
  }

  function draw(request: LuckRequest): void {
    worker.current?.terminate();
    const current = new Worker(new URL("./luck.worker.ts", import.meta.url), { type: "module" });
    const begun = performance.now();
    worker.current = current;
    setLuck({ state: "drawing", done: 0, runs: request.runs });
    current.onmessage = ({ data: { done, band } }: MessageEvent<LuckMessage>) => {
      setLuck(
        band
          ? { state: "drawn", band, ms: performance.now() - begun }
          : { state: "drawing", done, runs: request.runs },
      );
      if (band) current.terminate();
    };
    current.onerror = () => setLuck({ state: "failed" });
    current.postMessage(request);
  }

  return { luck, draw, cancel };
}
