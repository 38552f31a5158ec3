/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * A run that ended badly without naming a failed test failed all the same.
 * @param {Counts} counts
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
const withExit = (counts, code) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/**
 * @typedef {{ status: string, assertionResults: unknown[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} VitestReport
 */

/**
 * @param {VitestReport | null} report null when the runner wrote none
 * @param {number} code
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (!report) return withExit(noTests, code || 1);
  const unreadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return withExit(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unreadable.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
}

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */

/**
 * @param {PlaywrightReport | null} report null when the runner wrote none
 * @param {number} code
 * @returns {Counts}
 */
export function playwrightCounts(report, code) {
  if (!report) return withExit(noTests, code || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExit({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** @param {Counts} counts */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/** @param {Counts} counts */
export const succeeded = ({ passed, failed }) => failed === 0 && passed > 0;
