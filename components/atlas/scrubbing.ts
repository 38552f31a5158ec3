/** Where the reader has moved the slider's thumbs, while that is ahead of the address: it follows when they rest. */
import type { ViewState } from "@/lib/url-state";

export type Thumbs = Pick<ViewState, "to" | "from">;

export type Scrubbing = ReturnType<typeof createScrubbing>;

/** Longer than a month of the record stays at full speed, shorter than a reader waits. */
const REST_MS = 200;

export function createScrubbing() {
  let ahead: Thumbs | null = null;
  /** What the address says. */
  let address: Thumbs | null = null;
  /** What it will say, oldest first: written, and not arrived yet. */
  let written: Thumbs[] = [];
  let rest: { timer: ReturnType<typeof setTimeout>; write(thumbs: Thumbs): void } | null = null;
  /** Where they are to go when the snapshot there is at hand. */
  let held: { thumbs: Thumbs; write(thumbs: Thumbs): void } | null = null;
  const listeners = new Set<() => void>();

  function set(thumbs: Thumbs | null): void {
    if (ahead === thumbs) return;
    ahead = thumbs;
    for (const listener of listeners) listener();
  }

  /** What the address does not say yet; from now on it is the caller's to write. */
  function handOver(): Thumbs | null {
    if (rest) clearTimeout(rest.timer);
    rest = null;
    if (!ahead || isSame(ahead, written.at(-1) ?? null)) return ahead;
    if (written.length === 0 && isSame(ahead, address)) {
      set(null);
      return null;
    }
    written = [...written, ahead];
    return ahead;
  }

  /** Has the address written now. */
  function settle(): void {
    const write = rest?.write;
    const thumbs = handOver();
    if (thumbs) write?.(thumbs);
  }

  /** One tick: listeners at once, the address at rest. */
  function move(thumbs: Thumbs, write: (thumbs: Thumbs) => void): void {
    held = null;
    if (rest) clearTimeout(rest.timer);
    rest = { timer: setTimeout(settle, REST_MS), write };
    set(thumbs);
  }

  return {
    /** Null: the thumbs are where the address says. */
    ahead: () => ahead,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    move,
    /** A tick to come: the last one held is made on release, unless another one is made before. */
    hold(thumbs: Thumbs, write: (thumbs: Thumbs) => void): void {
      held = { thumbs, write };
    },
    release(): void {
      if (held) move(held.thumbs, held.write);
    },
    settle,
    handOver,
    /** The address says this now: it caught up, or somebody else (Back, a link) moved the thumbs. */
    follow(arrived: Thumbs): void {
      address = arrived;
      const place = written.findIndex((thumbs) => isSame(thumbs, arrived));
      written = place === -1 ? [] : written.slice(place + 1);
      if (place === -1) held = null;
      const hasMovedOn = place !== -1 && !isSame(arrived, ahead);
      if (hasMovedOn) return;
      if (rest) clearTimeout(rest.timer);
      rest = null;
      set(null);
    },
  };
}

function isSame(a: Thumbs, b: Thumbs | null): boolean {
  return b !== null && a.to === b.to && a.from === b.from;
}
