import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areasOfLegalKind,
  datePrinted,
  LEGAL_KINDS,
  type LegalEntry,
  legalStatusOn,
} from "./legal-status";

const shipped = csvParse(readFileSync("data/legal-status.csv", "utf8")).map((row) => ({
  area: row.area_id ?? "",
  status: row.status,
  since: row.since ?? "",
  until: row.until || null,
}));
const on = (area: string, day: string) => legalStatusOn(shipped, area, day)?.status ?? null;

describe("the legal status of a day", () => {
  it.each([
    ["CHN", "2021-09-23", null],
    ["CHN", "2021-09-24", "banned"],
    ["CHN", "2026-07-01", "banned"],
    ["IRN", "2021-09-21", "banned"],
    ["IRN", "2021-09-22", null],
    ["IRN", "2022-01-15", "banned"],
    ["IRN", "2022-03-06", null],
    ["RUS", "2024-10-31", null],
    ["RUS", "2024-12-31", "allowed"],
    ["RUS", "2025-01-01", "restricted"],
    ["RUS", "2031-03-15", "allowed"],
    ["ETH", "2023-01-01", "allowed"],
    ["ETH", "2026-01-01", "restricted"],
    ["USA", "2023-01-01", null],
    ["US-NY", "2023-01-01", "restricted"],
    ["KWT", "2026-01-01", null],
  ])("%s on %s is %s", (area, day, status) => {
    expect(on(area, day)).toBe(status);
  });

  it("covers the day and none that covers it is newer", () => {
    const day = fc
      .integer({ min: 0, max: 30 })
      .map((n) => `2021-01-${String(n + 1).padStart(2, "0")}`);
    const entry = fc.record({
      area: fc.constantFrom("AAA", "BBB"),
      since: day,
      until: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(entry), day, (entries, asked) => {
        const found = legalStatusOn(entries, "AAA", asked);
        const covering = entries.filter(
          ({ area, since, until }) =>
            area === "AAA" && since <= asked && (until === null || asked < until),
        );
        if (!found) return covering.length === 0;
        return covering.includes(found) && covering.every(({ since }) => since <= found.since);
      }),
    );
  });

  it("ships known kinds only", () => {
    expect(shipped.every(({ status }) => LEGAL_KINDS.some((kind) => kind === status))).toBe(true);
  });
});

it("finds the countries of a kind on a day; a country without entries is of none", () => {
  const entry = (area: string, status: LegalEntry["status"], since: string): LegalEntry => ({
    area,
    status,
    since,
    until: null,
  });
  const areas = [
    { id: "CHN", legal: [entry("CHN", "banned", "2021-09-24")] },
    {
      id: "ETH",
      legal: [entry("ETH", "restricted", "2025-08-01"), entry("ETH", "allowed", "2022-01-01")],
    },
    { id: "USA" },
  ];
  const of = (kind: LegalEntry["status"] | null, day: string) => {
    const ids = areasOfLegalKind(areas, kind, day);
    return ids && [...ids];
  };
  expect(of("banned", "2026-07-01")).toEqual(["CHN"]);
  expect(of("banned", "2021-09-01")).toEqual([]);
  expect(of("allowed", "2024-01-01")).toEqual(["ETH"]);
  expect(of("restricted", "2026-07-01")).toEqual(["ETH"]);
  expect(of(null, "2026-07-01")).toBeNull();
});

it("prints a date as exact as it is known", () => {
  expect(datePrinted("2022-01-04", "day")).toBe("2022-01-04");
  expect(datePrinted("2022-01-04", "month")).toBe("2022-01");
  expect(datePrinted("2022-01-01", "year")).toBe("2022");
});
