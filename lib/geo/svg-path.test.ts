import { describe, expect, test } from "vitest";
import type { Point } from "./planar";
import { linePath, polygonPath, squarePath } from "./svg-path";

describe("path data", () => {
  test("is relative, closed, in tenths of a pixel and without needless characters", () => {
    const ring: Point[] = [
      [10, 20],
      [10.52, 20],
      [10.52, 19.48],
      [9.98, 20.31],
      [10, 20],
    ];
    expect(polygonPath([[ring]])).toBe("M10 20h.5v-.5l-.5.8z");
  });

  test("drops steps that do not reach a tenth of a pixel", () => {
    const line: Point[] = [
      [0, 0],
      [0.04, 0.04],
      [1, 1],
      [2, 3],
    ];
    expect(linePath([line])).toBe("M0 0l1 1 1 2");
  });

  test("leaves out a ring that collapses", () => {
    const speck: Point[] = [
      [5, 5],
      [5.01, 5],
      [5.01, 5.01],
      [5, 5],
    ];
    expect(polygonPath([[speck]])).toBe("");
    expect(squarePath([5, 5], 0.4)).toBe("M4.8 4.8h.4v.4h-.4z");
  });

  test("loses nothing but digits", () => {
    const points: Point[] = Array.from({ length: 200 }, (_, index) => [
      500 + 300 * Math.sin(index * 1.7),
      240 + 200 * Math.cos(index * 2.3),
    ]);
    const drawn = pointsOf(linePath([points]));
    expect(drawn).toHaveLength(points.length);
    drawn.forEach(([x, y], index) => {
      expect(Math.abs(x - (points[index]?.[0] ?? 0))).toBeLessThan(0.051);
      expect(Math.abs(y - (points[index]?.[1] ?? 0))).toBeLessThan(0.051);
    });
  });
});

/** Reads path data as a browser does, as far as ours uses it. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", operands = ""] of path.matchAll(/([Mlhv])([^Mlhvz]*)/g)) {
    const numbers = (operands.match(/-?(\d+(\.\d+)?|\.\d+)/g) ?? []).map(Number);
    const step = command === "h" || command === "v" ? 1 : 2;
    for (let index = 0; index < numbers.length; index += step) {
      const [first = 0, second = 0] = numbers.slice(index, index + step);
      if (command === "M") [x, y] = [first, second];
      else if (command === "h") x += first;
      else if (command === "v") y += first;
      else [x, y] = [x + first, y + second];
      points.push([x, y]);
    }
  }
  return points;
}
