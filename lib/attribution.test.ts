import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "./attribution";

const changed = (area: string, change: number | null, measurable = change !== null) => ({
  area,
  change,
  measurable,
});

describe("the attribution", () => {
  it("gives what one lost to the others in proportion to their gains", () => {
    const flows = attribute([changed("CHN", -0.04), changed("USA", 0.03), changed("KAZ", 0.01)]);
    expect(flows.map(({ from, to }) => `${from} ${to}`)).toEqual(["CHN USA", "CHN KAZ"]);
    expect(flows[0]?.share).toBeCloseTo(0.03, 12);
    expect(flows[1]?.share).toBeCloseTo(0.01, 12);
  });
  it("balances the account with Other and unpublished, and does not draw what cannot be measured", () => {
    const flows = attribute([
      changed("USA", -0.01),
      changed("PRY", 0.004),
      changed("ARE", -0.002, false),
      changed("NOR", null),
    ]);
    expect(flows.map(({ from, to, share }) => [from, to, Number(share.toFixed(6))])).toEqual([
      ["USA", "OTH", 0.006],
      ["USA", "PRY", 0.004],
    ]);
  });
  it("is nothing when nothing changed measurably", () => {
    expect(attribute([changed("USA", 0.001, false)])).toEqual([]);
  });
  it("carries every loss away and every gain in, whole", () => {
    const changes = fc
      .dictionary(
        fc.constantFrom("USA", "CHN", "RUS", "PRY", "ETH", "KAZ"),
        fc.integer({ min: -1_000, max: 1_000 }).map((part) => part / 10_000),
      )
      .map((byArea) => Object.entries(byArea).map(([area, change]) => changed(area, change)));
    fc.assert(
      fc.property(changes, (rows) => {
        const flows = attribute(rows);
        for (const { area, change } of rows) {
          const sum = (end: "from" | "to") =>
            flows
              .filter((flow) => flow[end] === area)
              .reduce((total, { share }) => total + share, 0);
          expect(sum("from")).toBeCloseTo(Math.max(0, -(change ?? 0)), 10);
          expect(sum("to")).toBeCloseTo(Math.max(0, change ?? 0), 10);
        }
        expect(flows.every(({ share }) => share > 0)).toBe(true);
      }),
    );
  });
});
