import type { WriteStream } from "node:tty";

const BAR_CELLS = 24;
const PLAIN_EVERY_MS = 5_000;

/**
 * Tells how far an import is: one line that moves where there is a terminal, a plain line every five seconds elsewhere.
 * The rate counts from the first batch that is written: what was read and judged before is no part of it.
 */
export function progressLine(
  stream: Pick<WriteStream, "isTTY" | "write">,
  now = () => performance.now(),
) {
  let first: { at: number; done: number } | undefined;
  let told = now();
  return (done: number, of: number): void => {
    const at = now();
    first ??= { at, done };
    const rowsPerMs = (done - first.done) / (at - first.at);
    const pace =
      rowsPerMs > 0 && Number.isFinite(rowsPerMs)
        ? `, ${Math.round(rowsPerMs * 1000)} rows/s, ${Math.ceil((of - done) / rowsPerMs / 1000)} s left`
        : "";
    const text = `${done} of ${of} rows${pace}`;
    if (stream.isTTY) {
      const filled = Math.round((done / of) * BAR_CELLS);
      const bar = "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
      stream.write(`\r${bar} ${text}\u001b[K${done === of ? "\n" : ""}`);
    } else if (at - told >= PLAIN_EVERY_MS) {
      told = at;
      stream.write(`${text}\n`);
    }
  };
}
