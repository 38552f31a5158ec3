import fc from "fast-check";
import { expect, it } from "vitest";
import { lostShare, RETURN_RULES, relocate, sharesAfter } from "./shock-shares";

const HOLDINGS = [
  { id: "USA", name: "United States", share: 0.4 },
  { id: "CHN", name: "China", share: 0.2 },
  { id: "PRY", name: "Paraguay", share: 0.1 },
  { id: "OTH", name: "Other", share: 0.3 },
];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it("half of what went goes to one country, by size or home", () => {
  const dark = [{ id: "USA", fraction: 1 }];
  const of = (rule: (typeof RETURN_RULES)[number], target: string | null) =>
    relocate(HOLDINGS, dark, { rule, to: null, returned: 0.5 }, target).map((hashrate) =>
      Number(hashrate.toFixed(6)),
    );
  expect(of("country", "PRY")).toEqual([0, 0.2, 0.3, 0.3]);
  expect(of("cheapest", "CHN")).toEqual([0, 0.4, 0.1, 0.3]);
  expect(of("pro-rata", null)).toEqual([0, 0.266667, 0.133333, 0.4]);
  expect(of("home", null)).toEqual([0.2, 0.2, 0.1, 0.3]);
  expect(of("country", "XXX")).toEqual(of("pro-rata", null));
});

it("hashrate is conserved whatever goes dark and wherever it comes back", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fraction, { minLength: 4, maxLength: 4 }),
      fraction,
      fc.constantFrom(...RETURN_RULES),
      fc.constantFrom("USA", "PRY", "OTH", null),
      (fractions, returned, rule, target) => {
        const dark = HOLDINGS.map(({ id }, index) => ({ id, fraction: fractions[index] ?? 0 }));
        const lost = lostShare(HOLDINGS, dark);
        fc.pre(lost < 0.999);
        const after = relocate(HOLDINGS, dark, { rule, to: target, returned }, target);
        expect(sum(after)).toBeCloseTo(1 - lost * (1 - returned), 9);
        expect(sum(sharesAfter(after))).toBeCloseTo(1, 9);
        for (const hashrate of after) expect(hashrate).toBeGreaterThanOrEqual(-1e-12);
      },
    ),
  );
});
