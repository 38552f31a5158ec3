// Read by every Node since 14, so that an old one is told in words instead of a syntax error.

/**
 * One sentence when `version` is older than `minimum` (both "major.minor[.patch]"), else null.
 * @param {string} version
 * @param {string} minimum
 * @returns {string | null}
 */
export function nodeVersionProblem(version, minimum) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum.split(".").map(Number);
  const recent = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  if (recent) return null;
  return `Node ${version} is too old: install Node ${minimum} or newer from https://nodejs.org and try again.`;
}

/** @param {string} minimum */
export function requireNode(minimum) {
  const problem = nodeVersionProblem(process.versions.node, minimum);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
