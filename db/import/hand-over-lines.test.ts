import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { outcomeLines, outcomeOf } from "./hand-over-lines";
import type { ImportStep } from "./import-file";

const OUTCOME = { name: "refused", reason: "é, as\ntwo lines" } as const;
const step = (rows: number, share: number): ImportStep => ({ phase: "judged", rows, share });

test("steps and the outcome arrive, in whatever pieces the network makes of them", async () => {
  const lines = outcomeLines(async (told) => {
    told(step(1, 0.1));
    told(step(2, 0.2));
    told(step(9, 1));
    return OUTCOME;
  });
  const bytes = new Uint8Array(await new Response(lines).arrayBuffer());
  const inPieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const told: number[] = [];
  expect(await outcomeOf(inPieces, (step) => told.push("rows" in step ? step.rows : -1))).toEqual(
    OUTCOME,
  );
  // The second one came too soon after the first to be told.
  expect(told).toEqual([1, 9]);
});

test("no source that was asked goes untold, however fast they come", async () => {
  const asked = ["mempool", "ecb", "eia"];
  const lines = outcomeLines(async (told) => {
    for (const [index, source] of asked.entries())
      told({ phase: "asked", source, outcome: "unchanged", message: "", share: index / 4 });
    return OUTCOME;
  });
  const told: string[] = [];
  await outcomeOf(lines, (step) => told.push(step.phase === "asked" ? step.source : ""));
  expect(told).toEqual(asked);
});

test("while there is nothing to tell, the answer is not silent", async () => {
  const lines = outcomeLines(async () => {
    await sleep(200);
    return OUTCOME;
  }, 10);
  const text = await new Response(lines).text();
  expect(text).toMatch(/^\n{3,}\{"outcome":.*\}\n$/);
});

test("a failure is told without its reason, which is logged", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const failing = outcomeLines(() => Promise.reject(new Error("a secret")));
  const text = await new Response(failing).text();
  expect(text).not.toContain("secret");
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: "a secret" }));
  await expect(outcomeOf(new Response(text).body ?? new ReadableStream())).rejects.toThrow(
    "its log says why",
  );
  log.mockRestore();
});

test("a server that goes away is no outcome, and work goes on when nobody reads", async () => {
  await expect(outcomeOf(new Response("\n\n").body ?? new ReadableStream())).rejects.toThrow(
    "ended before it was done",
  );
  let isDone = false;
  const lines = outcomeLines(async (told) => {
    await sleep(20);
    told(step(1, 1));
    isDone = true;
    return OUTCOME;
  });
  await lines.cancel();
  await vi.waitFor(() => expect(isDone).toBe(true));
});
