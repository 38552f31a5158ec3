import { expect, test } from "vitest";
import { nodeVersionProblem } from "./node-version.mjs";

test.each([
  ["20.9.0", "20.9"],
  ["20.19.4", "20.9"],
  ["v22.0.0", "20.9"],
  ["100.0.0", "20.9"],
])("Node %s satisfies %s", (version, minimum) => {
  expect(nodeVersionProblem(version, minimum)).toBeNull();
});

test.each([
  ["20.8.1", "20.9"],
  ["18.20.0", "20.9"],
  ["20.9.0", "20.19"],
  ["8.17.0", "20.9"],
])("Node %s is too old for %s, and the sentence says what to install", (version, minimum) => {
  expect(nodeVersionProblem(version, minimum)).toContain(`install Node ${minimum} or newer`);
});
