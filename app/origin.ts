/** Public address of the atlas, without a slash at its end: the same everywhere, so that ids stay. */
export const ORIGIN = new URL(process.env.ATLAS_ORIGIN ?? "http://127.0.0.1:3000").origin;
