/** Which steps of a play were on the screen, told by pictures of the map alone. */

/** Brightness of each pixel, 0 to 255; all pictures of one map are of one size. */
export type Picture = Uint8Array;

export type ShownSteps = {
  /** Steps of the play whose look was on the screen. */
  shown: number;
  /** Steps that look unlike the step before: others cannot be told from it. */
  distinct: number;
};

/** Fewer changed pixels are noise, or too small to be seen. */
const LEAST_PIXELS = 4;
/** A change of brightness that counts. */
const LEAST_CHANGE = 6;
const PIXELS_A_STEP = 200;
/** A picture that is further from every step shows none, as an empty map. */
const MOST_FOREIGN = 0.1;

/**
 * @param references what every step looks like at rest, the first being where the play begins
 * @param frames what was on the screen while it played
 */
export function stepsShown(references: readonly Picture[], frames: readonly Picture[]): ShownSteps {
  const looks: Picture[] = references.slice(0, 1);
  const pixels = new Set<number>();
  for (const reference of references.slice(1)) {
    const before = looks.at(-1);
    if (!before) break;
    const changed = changedPixels(before, reference);
    if (changed.length < LEAST_PIXELS) continue;
    looks.push(reference);
    for (const pixel of spread(changed, PIXELS_A_STEP)) pixels.add(pixel);
  }
  const telling = [...pixels];
  const seen = new Set(frames.map((frame) => nearest(looks, frame, telling)));
  seen.delete(null);
  seen.delete(0);
  return { shown: seen.size, distinct: Math.max(0, looks.length - 1) };
}

function nearest(
  looks: readonly Picture[],
  frame: Picture,
  pixels: readonly number[],
): number | null {
  const foreign = looks.map((look) => pixels.filter((pixel) => differs(look, frame, pixel)).length);
  const least = Math.min(...foreign);
  return least <= pixels.length * MOST_FOREIGN ? foreign.indexOf(least) : null;
}

function changedPixels(before: Picture, after: Picture): number[] {
  const changed: number[] = [];
  for (let pixel = 0; pixel < after.length; pixel++)
    if (differs(before, after, pixel)) changed.push(pixel);
  return changed;
}

const differs = (a: Picture, b: Picture, pixel: number) =>
  Math.abs((a[pixel] ?? 0) - (b[pixel] ?? 0)) >= LEAST_CHANGE;

/** At most `most` of them, evenly from first to last. */
function spread(pixels: readonly number[], most: number): number[] {
  const stride = Math.max(1, pixels.length / most);
  return Array.from(
    { length: Math.min(most, pixels.length) },
    (_, index) => pixels[Math.floor(index * stride)] ?? 0,
  );
}
