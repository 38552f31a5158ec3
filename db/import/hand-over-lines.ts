/**
 * The answer to a command that was handed over: a line of JSON for each step worth telling, an empty one while there is nothing
 * to tell, and the outcome as the last. A client gives up on an answer that is silent for minutes, and a command may take hours.
 */
import type { CommandStep, Outcome } from "./command";

type Line = { step: CommandStep } | { outcome: Outcome } | { failed: true };

const STEP_EVERY_MS = 500;
const SIGN_OF_LIFE_EVERY_MS = 10_000;

/**
 * Begins the work at once; it goes on when nobody reads any more.
 * @param work what it throws is told as a failure without a reason, and logged
 */
export function outcomeLines(
  work: (told: (step: CommandStep) => void) => Promise<Outcome>,
  signOfLifeEveryMs = SIGN_OF_LIFE_EVERY_MS,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isRead = true;
  let timer: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      const send = (line: Line | null) => {
        if (isRead) controller.enqueue(encoder.encode(line ? `${JSON.stringify(line)}\n` : "\n"));
      };
      send(null);
      timer = setInterval(() => send(null), signOfLifeEveryMs);
      let told = Number.NEGATIVE_INFINITY;
      const tell = (step: CommandStep) => {
        const isOften = step.phase !== "asked" && step.share !== 1;
        if (isOften && performance.now() - told < STEP_EVERY_MS) return;
        told = performance.now();
        send({ step });
      };
      void work(tell)
        .then(
          (outcome) => send({ outcome }),
          (error: unknown) => {
            console.error(error);
            send({ failed: true });
          },
        )
        .finally(() => {
          clearInterval(timer);
          if (isRead) controller.close();
        });
    },
    cancel() {
      isRead = false;
      clearInterval(timer);
    },
  });
}

/**
 * Reads such an answer to its end.
 * @throws Error when the work failed, or the server went away before its end
 */
export async function outcomeOf(
  body: ReadableStream<Uint8Array>,
  told: (step: CommandStep) => void = () => {},
): Promise<Outcome> {
  const decoder = new TextDecoder();
  let rest = "";
  let outcome: Outcome | undefined;
  for await (const piece of body) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines.filter((line) => line !== "")) {
      const line = JSON.parse(text) as Line;
      if ("step" in line) told(line.step);
      else if ("outcome" in line) outcome = line.outcome;
      else throw new Error("The server could not do it; its log says why.");
    }
  }
  if (!outcome)
    throw new Error("The server ended before it was done; `releases` says what is there.");
  return outcome;
}
