import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tariff } from "./contract";
import { parsePeriod } from "./periods";
import { ageInYears, chooseNationalTariffs, type PricedRow } from "./tariff-choice";

function price(
  value: number,
  period: string,
  tariff: Partial<Tariff> = {},
  area = "DEU",
): PricedRow {
  const { start, end } = parsePeriod(period);
  return {
    area,
    value,
    resolution: 0.00005,
    caveat: null,
    start,
    end,
    tariff: {
      class: "industrial",
      band: null,
      taxBasis: "excl-VAT",
      currency: "EUR",
      scope: "national-average",
      period,
      source: "eurostat",
      vintage: "2025-05-01",
      ...tariff,
    },
  };
}

/** Germany in the second half of 2024, as Eurostat published it. */
const GERMANY_2024 = [
  price(0.25529, "2024-S2", { band: "IC" }),
  price(0.22467, "2024-S2", { band: "ID" }),
  price(0.18527, "2024-S2", { band: "IE" }),
  price(0.15476, "2024-S2", { band: "IF" }),
  price(0.15043, "2024-S2", { band: "IG" }),
];

const chosenOf = (rows: readonly PricedRow[], year: number, maxAge = 2) =>
  chooseNationalTariffs(rows, year, maxAge).map(({ value }) => value);

describe("which price colours a country", () => {
  it("takes the largest band, then smaller ones, then none, then business", () => {
    const candidates = [
      ...GERMANY_2024,
      price(0.2, "2024", { band: null }),
      price(0.3, "2024", { class: "business", scope: "national-tariff" }),
    ];
    const order = [0.15043, 0.15476, 0.18527, 0.22467, 0.25529, 0.2, 0.3];
    const taken: number[] = [];
    let left = candidates;
    while (left.length > 0) {
      const [value = Number.NaN] = chosenOf(left, 2024);
      taken.push(value);
      left = left.filter((row) => row.value !== value);
    }
    expect(taken).toEqual(order);
  });
  it("keeps a large consumer's older price rather than a small one's newer", () => {
    const prices = [
      price(0.084, "2024-S1", { band: "IG" }),
      price(0.218, "2025-S2", { band: "IC" }),
    ];
    expect(chosenOf(prices, 2025)).toEqual([0.084]);
  });
  it("takes the newer half-year of one band", () => {
    expect(
      chosenOf(
        [price(0.13101, "2024-S1", { band: "IG" }), price(0.15043, "2024-S2", { band: "IG" })],
        2024,
      ),
    ).toEqual([0.15043]);
  });
  it("takes the newer vintage of one period", () => {
    expect(
      chosenOf(
        [
          price(0.3289, "2023-S1", { band: "IC", vintage: "2023-10-01" }),
          price(0.1781, "2023-S1", { band: "IC", vintage: "2025-05-01" }),
        ],
        2023,
      ),
    ).toEqual([0.1781]);
  });
  it("takes the price without VAT of one publication, and an average paid before a list tariff", () => {
    const order = [
      price(0.14, "2024", { taxBasis: "excl-VAT" }),
      price(0.13, "2024", { taxBasis: "excl-VAT", scope: "national-tariff" }),
      price(0.12, "2024", { taxBasis: "none" }),
      price(0.11, "2024", { taxBasis: "unknown" }),
      price(0.1, "2024", { taxBasis: "incl" }),
    ];
    for (const [first, expected] of order.entries())
      expect(chosenOf(order.slice(first).reverse(), 2024)).toEqual([expected.value]);
  });
  it.each([
    ["one company's contract", { class: "mining", scope: "one-company" }],
    ["one company's industrial price", { scope: "one-company" }],
    ["one region's rate", { scope: "sub-national" }],
    ["a wholesale price", { class: "wholesale" }],
    ["a national tariff for miners", { class: "mining", scope: "national-tariff" }],
  ])("never takes %s, not even when there is nothing else", (_, tariff) => {
    expect(chosenOf([price(0.034, "2024", tariff)], 2024)).toEqual([]);
  });
  it("carries a price for two years with its own date, not for three, and never backwards", () => {
    const worldBank = price(0.036, "2019", { class: "business", scope: "national-tariff" }, "ETH");
    expect(chosenOf([worldBank], 2018)).toEqual([]);
    expect(chosenOf([worldBank], 2019)).toEqual([0.036]);
    expect(chosenOf([worldBank], 2021)).toEqual([0.036]);
    expect(chosenOf([worldBank], 2022)).toEqual([]);
    expect(chooseNationalTariffs([worldBank], 2021, 2)[0]?.tariff).toMatchObject({
      period: "2019",
      class: "business",
    });
  });
  it("counts the age in calendar years", () => {
    expect(ageInYears(price(1, "2019"), 2019)).toBe(0);
    expect(ageInYears(price(1, "2024-S2"), 2026)).toBe(2);
  });

  const anyPrice = fc
    .record({
      value: fc.integer({ min: 1, max: 500 }).map((mills) => mills / 1000),
      period: fc.constantFrom("2019", "2022-S2", "2023", "2024-S1", "2024-S2", "2025-06"),
      area: fc.constantFrom("DEU", "USA", "ETH"),
      tariff: fc.record({
        class: fc.constantFrom("industrial", "business", "mining", "wholesale"),
        band: fc.constantFrom(null, "IC", "IF", "IG", "IA", "IB"),
        scope: fc.constantFrom(
          "national-tariff",
          "national-average",
          "sub-national",
          "one-company",
        ),
        taxBasis: fc.constantFrom("none", "excl-VAT", "incl", "unknown"),
        currency: fc.constantFrom("EUR", "USD"),
        source: fc.constantFrom("eurostat", "worldbank"),
        vintage: fc.constantFrom("2024-05-01", "2025-05-01"),
      }),
    })
    .map(({ value, period, area, tariff }) => price(value, period, tariff, area));
  const year = fc.integer({ min: 2018, max: 2027 });

  it("gives one row a country, itself one of the rows given, national and of age", () => {
    fc.assert(
      fc.property(fc.array(anyPrice), year, (rows, of) => {
        const chosen = chooseNationalTariffs(rows, of, 2);
        const areas = chosen.map(({ area }) => area);
        expect(areas).toEqual([...new Set(areas)].sort());
        for (const row of chosen) {
          expect(rows).toContain(row);
          expect(["national-tariff", "national-average"]).toContain(row.tariff.scope);
          expect(["industrial", "business"]).toContain(row.tariff.class);
          expect(ageInYears(row, of)).toBeGreaterThanOrEqual(0);
          expect(ageInYears(row, of)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
  it("does not depend on the order of the rows", () => {
    const kind = ({ area, start, end, tariff }: PricedRow) =>
      JSON.stringify([area, start, end, tariff]);
    fc.assert(
      fc.property(fc.uniqueArray(anyPrice, { selector: kind }), year, (rows, of) => {
        expect(chooseNationalTariffs([...rows].reverse(), of, 2)).toEqual(
          chooseNationalTariffs(rows, of, 2),
        );
      }),
    );
  });
});
