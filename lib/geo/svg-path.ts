/** Polygons and lines as short SVG path data: tenths of a pixel, relative commands, no needless characters. */
import type { Point, Polygon } from "./planar";

const STEPS_PER_PIXEL = 10;

/** Path data of polygons; rings that collapse at a tenth of a pixel are left out, so the result may be empty. */
export function polygonPath(polygons: readonly Polygon[]): string {
  return polygons
    .flat()
    .map((ring) => ringPath(stepsOf(ring)))
    .join("");
}

/** Path data of open lines. */
export function linePath(lines: readonly (readonly Point[])[]): string {
  return lines.map((line) => strokes(stepsOf(line))).join("");
}

/** A square of `sidePx` around a point, for a shape too small to be drawn. */
export function squarePath([x, y]: Point, sidePx: number): string {
  const half = sidePx / 2;
  const corners: Point[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
  return ringPath(stepsOf(corners));
}

function ringPath(steps: readonly Point[]): string {
  const [first] = steps;
  const last = steps.at(-1);
  const open =
    first && last && first[0] === last[0] && first[1] === last[1] ? steps.slice(0, -1) : steps;
  return open.length < 3 ? "" : `${strokes(open)}z`;
}

/** Whole tenths of a pixel; a step onto the same place is dropped. */
function stepsOf(points: readonly Point[]): Point[] {
  const steps: Point[] = [];
  for (const [x, y] of points) {
    const step: Point = [Math.round(x * STEPS_PER_PIXEL), Math.round(y * STEPS_PER_PIXEL)];
    const previous = steps.at(-1);
    if (!previous || previous[0] !== step[0] || previous[1] !== step[1]) steps.push(step);
  }
  return steps;
}

function strokes(steps: readonly Point[]): string {
  let path = "";
  let command = "";
  let tailHasPoint = false;
  const write = (next: string, ...operands: number[]) => {
    let fresh = next !== command;
    if (fresh) path += next;
    command = next;
    for (const operand of operands) {
      const number = String(operand / STEPS_PER_PIXEL).replace(/^(-?)0\./, "$1.");
      const separates = fresh || number.startsWith("-") || (number.startsWith(".") && tailHasPoint);
      path += separates ? number : ` ${number}`;
      tailHasPoint = number.includes(".");
      fresh = false;
    }
  };
  let from: Point | undefined;
  for (const [x, y] of steps) {
    if (!from) write("M", x, y);
    else if (y === from[1]) write("h", x - from[0]);
    else if (x === from[0]) write("v", y - from[1]);
    else write("l", x - from[0], y - from[1]);
    from = [x, y];
  }
  return path;
}
