/** Draws the luck of finding blocks beside the page and not in its way; it is cancelled by ending the worker. */
import { type LuckBand, type LuckRequest, luckDrawer } from "@/lib/shock-luck";

export type LuckMessage = { done: number; band: LuckBand | null };

const RUNS_A_STEP = 50;

self.onmessage = ({ data: { runs, ...request } }: MessageEvent<LuckRequest>) => {
  const drawer = luckDrawer(request);
  for (let run = 1; run <= runs; run += 1) {
    drawer.draw();
    if (run % RUNS_A_STEP === 0 && run < runs)
      self.postMessage({ done: run, band: null } satisfies LuckMessage);
  }
  self.postMessage({ done: runs, band: drawer.take() } satisfies LuckMessage);
};
