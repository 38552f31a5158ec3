import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MARK_COLORS, SYMBOLS } from "./mark-style";

test("pictures have the marks of the page", () => {
  const css = readFileSync("components/country/country.css", "utf8");
  const marks = [...css.matchAll(/--mark: light-dark\((#\w+), (#\w+)\)/g)];
  expect(marks.map(([, light]) => light)).toEqual(MARK_COLORS.light);
  expect(marks.map(([, , dark]) => dark)).toEqual(MARK_COLORS.dark);
  expect(SYMBOLS).toHaveLength(MARK_COLORS.light.length);
});
