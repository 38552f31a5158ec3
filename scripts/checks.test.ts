import { expect, test } from "vitest";
import { plan } from "./checks.mjs";

const names = (...args: string[]) => plan(args).map((step) => step.name);

test("everything runs in order without a name", () => {
  expect(names()).toEqual(["format", "lint", "geometry", "types", "data", "unit", "build", "e2e"]);
});

test("a part runs with what it needs", () => {
  expect(names("unit")).toEqual(["geometry", "unit"]);
  expect(names("e2e")).toEqual(["geometry", "build", "e2e"]);
  expect(names("types", "lint")).toEqual(["lint", "geometry", "types"]);
});

test("further arguments go to the runner named last", () => {
  expect(plan(["unit", "lib/periods"]).at(-1)).toEqual({ name: "unit", args: ["lib/periods"] });
});

test("an unknown name is refused with the known ones", () => {
  expect(() => plan(["units"])).toThrow('There is no step "units": choose from format, lint');
});
