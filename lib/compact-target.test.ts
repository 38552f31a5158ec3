import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compactOf, difficultyOf } from "./compact-target";

test("every epoch on record has the compact target of its difficulty", () => {
  const epochs = csvParse(readFileSync("data/difficulty-epochs.csv", "utf8"));
  // Early ones are written with a few digits only.
  const exact = epochs.filter(({ difficulty }) => Number(difficulty) > 1e9);
  expect(exact.length).toBeGreaterThan(300);
  for (const { height, bits, difficulty } of exact) {
    const found = compactOf(Number(difficulty));
    expect(`${height} 0x${found.toString(16)}`).toBe(`${height} ${bits}`);
    expect(difficultyOf(found) / Number(difficulty)).toBeCloseTo(1, 6);
  }
});

test("a target comes back from its difficulty", () => {
  const target = fc.record({
    exponent: fc.integer({ min: 0x10, max: 0x1c }),
    mantissa: fc.integer({ min: 0x8000, max: 0x7fffff }),
  });
  fc.assert(
    fc.property(target, ({ exponent, mantissa }) => {
      const bits = exponent * 2 ** 24 + mantissa;
      expect(compactOf(difficultyOf(bits))).toBe(bits);
    }),
  );
});
