/** The thread that decodes Parquet, with limits of time and memory; it is kept for the next file unless it had to be ended. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Input } from "./input";

export type Opened = { columns: string[]; ranges: { rowStart: number; rowEnd: number }[] };
type Asked = { byteLength: number } | { rowStart: number; rowEnd: number };
type Slice = { id: number; start: number; end: number };
type Told = { answer: unknown } | { column: string } | { failure: string } | { slice: Slice };

export type ParquetThread = {
  open(): Promise<Opened>;
  /** The cells of every column, in the order of the columns. */
  read(rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>[]>;
  close(): void;
};

/** Without a word: a million values of one column take about a second, a damaged count asks for hours. */
export const PATIENCE_MS = 10_000;
const MEMORY_MB = 512;

const idle: Worker[] = [];

/**
 * @param input the bytes of one file
 * @throws from its functions: Error with the decoder's reason, or when a limit is reached
 */
export function parquetThread(input: Input, patienceMs: number = PATIENCE_MS): ParquetThread {
  const worker = idle.pop() ?? started();
  worker.ref();
  let isOver = false;
  let isBusy = false;

  async function ask(asked: Asked): Promise<unknown> {
    if (isOver) throw new Error("the file was let go");
    isBusy = true;
    let timer: NodeJS.Timeout | undefined;
    let stopListening = () => {};
    try {
      return await new Promise((resolve, reject) => {
        const onMessage = (told: Told) => {
          timer?.refresh();
          if ("column" in told) return;
          if ("slice" in told) return void handOver(told.slice);
          isBusy = false;
          if ("answer" in told) return resolve(told.answer);
          // It can decode the next file.
          close();
          reject(new Error(told.failure));
        };
        const onError = (error: NodeJS.ErrnoException) =>
          reject(
            error.code === "ERR_WORKER_OUT_OF_MEMORY"
              ? new Error(`a part of it would take more than ${MEMORY_MB} MB`)
              : error,
          );
        const onExit = () => reject(new Error("the decoder has ended"));
        worker.on("message", onMessage).once("error", onError).once("exit", onExit);
        stopListening = () =>
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        timer = setTimeout(
          () =>
            reject(new Error(`a part of it takes longer than ${patienceMs / 1000} s to decode`)),
          patienceMs,
        );
        worker.postMessage(asked);
      });
    } catch (error) {
      end();
      throw error;
    } finally {
      clearTimeout(timer);
      stopListening();
    }
  }

  async function handOver({ id, start, end }: Slice): Promise<void> {
    try {
      const bytes = Uint8Array.from(await input.slice(start, end)).buffer;
      worker.postMessage({ id, bytes }, [bytes]);
    } catch (error) {
      worker.postMessage({ id, noBytes: String(error) });
    }
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    void worker.terminate();
  }

  function close(): void {
    if (isOver) return;
    if (isBusy) {
      end();
      return;
    }
    isOver = true;
    worker.unref();
    idle.push(worker);
  }

  return {
    open: async () => (await ask({ byteLength: input.size })) as Opened,
    read: async (rowStart, rowEnd) => (await ask({ rowStart, rowEnd })) as ArrayLike<unknown>[],
    close,
  };
}

function started(): Worker {
  // A file of its own, so that it is the same in a bundle.
  const worker = new Worker(join(process.cwd(), "db/import/parquet-worker.mjs"), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
  });
  // What happens to it while it is idle is seen when it is asked.
  worker.on("error", () => {});
  worker.once("exit", () => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  });
  return worker;
}
