import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "./contract";
import { licenceKind, licenceMatrix } from "./licence-matrix";

const source = (id: string, licence: string, observations: number) =>
  ({ id, name: id, licence, observations }) as Source;

test("only what says yes is free; what is not understood stays here", () => {
  expect(licenceKind({ mayRedistribute: "yes" })).toBe("free");
  expect(licenceKind({ mayRedistribute: "conditions" })).toBe("conditions");
  fc.assert(
    fc.property(fc.string(), (mayRedistribute) => {
      fc.pre(mayRedistribute !== "yes" && mayRedistribute !== "conditions");
      expect(licenceKind({ mayRedistribute })).toBe("closed");
    }),
  );
});

test("every source stands under its licence, the freest first, then by figures", () => {
  const groups = licenceMatrix(
    [
      { id: "closed", mayRedistribute: "no" },
      { id: "unused", mayRedistribute: "yes" },
      { id: "nc", mayRedistribute: "conditions" },
      { id: "by", mayRedistribute: "yes" },
      { id: "pd", mayRedistribute: "yes" },
    ],
    [
      source("a", "by", 1),
      source("b", "pd", 5),
      source("c", "nc", 9),
      source("d", "closed", 2),
      source("e", "by", 3),
    ],
  );
  expect(groups.map(({ id, kind, sources }) => [id, kind, sources.map(({ id }) => id)])).toEqual([
    ["pd", "free", ["b"]],
    ["by", "free", ["e", "a"]],
    ["nc", "conditions", ["c"]],
    ["closed", "closed", ["d"]],
  ]);
});
