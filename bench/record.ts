/** What the page costs when the record is as long as it may become: beside the real one, taking turns. */
import type { Browser } from "@playwright/test";
import { newVisit, untilStanding, WHOLE } from "./browser";
import type { Bytes } from "./bytes";
import { measurePayload, requestsOf, resourcesOf, totalsOf } from "./payload";
import { firstVisit, ourCandidate } from "./peers";
import { repeats } from "./repeats";
import { pacedTicks, type Tick, type Work, watched } from "./slider-ticks";
import { interleaved, type Summary, seededRandom, summaryOf } from "./statistics";
import { DOTS, THUMB, takeSlider } from "./stepper";

const SEED = 20_261_122;
const FIRST_VISITS = repeats(3);
const ROUNDS = repeats(2);
/** Of the first ones, which both records have. */
const STEPS = 20;

const HOME_LIMIT_MS = 60_000;

export type RecordCost = {
  steps: number;
  /** Until the page answers; the page itself, and in it the record that React is given. */
  all: Bytes;
  html: Bytes;
  inlineScripts: Bytes;
  /** What the first use of the page asks for. */
  rest: Bytes;
  mapMs: Summary | null;
  answersMs: Summary | null;
  /** From Home, the first key after the page answers, to the first snapshot. */
  homeMs: Summary | null;
  scriptMs: Summary | null;
  workMs: Summary | null;
};
export type RecordCosts = { real: RecordCost; madeUp: RecordCost };

type Visit = { mapMs: number; answersMs: number; homeMs: number };
type Round = { steps: number; ticks: Tick[]; work: Work[] };

export async function measureRecord(
  browser: Browser,
  urls: { real: string; madeUp: string },
): Promise<RecordCosts> {
  const random = seededRandom(SEED);
  const sides = Object.values(urls);
  const visits = new Map(sides.map((url) => [url, [] as Visit[]]));
  // The first answer of a server is computed: that is the cost of a release, not of a visit.
  for (const url of sides) await (await fetch(`${url}/`)).arrayBuffer();
  for (const url of interleaved(sides, FIRST_VISITS, random)) {
    const seen = await firstVisit(browser, ourCandidate(url, "svg"));
    const mapMs = Math.max(seen.map ?? 0, seen.firstPaint ?? 0);
    const answersMs = Math.max(mapMs, seen.answers ?? 0);
    visits.get(url)?.push({ mapMs, answersMs, homeMs: await homeAtOnce(browser, url) });
  }
  const rounds = new Map(sides.map((url) => [url, [] as Round[]]));
  for (const url of interleaved(sides, ROUNDS, random))
    rounds.get(url)?.push(await measureRound(browser, url, random));

  const costOf = async (url: string): Promise<RecordCost> => {
    const { firstView, inlineScripts } = await measurePayload(browser, url, ["svg"]);
    const done = rounds.get(url) ?? [];
    const seen = visits.get(url) ?? [];
    return {
      steps: done[0]?.steps ?? 0,
      all: firstView.all,
      html: firstView.html,
      inlineScripts,
      rest: (await restOf(browser, url)).all,
      mapMs: summaryOf(seen.map(({ mapMs }) => mapMs)),
      answersMs: summaryOf(seen.map(({ answersMs }) => answersMs)),
      homeMs: summaryOf(seen.map(({ homeMs }) => homeMs)),
      scriptMs: summaryOf(done.flatMap(({ ticks }) => ticks.map(({ scriptMs }) => scriptMs))),
      workMs: summaryOf(done.flatMap(({ work }) => work.map(({ task }) => task))),
    };
  };
  return { real: await costOf(urls.real), madeUp: await costOf(urls.madeUp) };
}

/** A visit with empty caches, whose first deed is to go to the first snapshot. */
async function homeAtOnce(browser: Browser, url: string): Promise<number> {
  const { context, page } = await newVisit(browser, "svg");
  try {
    await page.goto(`${url}/`);
    await untilStanding(page, "svg");
    return await page.evaluate(
      async ({ thumb, dot, limitMs }) => {
        const slider = document.querySelector<HTMLElement>(thumb);
        const first = document.querySelector<SVGElement>(dot);
        const since = performance.now();
        slider?.focus();
        slider?.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
        while (first?.dataset.shown !== "true") {
          if (performance.now() - since > limitMs) throw new Error("the first snapshot never came");
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - since;
      },
      { thumb: THUMB, dot: DOTS, limitMs: HOME_LIMIT_MS },
    );
  } finally {
    await context.close();
  }
}

async function restOf(browser: Browser, url: string) {
  const { requests } = await requestsOf(browser, url, "svg", "/", async (page) => {
    await untilStanding(page, "svg");
    await takeSlider(page);
    await page.waitForSelector(WHOLE, { state: "attached" });
  });
  const isOfRecord = (request: { url(): string }) => request.url().includes("/api/v1/timelines/");
  return totalsOf(await resourcesOf(requests.filter(isOfRecord)));
}

async function measureRound(browser: Browser, url: string, random: () => number): Promise<Round> {
  const visit = await ourCandidate(url, "svg").stepper.open(browser);
  try {
    const client = await watched(visit);
    const steps = await visit.page.evaluate(() => window.stepper.steps);
    const paced = await pacedTicks(visit.page, client, Math.min(STEPS, steps), random);
    return { steps, ...paced };
  } finally {
    await visit.context.close();
  }
}
