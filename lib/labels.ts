/** Places of labels on the map: greedy, most important first, never over each other or over the edge. */

export type Rectangle = { left: number; top: number; right: number; bottom: number };

export type LabelRequest = {
  id: string;
  /** The point that the label belongs to, in px. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Radius of the circle drawn there; 0: the label may lie on the point itself. */
  radiusPx: number;
};

export type PlacedLabel = { id: string; left: number; top: number };

const GAP_PX = 3;

/**
 * The labels that fit, at most `limit`, in the order asked for.
 * @param obstacles what no label may cover, such as the circles of other countries
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  {
    bounds,
    obstacles,
    limit,
  }: { bounds: Rectangle; obstacles: readonly (Rectangle & { id?: string })[]; limit: number },
): PlacedLabel[] {
  const taken: Rectangle[] = [];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= limit) break;
    const others = obstacles.filter(({ id }) => id === undefined || id !== request.id);
    const fit = candidates(request).find(
      (box) =>
        contains(bounds, box) &&
        !taken.some((other) => overlap(other, box)) &&
        !others.some((other) => overlap(other, box)),
    );
    if (!fit) continue;
    taken.push(fit);
    placed.push({ id: request.id, left: fit.left, top: fit.top });
  }
  return placed;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** On the point, then right, left, above and below it; beside a circle never on it. */
function candidates({ x, y, width, height, radiusPx }: LabelRequest): Rectangle[] {
  const away = radiusPx + GAP_PX;
  const at = (left: number, top: number): Rectangle => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const middle = y - height / 2;
  const centred = x - width / 2;
  return [
    ...(radiusPx === 0 ? [at(centred, middle)] : []),
    at(x + away, middle),
    at(x - away - width, middle),
    at(centred, y - away - height),
    at(centred, y + away),
    at(x + away * 0.7, y + away * 0.7),
    at(x - away * 0.7 - width, y + away * 0.7),
  ];
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}
