/** What one step of a slider costs: ticks with time to rest between them, real key presses, and a play of one step a frame. */
import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Visit } from "./browser";
import { repeats } from "./repeats";
import { interleaved, rounded, type Summary, seededRandom, summaryOf } from "./statistics";
import type { Stepper } from "./stepper";

const ROUNDS = repeats(2);
const SEED = 20_260_103;
/** Longer than what a tick leaves for later (the address is written after 200 ms). */
const REST_MS = 300;
const KEY_REST_MS = 100;
const EMPTY_TICKS = 6;
/** Event Timing keeps silent about what was painted sooner. */
const SHORTEST_TIMED_MS = 16;

const WORK = ["task", "script", "style", "layout"] as const;
export type Work = Record<(typeof WORK)[number], number>;
export type Tick = { handlerMs: number; scriptMs: number; frameMs: number };
export type Play = { durationMs: number; longTasks: number; longestTaskMs: number; workMs: number };

export type SliderTicks = {
  steps: number;
  /** Inside the event's dispatch. */
  handlerMs: Summary | null;
  /** With what it left to microtasks, where React renders. */
  scriptMs: Summary | null;
  /** Until the main thread has given the next frame away. */
  frameMs: Summary | null;
  /** Processor time of the main thread until it rests, without what an empty tick costs; then its parts. */
  workMs: Summary | null;
  workParts: { script: number; style: number; layout: number };
  longTasks: Summary | null;
  /** From a real key press to the painted frame, in steps of 8 ms, 16 at least. */
  paintedMs: Summary | null;
  play: { [Part in keyof Play]: Summary | null };
};

type Round = { ticks: Tick[]; work: Work[]; longTasks: number; painted: number[]; play: Play };

export async function measureSliderTicks(
  browser: Browser,
  steppers: readonly Stepper[],
): Promise<Record<string, SliderTicks | { problem: string }>> {
  const random = seededRandom(SEED);
  const rounds = new Map<Stepper, Round[]>();
  const steps = new Map<Stepper, number>();
  const problems = new Map<Stepper, string>();
  for (const stepper of interleaved(steppers, ROUNDS, random)) {
    if (problems.has(stepper)) continue;
    const done = await measureRound(browser, stepper, random).catch((error: Error) => {
      problems.set(stepper, error.message.split("\n")[0] ?? "");
      return null;
    });
    if (!done) continue;
    steps.set(stepper, done.steps);
    rounds.set(stepper, [...(rounds.get(stepper) ?? []), done]);
  }
  return Object.fromEntries(
    steppers.map((stepper) => {
      const problem = problems.get(stepper);
      if (problem !== undefined) return [stepper.name, { problem }];
      return [stepper.name, summed(steps.get(stepper) ?? 0, rounds.get(stepper) ?? [])];
    }),
  );
}

function summed(steps: number, rounds: readonly Round[]): SliderTicks {
  const ticks = rounds.flatMap((round) => round.ticks);
  const work = rounds.flatMap((round) => round.work);
  const part = (name: keyof Work) => summaryOf(work.map((each) => each[name]))?.median ?? 0;
  const play = (name: keyof Play) => summaryOf(rounds.map((round) => round.play[name]));
  return {
    steps,
    handlerMs: summaryOf(ticks.map(({ handlerMs }) => handlerMs)),
    scriptMs: summaryOf(ticks.map(({ scriptMs }) => scriptMs)),
    frameMs: summaryOf(ticks.map(({ frameMs }) => frameMs)),
    workMs: summaryOf(work.map(({ task }) => task)),
    workParts: { script: part("script"), style: part("style"), layout: part("layout") },
    longTasks: summaryOf(rounds.map(({ longTasks }) => longTasks)),
    paintedMs: summaryOf(rounds.flatMap(({ painted }) => painted)),
    play: {
      durationMs: play("durationMs"),
      longTasks: play("longTasks"),
      longestTaskMs: play("longestTaskMs"),
      workMs: play("workMs"),
    },
  };
}

async function measureRound(
  browser: Browser,
  stepper: Stepper,
  random: () => number,
): Promise<Round & { steps: number }> {
  const { context, page } = await stepper.open(browser);
  try {
    const client = await watched({ context, page });
    const steps = await page.evaluate(() => window.stepper.steps);
    const paced = await pacedTicks(page, client, steps, random);
    const painted = await keyPresses(page, steps);
    const play = await playThrough(page, client, steps, 0);
    return { steps, ...paced, painted, play };
  } finally {
    await context.close();
  }
}

/** A page whose work, long tasks and keys are counted from now on. */
export async function watched({ context, page }: Visit): Promise<CDPSession> {
  const client = await context.newCDPSession(page);
  // Time on the processor: what else runs on the machine does not count.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(watch, SHORTEST_TIMED_MS);
  return client;
}

