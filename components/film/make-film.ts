/** Draws shots one by one and has them encoded in a worker. */
import type { Theme } from "@/lib/color-scale";
import type { FilmShot } from "@/lib/film";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { drawShot, FILM_SIZE, type ShotWords } from "./draw-shot";
import type { DrawnShot, Encoded } from "./gif.worker";

type Options = {
  theme: Theme;
  words(shot: FilmShot): ShotWords;
  /** After each shot, 0 to 1. */
  onProgress(done: number): void;
  signal: AbortSignal;
};

/** An animated GIF that repeats. @throws Error when the map cannot be had or the browser cannot encode; AbortError when asked to stop */
export async function makeFilm(shots: readonly FilmShot[], options: Options): Promise<Blob> {
  const { theme, words, onProgress, signal } = options;
  const response = await fetch("/geo/world-svg.json", { signal });
  if (!response.ok) throw new Error(`the map answered ${response.status}`);
  const world: WorldSvg = await response.json();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, FILM_SIZE);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("the browser has no canvas");
  const family = getComputedStyle(document.body).fontFamily;

  const worker = new Worker(new URL("./gif.worker.ts", import.meta.url), { type: "module" });
  try {
    for (const [index, shot] of shots.entries()) {
      await drawShot(context, world, shot, words(shot), { theme, family });
      const image = context.getImageData(0, 0, FILM_SIZE.width, FILM_SIZE.height);
      await answerOf(worker, { image, delayMs: shot.stayMs }, [image.data.buffer]);
      signal.throwIfAborted();
      onProgress((index + 1) / shots.length);
    }
    const { file } = await answerOf(worker, null, []);
    if (!file) throw new Error("the encoder gave no file");
    return new Blob([file], { type: "image/gif" });
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, shot: DrawnShot, moved: Transferable[]): Promise<Encoded> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Encoded>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "the encoder failed"));
    worker.postMessage(shot, moved);
  });
}
