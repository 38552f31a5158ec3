import { expect, test } from "vitest";
import { progressLine } from "./data-progress";

type Step = readonly [ms: number, phase: "judged" | "written", rows: number, share: number | null];

function told(isTTY: boolean, steps: readonly Step[]): string[] {
  let clock = 0;
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const progress = progressLine({ isTTY, write }, () => clock);
  for (const [ms, phase, rows, share] of steps) {
    clock = ms;
    progress({ phase, rows, share });
  }
  return written;
}

test("a terminal gets a line a phase that moves, with rate and time left, and a break at the end", () => {
  const lines = told(true, [
    [1_000, "judged", 2_000, 0.5],
    [2_000, "judged", 4_000, 1],
    [60_000, "written", 1_000, 0.25],
    [61_000, "written", 2_000, 0.5],
    [63_000, "written", 4_000, 1],
  ]);
  expect(lines).toEqual([
    "\r████████████░░░░░░░░░░░░ judged 2000 rows (50 %)\u001b[K",
    "\r████████████████████████ judged 4000 rows (100 %), 2000 rows/s, 0 s left\u001b[K",
    "\n",
    "\r██████░░░░░░░░░░░░░░░░░░ written 1000 rows (25 %)\u001b[K",
    "\r████████████░░░░░░░░░░░░ written 2000 rows (50 %), 1000 rows/s, 2 s left\u001b[K",
    "\r████████████████████████ written 4000 rows (100 %), 1000 rows/s, 0 s left\u001b[K\n",
  ]);
});

test("elsewhere a plain line comes every five seconds at most; an unknown whole is no share", () => {
  const lines = told(false, [
    [1_000, "judged", 1_000, null],
    [6_000, "judged", 2_000, null],
    [7_000, "written", 3_000, 0.75],
    [11_000, "written", 4_000, 1],
  ]);
  expect(lines).toEqual([
    "judged 2000 rows, 200 rows/s\n",
    "written 4000 rows (100 %), 250 rows/s, 0 s left\n",
  ]);
});

test("each source that was asked has a line of its own, at once", () => {
  const written: string[] = [];
  const progress = progressLine({
    isTTY: false,
    write: (text: string | Uint8Array) => written.push(String(text)) > 0,
  });
  const step = { phase: "asked", source: "mempool", message: "2 rows added" } as const;
  progress({ ...step, outcome: "changed", share: 0.125 });
  progress({ ...step, source: "ecb", outcome: "failed", message: "did not answer", share: 0.25 });
  expect(written).toEqual([
    "mempool: changed, 2 rows added (13 %)\n",
    "ecb: failed, did not answer (25 %)\n",
  ]);
});
