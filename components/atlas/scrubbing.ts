/** Where the reader has moved the slider's thumbs, while that is ahead of the address: it follows when they rest. */
import type { ViewState } from "@/lib/url-state";

export type Thumbs = Pick<ViewState, "to" | "from">;

export type Scrubbing = ReturnType<typeof createScrubbing>;

/** Longer than a month of the record stays at full speed, shorter than a reader waits. */
const REST_MS = 200;

export function createScrubbing() {
  let ahead: Thumbs | null = null;
  let handedOver: Thumbs | null = null;
  /** What the address says, or will say once what was written has arrived. */
  let address: Thumbs | null = null;
  let rest: { timer: ReturnType<typeof setTimeout>; write(thumbs: Thumbs): void } | null = null;
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
    handedOver = ahead;
    if (ahead) address = ahead;
    return ahead;
  }

  /** Has the address written now. */
  function settle(): void {
    const write = rest?.write;
    const before = address;
    const thumbs = handOver();
    if (!thumbs) return;
    if (isSame(thumbs, before)) set(null);
    else write?.(thumbs);
  }

  return {
    /** Null: the thumbs are where the address says. */
    ahead: () => ahead,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** One tick: listeners at once, the address at rest. */
    move(thumbs: Thumbs, write: (thumbs: Thumbs) => void): void {
      if (rest) clearTimeout(rest.timer);
      rest = { timer: setTimeout(settle, REST_MS), write };
      set(thumbs);
    },
    settle,
    handOver,
    /** The address says this now: it caught up, or somebody else (Back, a link) moved the thumbs. */
    follow(arrived: Thumbs): void {
      const hasMovedOn =
        handedOver !== null && !isSame(arrived, ahead) && isSame(arrived, handedOver);
      if (hasMovedOn) return;
      handOver();
      address = arrived;
      set(null);
    },
  };
}

function isSame(a: Thumbs, b: Thumbs | null): boolean {
  return b !== null && a.to === b.to && a.from === b.from;
}
