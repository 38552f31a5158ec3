/** Draws the luck of finding blocks beside the page and not in its way; it is cancelled by ending the worker. */
import { type LuckBand, type LuckRequest, luckDrawer } from "@/lib/shock-luck";

export type LuckMessage = { done: number; band: LuckBand | null };

/** How often the page hears how far it is: each time costs it a rendering. */
const PROGRESS_MS = 100;

self.onmessage = ({ data: { runs, ...request } }: MessageEvent<LuckRequest>) => {
  const drawer = luckDrawer(request);
  let told = performance.now();
  for (let run = 1; run <= runs; run += 1) {
    drawer.draw();
    if (performance.now() - told >= PROGRESS_MS && run < runs) {
      told = performance.now();
      self.postMessage({ done: run, band: null } satisfies LuckMessage);
    }
  }
  self.postMessage({ done: runs, band: drawer.take() } satisfies LuckMessage);
};
