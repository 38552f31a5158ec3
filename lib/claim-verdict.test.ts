import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaChange } from "./change";
import {
  directionVerdict,
  exceededVerdict,
  fallVerdict,
  growthBounds,
  growthVerdict,
  surplusVerdict,
} from "./claim-verdict";

const change = (value: number | null, measurable = value !== null): AreaChange => ({
  area: "USA",
  from: 0.3,
  to: 0.3,
  change: value,
  resolution: 0.0022,
  measurable,
});

describe("a direction", () => {
  it.each([
    ["supported", [-0.01, -0.02]],
    ["partly", [-0.01, 0.02]],
    ["wrong", [0.01, 0.02]],
  ] as const)("down is %s by %j", (verdict, values) => {
    expect(
      directionVerdict(
        values.map((value) => change(value)),
        "down",
      ),
    ).toBe(verdict);
  });

  it("needs a measurable change", () => {
    expect(directionVerdict([change(-0.001, false)], "down")).toBe("not-testable");
    expect(directionVerdict([change(0.01), change(0.001, false)], "up")).toBe("partly");
    expect(directionVerdict([], "up")).toBe("not-testable");
  });

  it("leaves out what is not comparable", () => {
    expect(directionVerdict([change(0.01), change(null)], "up")).toBe("supported");
  });

  it("is never supported both ways", () => {
    const changes = fc.array(
      fc.double({ min: -1, max: 1, noNaN: true }).map((value) => change(value)),
    );
    fc.assert(
      fc.property(changes, (list) => {
        const both = [directionVerdict(list, "up"), directionVerdict(list, "down")];
        expect(both.filter((verdict) => verdict === "supported").length).toBeLessThan(2);
        expect(both[0] === "supported" ? both[1] : "wrong").toBe("wrong");
      }),
    );
  });
});

it("a fall needs bounds that do not meet", () => {
  expect(fallVerdict({ low: 1911, high: 2226 }, { low: 1849, high: 1874 })).toBe("supported");
  expect(fallVerdict({ low: 1892, high: 2246 }, { low: 1831, high: 1893 })).toBe("not-testable");
  expect(fallVerdict({ low: 1000, high: 1100 }, { low: 1200, high: 1300 })).toBe("wrong");
  expect(fallVerdict(null, { low: 1, high: 2 })).toBe("not-testable");
});

it("most of the electricity does not show a surplus", () => {
  expect(surplusVerdict([0.99, 0.96])).toBe("partly");
  expect(surplusVerdict([0.1, null])).toBe("wrong");
  expect(surplusVerdict([null])).toBe("not-testable");
});

it("a cost is exceeded where mining is on record, under every assumption, or only partly so", () => {
  expect(exceededVerdict([{ mined: 1, any: 4 }])).toBe("supported");
  expect(
    exceededVerdict([
      { mined: 1, any: 4 },
      { mined: 0, any: 2 },
    ]),
  ).toBe("partly");
  expect(exceededVerdict([{ mined: 0, any: 0 }])).toBe("wrong");
  expect(exceededVerdict([])).toBe("not-testable");
});

describe("growth", () => {
  const from = { value: 24.9, resolution: 0.05 };
  const to = { value: 119, resolution: 0.5 };

  it("from 24.9 to 119 is +378 %, not the printed 300 %", () => {
    const growth = growthBounds(from, to);
    expect(growth.value).toBeCloseTo(3.779, 3);
    expect(growth.low).toBeGreaterThan(3.74);
    expect(growth.high).toBeLessThan(3.82);
    expect(growthVerdict(growth, 3, 0.5)).toBe("wrong");
    expect(growthVerdict(growth, 3.8, 0.05)).toBe("supported");
  });

  it("lies within its bounds", () => {
    const amount = fc.record({
      value: fc.double({ min: 1, max: 1e6, noNaN: true }),
      resolution: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const { low, value, high } = growthBounds(a, b);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });
});
