/** Encodes drawn shots as an animated GIF, beside the page and not in its way. */
import { applyPalette, GIFEncoder, quantize } from "gifenc";

/** Null: the film is complete. */
export type DrawnShot = { image: ImageData; delayMs: number } | null;
/** After a shot: nothing; after the end: the file. */
export type Encoded = { file: Uint8Array<ArrayBuffer> | null };

const COLORS = 256;
const encoder = GIFEncoder();

self.onmessage = ({ data: shot }: MessageEvent<DrawnShot>) => {
  if (shot === null) {
    encoder.finish();
    self.postMessage({ file: encoder.bytes() } satisfies Encoded);
    return;
  }
  const { data, width, height } = shot.image;
  const palette = quantize(data, COLORS);
  encoder.writeFrame(applyPalette(data, palette), width, height, { palette, delay: shot.delayMs });
  self.postMessage({ file: null } satisfies Encoded);
};
