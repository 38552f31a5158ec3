import { expect, test } from "vitest";
import { secondsBetweenLooks } from "./seconds-between-looks";

test("an open page asks for a new release every few seconds, and seldom for a reader who saves data", () => {
  expect(secondsBetweenLooks({})).toBe(15);
  expect(secondsBetweenLooks({ connection: { saveData: false } })).toBe(15);
  expect(secondsBetweenLooks({ connection: { saveData: true } })).toBeGreaterThanOrEqual(60);
});
