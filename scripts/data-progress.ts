import type { WriteStream } from "node:tty";
import type { CommandStep } from "../db/import/command";
import type { ImportStep } from "../db/import/import-file";

const BAR_CELLS = 24;
const PLAIN_EVERY_MS = 5_000;

/**
 * Tells how far an import is: one line that moves where there is a terminal, a plain line every five seconds elsewhere.
 * Rows are first judged, then written; rate and time left are of the phase. Each source that was asked has a line.
 */
export function progressLine(
  stream: Pick<WriteStream, "isTTY" | "write">,
  now = () => performance.now(),
) {
  let first: { at: number; step: ImportStep } | undefined;
  let told = now();
  return (step: CommandStep): void => {
    if (step.phase === "asked") {
      const share = Math.round(step.share * 100);
      stream.write(`${step.source}: ${step.outcome}, ${step.message} (${share} %)\n`);
      return;
    }
    const at = now();
    const isNext = first !== undefined && first.step.phase !== step.phase;
    if (stream.isTTY && isNext) stream.write("\n");
    if (!first || isNext || step.rows < first.step.rows) first = { at, step };
    const text = `${step.phase} ${step.rows} rows${paceOf(first, { at, step })}`;
    if (stream.isTTY) {
      const filled = Math.round((step.share ?? 0) * BAR_CELLS);
      const bar = "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
      const isLast = step.phase === "written" && step.share === 1;
      stream.write(`\r${bar} ${text}\u001b[K${isLast ? "\n" : ""}`);
    } else if (at - told >= PLAIN_EVERY_MS) {
      told = at;
      stream.write(`${text}\n`);
    }
  };
}

type Moment = { at: number; step: ImportStep };

/** Share, rate and time left, as far as they are known. */
function paceOf(first: Moment, { at, step }: Moment): string {
  const seconds = (at - first.at) / 1000;
  const rate = (step.rows - first.step.rows) / seconds;
  const share = step.share === null ? "" : ` (${Math.floor(step.share * 100)} %)`;
  if (!(rate > 0 && Number.isFinite(rate))) return share;
  const pace = `${share}, ${Math.round(rate)} rows/s`;
  const gained = (step.share ?? 0) - (first.step.share ?? 0);
  if (step.share === null || gained <= 0) return pace;
  return `${pace}, ${Math.ceil(((1 - step.share) * seconds) / gained)} s left`;
}
