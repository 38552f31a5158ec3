/** Labels beside a chart, moved apart so that none covers another. */
export const LABEL_STEP = 17;

/**
 * Moves labels apart to `LABEL_STEP` pixels, keeping their order, between `top` and `bottom` while there is room for all.
 * The labels are changed in place.
 */
export function spreadLabels(labels: readonly { y: number }[], top: number, bottom: number): void {
  const ordered = [...labels].sort((a, b) => a.y - b.y);
  let floor = top - LABEL_STEP;
  for (const label of ordered) {
    label.y = Math.max(label.y, floor + LABEL_STEP);
    floor = label.y;
  }
  let ceiling = bottom + LABEL_STEP;
  for (const label of ordered.reverse()) {
    label.y = Math.min(label.y, ceiling - LABEL_STEP);
    ceiling = label.y;
  }
}
