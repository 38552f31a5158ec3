/** What the slider bench drives: a page that shows one of several steps. A peer is compared by writing one of these. */
import type { Browser, Page } from "@playwright/test";
import { newVisit, type Surface, untilStanding, type Visit, WHOLE } from "./browser";

export type Stepper = {
  name: string;
  /** The element that holds the map and nothing that moves with the slider. */
  mapSelector: string;
  /** What of it steps aside while the slider moves, so that it tells nothing of which step is shown. */
  asideSelector?: string;
  /** Opens the page at rest, defines `window.stepper` in it, and focuses what answers the arrow keys. */
  open(browser: Browser): Promise<Visit>;
};

declare global {
  interface Window {
    stepper: {
      steps: number;
      /** Starts showing a step; called for 0, then for each next one. */
      goTo(step: number): void;
      /** The step that the page says it shows. */
      shown(): number;
    };
  }
}

/** The atlas itself: its slider, moved by keys. */
export function atlasStepper(url: string, surface: Surface): Stepper {
  return {
    name: surface,
    mapSelector: ".world-map",
    asideSelector: ".map-labels",
    async open(browser) {
      const visit = await newVisit(browser, surface);
      try {
        await visit.page.goto(`${url}/`);
        await untilStanding(visit.page, surface);
        await takeSlider(visit.page);
        await visit.page.waitForSelector(WHOLE, { state: "attached" });
        await visit.page.evaluate(driveSlider, DOTS);
        return visit;
      } catch (error) {
        await visit.context.close();
        throw error;
      }
    },
  };
}

export const THUMB = ".time-thumb:not(.baseline)";

/** Of the snapshots, oldest first. */
export const DOTS = ".time-dots > [data-shown]";

/** As the first thing that a visitor does. */
export async function takeSlider(page: Page): Promise<void> {
  await page.focus(THUMB);
}

/** Runs in the page, the slider taken. */
function driveSlider(selector: string): void {
  const thumb = document.activeElement;
  if (thumb?.getAttribute("role") !== "slider") throw new Error("the slider has no focus");
  const dots = () => [...document.querySelectorAll<SVGElement>(selector)];
  window.stepper = {
    steps: dots().length,
    goTo(step) {
      const key = step === 0 ? "Home" : "ArrowRight";
      thumb.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    },
    shown: () => dots().findIndex((dot) => dot.dataset.shown === "true"),
  };
}
