/** What the same world with the same record costs in other libraries: same browser, same run, taking turns. */
import type { Browser } from "@playwright/test";
import { IDLE, INTERACTIVE, newVisit, type Surface } from "./browser";
import { type Seen, watchMoments } from "./moments";
import { measurePayload, requestsOf, resourcesOf, totalsOf } from "./payload";
import { sameRecord } from "./peer-pages/same-record";
import { PEERS, type Peer, servePeers } from "./peer-pages/site";
import { repeats } from "./repeats";
import type { ShownSteps } from "./shown-steps";
import { type Play, pacedTicks, playThrough, type Tick, type Work, watched } from "./slider-ticks";
import { interleaved, type Summary, seededRandom, summaryOf } from "./statistics";
import { atlasStepper, type Stepper } from "./stepper";
import { watchPlay } from "./watch-play";

const SEED = 20_261_122;
const FIRST_VISITS = repeats(5);
const ROUNDS = repeats(2);
/** Of the steps, so many are taken one by one; all are played. */
const PACED_STEPS = 20;
/** A step of the play. */
export const STEP_MS = 120;
const DRAWN = "body[data-map=drawn]";

export const OURS = { svg: "atlas, SVG", maplibre: "atlas, MapLibre" } as const;
export type CandidateName = Peer | (typeof OURS)[Surface];

/** Brotli 11. */
type Size = { script: number; all: number };

export type Cost = {
  /** Until the page answers; then what it loads without being asked. */
  before: Size;
  after: Size;
  /** Since navigation, until the map was on the screen, and until the slider answered. */
  mapMs: Summary | null;
  answersMs: Summary | null;
  /** A tick: as in the part `slider`. */
  scriptMs: Summary | null;
  frameMs: Summary | null;
  workMs: Summary | null;
  /** A play of one step every STEP_MS; its work by the number of steps, with what is put off until it has ended. */
  playWorkMs: Summary | null;
  longTasks: Summary | null;
  longestTaskMs: Summary | null;
  steps: ShownSteps;
};
export type Peers = {
  box: { width: number; height: number };
  steps: number;
  candidates: Partial<Record<CandidateName, Cost | { problem: string }>>;
};

type Candidate = {
  name: CandidateName;
  moments: { map: string; answers: string };
  stepper: Stepper;
  address: string;
  surface: Surface;
};
type Round = { ticks: Tick[]; work: Work[]; play: Play };
type Found = { visits: Seen<string>[]; rounds: Round[]; steps?: ShownSteps; problem?: string };

export async function measurePeers(browser: Browser, atlasUrl: string): Promise<Peers> {
  const record = await sameRecord(atlasUrl);
  const box = await sizeOfOurMap(browser, atlasUrl);
  const site = await servePeers(record, box);
  try {
    const candidates = [
      ourCandidate(atlasUrl, "svg"),
      ourCandidate(atlasUrl, "maplibre"),
      ...(Object.keys(PEERS) as Peer[]).map((peer) => peerCandidate(peer, site.pageOf(peer))),
    ];
    const found = await takeTurns(browser, candidates);
    const sizes = await sizesOf(browser, atlasUrl, site.url);
    return {
      box,
      steps: record.periods.length,
      candidates: Object.fromEntries(
        candidates.map(({ name }) => [name, costOf(found.get(name), sizes[name])]),
      ),
    };
  } finally {
    await site.stop();
  }
}

async function takeTurns(browser: Browser, candidates: readonly Candidate[]) {
  const random = seededRandom(SEED);
  const found = new Map<CandidateName, Found>(
    candidates.map(({ name }) => [name, { visits: [], rounds: [] }]),
  );
  const attempt = async (candidate: Candidate, work: (found: Found) => Promise<void>) => {
    const its = found.get(candidate.name);
    if (!its || its.problem !== undefined) return;
    await work(its).catch((error: Error) => {
      its.problem = error.message.split("\n")[0] ?? "";
    });
  };
  // The first visits warm server and browser, not the page's caches.
  for (const candidate of candidates)
    await attempt(candidate, async () => void (await firstVisit(browser, candidate)));
  for (const candidate of interleaved(candidates, FIRST_VISITS, random))
    await attempt(candidate, async (its) => {
      its.visits.push(await firstVisit(browser, candidate));
    });
  for (const candidate of interleaved(candidates, ROUNDS, random))
    await attempt(candidate, async (its) => {
      const isLast = its.rounds.length === ROUNDS - 1;
      const { round, steps } = await measureRound(browser, candidate.stepper, random, isLast);
      its.rounds.push(round);
      if (steps) its.steps = steps;
    });
  return found;
}

