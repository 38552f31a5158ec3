import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_COMPARED, nextSelection } from "./compare";

const anySelection = fc.uniqueArray(fc.constantFrom(..."ABCDEFGH"), { maxLength: MAX_COMPARED });

describe("picking a country", () => {
  it.each([
    [[], "PRY", false, ["PRY"]],
    [["PRY"], "PRY", false, []],
    [["PRY"], "ETH", false, ["ETH"]],
    [["PRY", "ETH"], "PRY", false, ["PRY"]],
    [["PRY"], "ETH", true, ["PRY", "ETH"]],
    [["PRY", "ETH"], "PRY", true, ["ETH"]],
    [[..."ABCDEF"], "G", true, [..."ABCDEF"]],
  ])("%j, then %s beside %s: %j", (selected, areaId, beside, expected) => {
    expect(nextSelection(selected, areaId, beside)).toEqual(expected);
  });

  it("never holds a country twice or too many", () => {
    fc.assert(
      fc.property(
        anySelection,
        fc.constantFrom(..."ABCDEFGH"),
        fc.boolean(),
        (held, id, beside) => {
          const next = nextSelection(held, id, beside);
          expect(new Set(next).size).toBe(next.length);
          expect(next.length).toBeLessThanOrEqual(MAX_COMPARED);
        },
      ),
    );
  });
});
