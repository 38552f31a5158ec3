/** What the page costs when the record is as long as it may become: beside the real one, taking turns. */
import type { Browser } from "@playwright/test";
import type { Bytes } from "./bytes";
import { measurePayload } from "./payload";
import { firstVisit, ourCandidate } from "./peers";
import { repeats } from "./repeats";
import { pacedTicks, type Tick, type Work, watched } from "./slider-ticks";
import { interleaved, type Summary, seededRandom, summaryOf } from "./statistics";

const SEED = 20_261_122;
const FIRST_VISITS = repeats(3);
const ROUNDS = repeats(2);
/** Of the first ones, which both records have. */
const STEPS = 20;

export type RecordCost = {
  steps: number;
  /** Until the page answers; the page itself, and in it the record that React is given. */
  all: Bytes;
  html: Bytes;
  inlineScripts: Bytes;
  mapMs: Summary | null;
  answersMs: Summary | null;
  scriptMs: Summary | null;
  workMs: Summary | null;
};
export type RecordCosts = { real: RecordCost; madeUp: RecordCost };

type Round = { steps: number; ticks: Tick[]; work: Work[] };

export async function measureRecord(
  browser: Browser,
  urls: { real: string; madeUp: string },
): Promise<RecordCosts> {
  const random = seededRandom(SEED);
  const sides = Object.values(urls);
  const visits = new Map(sides.map((url) => [url, [] as { mapMs: number; answersMs: number }[]]));
  // The first answer of a server is computed: that is the cost of a release, not of a visit.
  for (const url of sides) await (await fetch(`${url}/`)).arrayBuffer();
  for (const url of interleaved(sides, FIRST_VISITS, random)) {
    const seen = await firstVisit(browser, ourCandidate(url, "svg"));
    const mapMs = Math.max(seen.map ?? 0, seen.firstPaint ?? 0);
    visits.get(url)?.push({ mapMs, answersMs: Math.max(mapMs, seen.answers ?? 0) });
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
      mapMs: summaryOf(seen.map(({ mapMs }) => mapMs)),
      answersMs: summaryOf(seen.map(({ answersMs }) => answersMs)),
      scriptMs: summaryOf(done.flatMap(({ ticks }) => ticks.map(({ scriptMs }) => scriptMs))),
      workMs: summaryOf(done.flatMap(({ work }) => work.map(({ task }) => task))),
    };
  };
  return { real: await costOf(urls.real), madeUp: await costOf(urls.madeUp) };
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
