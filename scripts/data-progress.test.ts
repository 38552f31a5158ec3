import { expect, test } from "vitest";
import { progressLine } from "./data-progress";

function told(isTTY: boolean, steps: readonly (readonly [ms: number, done: number])[]): string[] {
  let clock = 0;
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const progress = progressLine({ isTTY, write }, () => clock);
  for (const [ms, done] of steps) {
    clock = ms;
    progress(done, 4_000);
  }
  return written;
}

test("a terminal gets one line that moves, with rate and time left, and a break at the end", () => {
  const lines = told(true, [
    [60_000, 1_000],
    [61_000, 2_000],
    [63_000, 4_000],
  ]);
  expect(lines).toEqual([
    "\r██████░░░░░░░░░░░░░░░░░░ 1000 of 4000 rows\u001b[K",
    "\r████████████░░░░░░░░░░░░ 2000 of 4000 rows, 1000 rows/s, 2 s left\u001b[K",
    "\r████████████████████████ 4000 of 4000 rows, 1000 rows/s, 0 s left\u001b[K\n",
  ]);
});

test("elsewhere a plain line comes every five seconds at most", () => {
  const lines = told(false, [
    [1_000, 1_000],
    [6_000, 2_000],
    [7_000, 3_000],
    [11_000, 4_000],
  ]);
  expect(lines).toEqual([
    "2000 of 4000 rows, 200 rows/s, 10 s left\n",
    "4000 of 4000 rows, 300 rows/s, 0 s left\n",
  ]);
});
