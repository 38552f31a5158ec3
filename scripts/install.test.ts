import { expect, test } from "vitest";
import { matchesLock } from "./install.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/other-system": { version: "1.0.0", optional: true },
};

test("what npm recorded is what the lock file asks for", () => {
  expect(matchesLock(locked, { "node_modules/next": { version: "16.4.6" } })).toBe(true);
});

test.each([
  ["missing", {}],
  ["of another version", { "node_modules/next": { version: "16.4.5" } }],
  [
    "no longer asked for",
    { "node_modules/next": { version: "16.4.6" }, "node_modules/old": { version: "1.0.0" } },
  ],
])("a package is %s", (_, installed) => {
  expect(matchesLock(locked, installed)).toBe(false);
});
