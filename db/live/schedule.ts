/** Asks the sites of the sources by the clock. Of several processes one does it: the lock of the database says which. */
import type { OpenDatabase } from "../client";
import { describeFailure, describeOutcome } from "../import/report";
import { type FetchResult, fetchAll, LIVE_IDS } from "./fetch";
import { planRefresh } from "./plan";
import { liveOutcomes } from "./remembered";

const HOUR_MS = 3_600_000;
const MOST_HOURS = 24 * 7;
/** So that not every atlas asks at the same second, nor every process of one. */
const JITTER = 0.1;
/** A server that was just started has better to do. */
const FIRST_AFTER_MS = 60_000;
/** Another process asked within this part of the interval: it was its turn. */
const ASKED_ALREADY = 0.75;

/** The operator wrote something else than an interval. */
export class BadRefresh extends Error {
  constructor(text: string) {
    super(
      `ATLAS_REFRESH is ${JSON.stringify(text.slice(0, 40))}: write off, daily, or hours from 1h to ${MOST_HOURS}h.`,
    );
    this.name = "BadRefresh";
  }
}

/**
 * Milliseconds between two rounds; null: there are none.
 * @throws BadRefresh
 */
export function readRefresh(text: string | undefined): number | null {
  const written = (text ?? "").trim().toLowerCase();
  if (written === "" || written === "off") return null;
  if (written === "daily") return 24 * HOUR_MS;
  const hours = Number(/^(\d{1,3})h$/.exec(written)?.[1] ?? Number.NaN);
  if (!(hours >= 1 && hours <= MOST_HOURS)) throw new BadRefresh(text ?? "");
  return hours * HOUR_MS;
}

type Clockwork = {
  now(): number;
  /** Calls later; the process does not stay alive for it. */
  later(work: () => void, ms: number): void;
  random(): number;
  ask(): Promise<FetchResult[]>;
};

/** @returns one round, as the clock would start it, for tests */
export function startRefresh(
  opened: OpenDatabase,
  every: string,
  everyMs: number,
  clockwork: Partial<Clockwork> = {},
): () => Promise<void> {
  const { now, later, random, ask }: Clockwork = {
    now: Date.now,
    later: (work, ms) => setTimeout(work, ms).unref(),
    random: Math.random,
    ask: () => fetchByClock(opened),
    ...clockwork,
  };
  const lastAsked = async () => {
    const moments = (await liveOutcomes(opened.db)).map(({ askedAt }) => Date.parse(askedAt));
    return moments.length === 0 ? null : Math.max(...moments);
  };
  const round = async () => {
    await opened.ifAlone(async () => {
      const last = await lastAsked();
      if (last !== null && now() - last < everyMs * ASKED_ALREADY) return;
      const results = await ask();
      for (const line of describeOutcome({ name: "fetch", results })) console.log(line);
      for (const line of describeFailure({ name: "fetch", results })) console.error(line);
    });
  };
  const plan = (ms: number) => {
    const waitMs = Math.max(FIRST_AFTER_MS, ms) + random() * JITTER * everyMs;
    planRefresh({ every, nextAt: new Date(now() + waitMs).toISOString() });
    later(
      () =>
        void round()
          .catch(console.error)
          .finally(() => plan(everyMs)),
      waitMs,
    );
  };
  lastAsked()
    .then((last) => plan(last === null ? 0 : last + everyMs - now()))
    .catch((error: unknown) => {
      console.error(error);
      plan(everyMs);
    });
  return round;
}

function fetchByClock(opened: OpenDatabase): Promise<FetchResult[]> {
  return fetchAll(opened, LIVE_IDS, {
    ...{ since: null, dryRun: false, now: new Date(), env: process.env },
    ...{ dataDirectory: "data", maySkip: true },
  });
}
