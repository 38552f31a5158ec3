import fc from "fast-check";
import { expect, it } from "vitest";
import { packPrices, unpackPrices } from "./packed-prices";

const price = fc.record({
  area: fc.constantFrom("USA", "NOR", "US-TX"),
  value: fc.double({ min: -1, max: 5, noNaN: true, noDefaultInfinity: true }),
  resolution: fc.option(fc.constantFrom(0.0005, 0.01)),
  caveat: fc.option(fc.constantFrom("second-hand", "one value")),
  start: fc.constantFrom("2023-01-01", "2024-01-01"),
  end: fc.constant("2025-01-01"),
  tariff: fc.record({
    class: fc.constantFrom("industrial", "business"),
    band: fc.option(fc.constantFrom("IC", "IG")),
    taxBasis: fc.constant("none"),
    currency: fc.constant("USD"),
    scope: fc.constant("national-average"),
    period: fc.constantFrom("2023", "2024"),
    source: fc.constantFrom("eia", "eurostat"),
    vintage: fc.constant("2025-01-01"),
  }),
});

it("gives back every price in its place", () => {
  fc.assert(
    fc.property(fc.array(price), (rows) => {
      expect(unpackPrices(packPrices(rows))).toEqual(rows);
    }),
  );
});
it("writes a kind and a caveat once", () => {
  const [row] = fc.sample(price, { numRuns: 1, seed: 1 });
  if (!row) throw new Error("no sample");
  const packed = packPrices([
    { ...row, caveat: "same" },
    { ...row, area: "KAZ", caveat: "same" },
  ]);
  expect(packed.kinds).toHaveLength(1);
  expect(packed.caveats).toEqual(["same"]);
});
