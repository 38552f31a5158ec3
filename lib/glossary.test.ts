import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glossary } from "../messages/en/glossary";
import {
  breakEvenUsdPerKwh,
  concentrationOf,
  GLOSSARY_IDS,
  type GlossaryFacts,
  hashpriceUsdPerPhDay,
  hashrateAtDifficultyEhs,
} from "./glossary";

const day: GlossaryFacts["day"] = {
  date: "2026-08-21",
  lastHeight: 963498,
  blocks: 137,
  difficultyMean: 127479860000000,
  hashrateEhs: 868.177,
  priceUsd: 78456.69,
  issuanceBtc: 428.125,
  feesBtc: 4.85880655,
};

describe("worked examples by hand", () => {
  it("difficulty 127.48 T is about 912.5 EH/s at ten minutes a block", () => {
    expect(hashrateAtDifficultyEhs(127479860000000)).toBeCloseTo(912.54, 1);
  });

  it("hashprice: 432.98 BTC × 78,456.69 USD over 868,177 PH/s is 39.13 USD", () => {
    expect(hashpriceUsdPerPhDay(day)).toBeCloseTo(39.13, 2);
    expect(hashpriceUsdPerPhDay({ ...day, feesBtc: null })).toBeNull();
  });

  it("1 PH/s at 20 J/TH takes 480 kWh a day, so 48 USD is worth 0.10 USD/kWh", () => {
    expect(breakEvenUsdPerKwh(48, 20)).toBeCloseTo(0.1, 12);
  });

  it("machines twice as hungry bear half the price", () => {
    const positive = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (usd, efficiency) => {
        expect(breakEvenUsdPerKwh(usd, 2 * efficiency)).toBeCloseTo(
          breakEvenUsdPerKwh(usd, efficiency) / 2,
          9,
        );
      }),
    );
  });
});

it("every term has a definition and an example of more than a few words", () => {
  const facts: GlossaryFacts = {
    day,
    epoch: {
      height: 961632,
      date: "2026-08-08",
      difficulty: 127479855693691,
      changeFraction: 0.0099,
    },
    frame: {
      period: "2026-Q3",
      start: "2026-07-01",
      end: "2026-10-01",
      kind: "quarter",
      source: "luxor",
      publication: null,
      vintage: "2026-07-01",
      url: null,
      scope: "top-n",
      cells: [
        { area: "USA", value: 0.367 },
        { area: "RUS", value: 0.172 },
        { area: "OTH", value: 0.2 },
      ],
    },
    frameSource: "Luxor",
    fleet: { period: "2025-11", value: 20 } as GlossaryFacts["fleet"],
    country: (iso3) => iso3,
  };
  expect(Object.keys(glossary).sort()).toEqual([...GLOSSARY_IDS].sort());
  for (const id of GLOSSARY_IDS) {
    const { term, definition, example } = glossary[id];
    const text = typeof example === "string" ? example : example(facts);
    expect(term, id).not.toBe("");
    expect(definition.split(" ").length, id).toBeGreaterThan(8);
    expect(text, id).toMatch(/\d/);
    expect(text, id).not.toMatch(/NaN|undefined|null|Infinity/);
  }
  expect(concentrationOf(facts.frame)).toMatchObject({ listed: 2, nakamoto: 2 });
});
