import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

/** A problem the user can solve: its message is one sentence, shown without a stack. */
export class Problem extends Error {}

/** @param {number} since a `performance.now()` */
export const secondsSince = (since) => {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
};
