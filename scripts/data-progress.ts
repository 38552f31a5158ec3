import type { WriteStream } from "node:tty";

const BAR_CELLS = 24;
const PLAIN_EVERY_MS = 5_000;

/** Tells how far an import is: one line that moves where there is a terminal, a plain line every five seconds elsewhere. */
export function progressLine(
  stream: Pick<WriteStream, "isTTY" | "write">,
  now = () => performance.now(),
) {
  const start = now();
  let told = start;
  return (done: number, of: number): void => {
    const at = now();
    const rate = done / Math.max(at - start, 1);
    const left = Math.ceil((of - done) / rate / 1000);
    const text = `${done} of ${of} rows, ${Math.round(rate * 1000)} rows/s, ${left} s left`;
    if (stream.isTTY) {
      const filled = Math.round((done / of) * BAR_CELLS);
      stream.write(
        `\r${"█".repeat(filled)}${"░".repeat(BAR_CELLS - filled)} ${text}\u001b[K${done === of ? "\n" : ""}`,
      );
    } else if (at - told >= PLAIN_EVERY_MS) {
      told = at;
      stream.write(`${text}\n`);
    }
  };
}