/** A visit with empty caches, until every moment has come. */
export async function firstVisit(
  browser: Browser,
  candidate: Pick<Candidate, "address" | "moments" | "surface">,
): Promise<Seen<string>> {
  const { context, page } = await newVisit(browser, candidate.surface);
  try {
    await context.addInitScript(watchMoments, candidate.moments);
    await page.goto(candidate.address);
    for (const selector of Object.values(candidate.moments))
      await page.waitForSelector(selector, { state: "attached" });
    await page.waitForFunction(() => window.atlasMoments.firstPaint !== undefined);
    await page.waitForTimeout(100);
    return await page.evaluate(() => window.atlasMoments);
  } finally {
    await context.close();
  }
}

async function measureRound(
  browser: Browser,
  stepper: Stepper,
  random: () => number,
  isLast: boolean,
): Promise<{ round: Round; steps: ShownSteps | null }> {
  const visit = await stepper.open(browser);
  try {
    const client = await watched(visit);
    const steps = await visit.page.evaluate(() => window.stepper.steps);
    const { ticks, work } = await pacedTicks(
      visit.page,
      client,
      Math.min(PACED_STEPS, steps),
      random,
    );
    const play = await playThrough(visit.page, client, steps, STEP_MS);
    const shown = isLast ? await watchPlay(visit.page, client, stepper, STEP_MS) : null;
    return { round: { ticks, work, play }, steps: shown };
  } finally {
    await visit.context.close();
  }
}

function costOf(found: Found | undefined, size: Pick<Cost, "before" | "after"> | undefined) {
  if (!found?.steps || !size) return { problem: found?.problem ?? "not measured" };
  const { visits, rounds, steps } = found;
  const ticks = rounds.flatMap((round) => round.ticks);
  // In the frame, and on the screen: whichever is known later.
  const mapMs = visits.map(({ map = 0, firstPaint = 0 }) => Math.max(map, firstPaint));
  return {
    ...size,
    mapMs: summaryOf(mapMs),
    answersMs: summaryOf(
      visits.map(({ answers = 0 }, index) => Math.max(answers, mapMs[index] ?? 0)),
    ),
    scriptMs: summaryOf(ticks.map(({ scriptMs }) => scriptMs)),
    frameMs: summaryOf(ticks.map(({ frameMs }) => frameMs)),
    workMs: summaryOf(rounds.flatMap(({ work }) => work.map(({ task }) => task))),
    playWorkMs: summaryOf(rounds.map(({ play }) => play.workMs)),
    longTasks: summaryOf(rounds.map(({ play }) => play.longTasks)),
    longestTaskMs: summaryOf(rounds.map(({ play }) => play.longestTaskMs)),
    steps,
  };
}

async function sizesOf(browser: Browser, atlasUrl: string, peersUrl: string) {
  const { firstView, addedByMapLibre } = await measurePayload(browser, atlasUrl);
  if (firstView.script.brotli11 === 0) throw new Error("the atlas came without its script");
  const none = { script: 0, all: 0 };
  const sizeOf = (totals: typeof firstView): Size => ({
    script: totals.script.brotli11,
    all: totals.all.brotli11,
  });
  const before = sizeOf(firstView);
  const sizes: Partial<Record<CandidateName, Pick<Cost, "before" | "after">>> = {
    [OURS.svg]: { before, after: none },
    [OURS.maplibre]: { before, after: addedByMapLibre ? sizeOf(addedByMapLibre) : none },
  };
  for (const [peer, page] of Object.entries(PEERS) as [Peer, string][]) {
    const { requests } = await requestsOf(browser, peersUrl, "svg", `/${page}.html`, (visited) =>
      visited.waitForSelector(DRAWN, { state: "attached" }),
    );
    sizes[peer] = { before: sizeOf(totalsOf(await resourcesOf(requests))), after: none };
  }
  return sizes;
}

async function sizeOfOurMap(browser: Browser, url: string) {
  const { context, page } = await newVisit(browser, "svg");
  try {
    await page.goto(`${url}/`);
    return await page.evaluate(() => {
      const box = document.querySelector(".world-map")?.getBoundingClientRect();
      if (!box) throw new Error("the page has no map");
      return { width: Math.round(box.width), height: Math.round(box.height) };
    });
  } finally {
    await context.close();
  }
}

export function ourCandidate(url: string, surface: Surface): Candidate {
  return {
    name: OURS[surface],
    address: `${url}/`,
    surface,
    // The last part of the drawn map's markup: once it stands, so does the rest.
    moments: { map: surface === "svg" ? ".world-svg .dots" : IDLE, answers: INTERACTIVE },
    stepper: atlasStepper(url, surface),
  };
}

function peerCandidate(name: Peer, address: string): Candidate {
  return {
    name,
    address,
    surface: "svg",
    moments: { map: DRAWN, answers: DRAWN },
    stepper: {
      name,
      mapSelector: "#map",
      async open(browser) {
        const visit = await newVisit(browser, "svg");
        try {
          await visit.page.goto(address);
          await visit.page.waitForSelector(DRAWN, { state: "attached" });
          return visit;
        } catch (error) {
          await visit.context.close();
          throw error;
        }
      },
    },
  };
}