export async function pacedTicks(
  page: Page,
  client: CDPSession,
  steps: number,
  random: () => number,
) {
  const measured = async (step: number | null) => {
    await page.waitForTimeout(random() * 17);
    const before = await workSoFar(client);
    const tick = await page.evaluate(tickOnce, { step, restMs: REST_MS });
    return { tick, work: difference(await workSoFar(client), before) };
  };
  const empty: Work[] = [];
  for (let count = 0; count < EMPTY_TICKS; count++) empty.push((await measured(null)).work);
  const floor = Object.fromEntries(
    WORK.map((name) => [name, summaryOf(empty.map((work) => work[name]))?.median ?? 0]),
  ) as Work;

  await startOver(page);
  await page.evaluate(() => {
    window.longTaskMs = [];
  });
  const ticks: Tick[] = [];
  const work: Work[] = [];
  for (let step = 1; step < steps; step++) {
    const done = await measured(step);
    ticks.push(done.tick);
    work.push(difference(done.work, floor));
    await expectShown(page, step);
  }
  const longTasks = await page.evaluate(() => window.longTaskMs.length);
  return { ticks, work, longTasks };
}

async function keyPresses(page: Page, steps: number): Promise<number[]> {
  await startOver(page);
  await page.evaluate(() => {
    window.keyMs = [];
  });
  for (let step = 1; step < steps; step++) {
    const before = await page.evaluate(() => window.keyMs.length);
    await page.keyboard.press("ArrowRight");
    await page
      .waitForFunction((count) => window.keyMs.length > count, before, { timeout: REST_MS })
      .catch(() => {});
    await page.waitForTimeout(KEY_REST_MS);
  }
  await page.waitForTimeout(REST_MS);
  await expectShown(page, steps - 1);
  const timed = await page.evaluate(() => window.keyMs);
  const sooner = Math.max(0, steps - 1 - timed.length);
  return [...timed, ...new Array<number>(sooner).fill(SHORTEST_TIMED_MS)];
}

/** @param everyMs between two steps; 0: one a frame */
export async function playThrough(
  page: Page,
  client: CDPSession,
  steps: number,
  everyMs: number,
): Promise<Play> {
  await startOver(page);
  const before = await workSoFar(client);
  const { durationMs, longTaskMs } = await page.evaluate(play, { steps, everyMs, restMs: REST_MS });
  const { task } = difference(await workSoFar(client), before);
  await expectShown(page, steps - 1);
  return {
    durationMs,
    longTasks: longTaskMs.length,
    longestTaskMs: Math.max(0, ...longTaskMs),
    workMs: rounded(task / (steps - 1)),
  };
}

export async function startOver(page: Page): Promise<void> {
  await page.evaluate(() => window.stepper.goTo(0));
  await page.waitForTimeout(2 * REST_MS);
  await expectShown(page, 0);
}

export async function expectShown(page: Page, step: number): Promise<void> {
  const shown = await page.evaluate(() => window.stepper.shown());
  if (shown !== step) throw new Error(`the page shows step ${shown} instead of ${step}`);
}

async function workSoFar(client: CDPSession): Promise<Work> {
  const { metrics } = await client.send("Performance.getMetrics");
  const milliseconds = (name: string) =>
    (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    task: milliseconds("TaskDuration"),
    script: milliseconds("ScriptDuration"),
    style: milliseconds("RecalcStyleDuration"),
    layout: milliseconds("LayoutDuration"),
  };
}

const difference = (later: Work, earlier: Work) =>
  Object.fromEntries(WORK.map((name) => [name, Math.max(0, later[name] - earlier[name])])) as Work;

declare global {
  interface Window {
    longTaskMs: number[];
    keyMs: number[];
  }
}

/** Runs in the page: collects long tasks and the painting of key presses. */
function watch(shortestMs: number): void {
  window.longTaskMs = [];
  window.keyMs = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTaskMs.push(duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown") window.keyMs.push(duration);
  }).observe({ type: "event", durationThreshold: shortestMs } as PerformanceObserverInit);
}

/** Runs in the page: one tick, or with null an empty one, and rest. */
async function tickOnce({ step, restMs }: { step: number | null; restMs: number }): Promise<Tick> {
  const start = performance.now();
  if (step !== null) window.stepper.goTo(step);
  const handlerMs = performance.now() - start;
  await null;
  const scriptMs = performance.now() - start;
  await new Promise((resolve) =>
    requestAnimationFrame(() => {
      const given = new MessageChannel();
      given.port1.onmessage = resolve;
      given.port2.postMessage(null);
    }),
  );
  const frameMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, restMs));
  return { handlerMs, scriptMs, frameMs };
}

/** Runs in the page: every step when it is due, or one a frame. */
export async function play(options: { steps: number; everyMs: number; restMs: number }) {
  const { steps, everyMs, restMs } = options;
  window.longTaskMs = [];
  const start = performance.now();
  for (let step = 1; step < steps; step++) {
    if (everyMs > 0) {
      const wait = start + step * everyMs - performance.now();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    window.stepper.goTo(step);
    if (everyMs === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const durationMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, restMs));
  return { durationMs, longTaskMs: window.longTaskMs };
}
