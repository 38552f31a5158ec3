import { describe, expect, test } from "vitest";
import { add, noTests, playwrightCounts, succeeded, summary, vitestCounts } from "./counts.mjs";

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };

describe("vitest", () => {
  test("counts every test once", () => {
    expect(vitestCounts({ ...vitest, testResults: [] }, 0)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 2,
    });
  });

  test("counts a file that could not be read as one failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ];
    expect(vitestCounts({ ...vitest, numFailedTests: 1, testResults }, 1).failed).toBe(2);
  });

  test("fails when the runner does, even with no failed test", () => {
    expect(vitestCounts({ ...vitest, testResults: [] }, 1).failed).toBe(1);
    expect(vitestCounts(null, 0).failed).toBe(1);
  });
});

describe("playwright", () => {
  test("counts every test once", () => {
    expect(playwrightCounts({ stats }, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  test("fails when the runner does, even with no failed test", () => {
    expect(playwrightCounts({ stats: { ...stats, unexpected: 0 } }, 1).failed).toBe(1);
    expect(playwrightCounts(null, 0).failed).toBe(1);
  });
});

describe("summary", () => {
  test("names the skipped only when there are any", () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(summary({ passed: 12, failed: 3, skipped: 1 })).toBe("12 passed, 3 failed, 1 skipped");
  });

  test("succeeds only if something passed and nothing failed", () => {
    expect(succeeded({ passed: 1, failed: 0, skipped: 5 })).toBe(true);
    expect(succeeded({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
    expect(succeeded(noTests)).toBe(false);
  });

  test("adds up", () => {
    const once = { passed: 1, failed: 2, skipped: 3 };
    expect(add(once, once)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
