import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movePoint, percentToFraction, plainNumber, readDecimal } from "./decimals";

const plain = fc
  .tuple(fc.boolean(), fc.nat(), fc.stringMatching(/^\d{0,8}$/))
  .map(
    ([negative, whole, decimals]) => `${negative ? "-" : ""}${whole}${decimals && `.${decimals}`}`,
  );

describe("readDecimal", () => {
  it.each([
    ["1,234", null, "is ambiguous: thousands or decimals; say --decimal . or --decimal ,"],
    ["0,3784", null, "has a comma; say --decimal , if it starts the decimals"],
    ["1.234,5", null, "has a comma; say --decimal , if it starts the decimals"],
    ["1,23,4", ".", "is no number with the decimal mark ."],
    ["1.2.3", ".", "is no number with the decimal mark ."],
  ] as const)("%s with mark %s is refused", (text, mark, problem) => {
    expect(readDecimal(text, mark)).toEqual({ problem });
  });

  it.each([
    ["1,234", ".", "1234"],
    ["1,234", ",", "1.234"],
    ["1.234.567,89", ",", "1234567.89"],
    ["1 234,5", ",", "1234.5"],
    ["12'345.6", ".", "12345.6"],
    ["0.38", null, "0.38"],
    ["", ",", ""],
    ["NA", null, "NA"],
  ] as const)("%s with mark %s is %s", (text, mark, expected) => {
    expect(readDecimal(text, mark)).toEqual({ text: expected });
  });

  it("takes every plain decimal as it is, and as it is written with a comma", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(readDecimal(text, null)).toEqual({ text });
        expect(readDecimal(text.replace(".", ","), ",")).toEqual({ text });
      }),
    );
  });
});

describe("percentToFraction", () => {
  it.each([
    ["36.025", "0.36025"],
    ["37.84", "0.3784"],
    ["0", "0.00"],
    ["100", "1.00"],
    ["5", "0.05"],
    ["n/a", "n/a"],
  ])("%s percent is %s", (percent, fraction) => expect(percentToFraction(percent)).toBe(fraction));

  it("keeps every digit, back and forth", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(movePoint(movePoint(text, -2), 2)).toBe(text);
      }),
    );
  });

  it("is the number over 100", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(Number(percentToFraction(text))).toBeCloseTo(Number(text) / 100, 6);
      }),
    );
  });
});

it("plainNumber writes the same number without an exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(plainNumber(value)).not.toContain("e");
      expect(Number(plainNumber(value))).toBe(Object.is(value, -0) ? 0 : value);
    }),
  );
});
