import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsv } from "./csv";
import { formulaSafe } from "./formula-safe";

type Row = { iso3: string; caveat: string | null; value: number | null };
const columns = ["iso3", "caveat", "value"] as const;
const text = (row: Row) => formatCsv<Row>(columns, [row]);

describe("CSV of RFC 4180", () => {
  it("ends every line with CRLF, the header too", () => {
    expect(text({ iso3: "USA", caveat: "top ten", value: 0.367 })).toBe(
      "iso3,caveat,value\r\nUSA,top ten,0.367\r\n",
    );
    expect(formatCsv<Row>(columns, [])).toBe("iso3,caveat,value\r\n");
  });
  it("quotes commas, quotes and line breaks", () => {
    expect(text({ iso3: "ETH", caveat: 'the wording is "almost 2 %", rounded', value: 0.02 })).toBe(
      'iso3,caveat,value\r\nETH,"the wording is ""almost 2 %"", rounded",0.02\r\n',
    );
    expect(text({ iso3: "A", caveat: "two\nlines", value: 1 })).toContain('"two\nlines"');
  });
  it("leaves a missing figure empty, and does not take it for zero", () => {
    expect(text({ iso3: "NAM", caveat: null, value: null })).toBe("iso3,caveat,value\r\nNAM,,\r\n");
    expect(text({ iso3: "CHN", caveat: null, value: 0 })).toBe("iso3,caveat,value\r\nCHN,,0\r\n");
  });
  it.each([
    [1e-7, "0.0000001"],
    [-2.5e-9, "-0.0000000025"],
    [1.234567890123456e-7, "0.0000001234567890123456"],
    [1e-30, "0.000000000000000000000000000001"],
    [5.3e-6, "0.0000053"],
    [1e21, "1000000000000000000000"],
    [1e30, "1000000000000000019884624838656"],
    [27_720_000_000_000, "27720000000000"],
  ])("writes %d as %s, without an exponent", (value, digits) => {
    expect(text({ iso3: "A", caveat: null, value })).toBe(`iso3,caveat,value\r\nA,,${digits}\r\n`);
  });
  it.each(["=cmd|' /C calc'!A0", "+1 (800)", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
    "hands %j over as text",
    (caveat) => {
      const [, row] = csvParseRows(text({ iso3: "USA", caveat, value: -0.5 }));
      expect(row).toEqual(["USA", `'${caveat}`, "-0.5"]);
    },
  );
  it("leaves a number that is kept as text a number", () => {
    expect(text({ iso3: "USA", caveat: "-0.50", value: 1 })).toContain("USA,-0.50,1");
  });
  it("keeps the order of the columns asked for, and writes no others", () => {
    expect(
      formatCsv<Row>(["value", "iso3"], [{ iso3: "USA", caveat: "not asked for", value: 1 }]),
    ).toBe("value,iso3\r\n1,USA\r\n");
  });
  it("is read back as it was, whatever the text and the number", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (caveat, value) => {
          const [, row] = csvParseRows(text({ iso3: "USA", caveat, value }));
          expect(row?.slice(0, 2)).toEqual(["USA", formulaSafe(caveat)]);
          expect(row?.[2]).toMatch(/^-?\d+(\.\d+)?$/);
          expect(Number(row?.[2])).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});
