import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAP_METRICS } from "./metrics";
import { loadView, PROJECTIONS, VIEWS, viewQuery } from "./url-state";

const defaults = loadView("");
const period = fc.constantFrom("2021-06", "2026-Q3", "2025-Q4", "2019", "2024-S1", "2021-06-01");
const view = fc.record({
  metric: fc.constantFrom(...MAP_METRICS.map((metric) => metric.id)),
  view: fc.constantFrom(...VIEWS),
  source: fc.option(fc.constantFrom("cbeci", "luxor")),
  to: fc.option(period),
  from: fc.option(period),
  year: fc.option(fc.integer({ min: 2009, max: 2100 })),
  country: fc.uniqueArray(fc.constantFrom("USA", "PRY", "ETH", "NAM"), { maxLength: 3 }),
  projection: fc.constantFrom(...PROJECTIONS),
  asOf: fc.option(fc.constantFrom("2021-01-01", "3")),
});

describe("the URL is the view", () => {
  it("reads back every view that it writes", () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(loadView(viewQuery(state))).toEqual(state);
      }),
    );
  });
  it("writes nothing for the default view", () => expect(viewQuery(defaults)).toBe(""));
  it("never throws and falls back to defaults", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        loadView(
          new URLSearchParams({
            metric: a,
            to: b,
            from: a,
            year: b,
            country: a,
            projection: b,
            view: a,
          }),
        );
      }),
    );
    expect(
      loadView("?metric=nonsense&to=2021-13&year=abc&country=toolong&projection=flat"),
    ).toEqual(defaults);
  });
});
