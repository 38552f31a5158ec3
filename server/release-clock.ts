/** Which release the answers are of now: asked of the database at most once a second. */

/** An import shows after at most this long. */
const FRESH_MS = 1_000;
/** From this age on it is asked again while nobody waits. */
const AHEAD_MS = 500;
/** A database that is busy with an import keeps nobody waiting longer. */
const PATIENCE_MS = 250;

export type ReleaseClock = {
  /** The number of the newest release; null before the first answer of the database. */
  release(): Promise<number | null>;
  /** The same without waiting; undefined when it has to be asked. */
  known(): number | null | undefined;
};

/**
 * @param ask the database
 * @param onChange called when another release, or another day (UTC), has begun: some answers tell ages
 * @param now milliseconds since 1970
 */
export function releaseClock(
  ask: () => Promise<number | null>,
  onChange: () => void,
  now: () => number = Date.now,
): ReleaseClock {
  let current: number | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let day = dayOf(now());
  let asking: Promise<void> | null = null;

  const isFresh = () => now() - askedAt < FRESH_MS;

  async function renew(): Promise<void> {
    const since = now();
    try {
      const newest = await ask();
      const today = dayOf(since);
      if (newest !== current || today !== day) onChange();
      current = newest;
      day = today;
    } catch (error) {
      // What is remembered is still right; the health check tells of the failure.
      console.error(error);
    } finally {
      askedAt = since;
      asking = null;
    }
  }

  return {
    known() {
      if (!isFresh()) return undefined;
      if (asking === null && now() - askedAt > AHEAD_MS) asking = renew();
      return current;
    },
    async release() {
      if (isFresh()) return current;
      asking ??= renew();
      await (current === null ? asking : Promise.race([asking, patience()]));
      return current;
    },
  };
}

const dayOf = (milliseconds: number) => Math.floor(milliseconds / 86_400_000);

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
}
