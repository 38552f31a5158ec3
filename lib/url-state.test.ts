import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLOCS } from "./blocs";
import { CHART_EVENTS, CHARTS } from "./charts";
import { CLASSIFICATIONS } from "./classification";
import { GROUPS } from "./groups";
import { LEGAL_KINDS } from "./legal-status";
import { MAP_METRICS } from "./metrics";
import { SPEEDS } from "./playback";
import { QUALITIES } from "./quality";
import { REGIONS } from "./regions";
import { DIVIDED } from "./subdivisions";
import { SORTS } from "./table-order";
import { CHANGE_UNITS, loadView, MAPS, PROJECTIONS, VIEWS, viewQuery } from "./url-state";

const defaults = loadView("");
const period = fc.constantFrom("2021-06", "2026-Q3", "2025-Q4", "2019", "2024-S1", "2021-06-01");
const view = fc.record({
  metric: fc.constantFrom(...MAP_METRICS.map((metric) => metric.id)),
  view: fc.constantFrom(...VIEWS),
  source: fc.option(fc.constantFrom("cbeci", "luxor")),
  to: fc.option(period),
  from: fc.option(period),
  across: fc.boolean(),
  unit: fc.constantFrom(...CHANGE_UNITS),
  year: fc.option(fc.integer({ min: 2009, max: 2100 })),
  country: fc.uniqueArray(fc.constantFrom("USA", "PRY", "ETH", "NAM"), { maxLength: 3 }),
  region: fc.option(fc.constantFrom(...REGIONS)),
  group: fc.option(fc.constantFrom(...GROUPS)),
  legal: fc.option(fc.constantFrom(...LEGAL_KINDS)),
  quality: fc.option(fc.constantFrom(...QUALITIES)),
  sort: fc.option(fc.constantFrom(...SORTS)),
  maps: fc.constantFrom(...MAPS),
  projection: fc.constantFrom(...PROJECTIONS),
  speed: fc.constantFrom(...SPEEDS),
  classes: fc
    .uniqueArray(fc.integer({ min: 0, max: 10 }), { maxLength: 6 })
    .map((classes) => classes.sort((a, b) => a - b)),
  breaks: fc.constantFrom(...CLASSIFICATIONS),
  singles: fc.boolean(),
  parts: fc.option(fc.constantFrom(...DIVIDED)),
  asOf: fc.option(fc.constantFrom("2021-01-01", "3")),
  chart: fc.constantFrom(...CHARTS),
  events: fc.constantFrom(null, ...CHART_EVENTS),
  series: fc.uniqueArray(fc.constantFrom(...BLOCS)),
  efficiency: fc.option(fc.constantFrom("28.2", "ccaf-2024")),
  pue: fc.option(fc.constantFrom("1", "1.25")),
  class: fc.option(fc.constantFrom("industrial", "business", "wholesale", "mining")),
  band: fc.option(fc.constantFrom("IC", "IG")),
  tax: fc.option(fc.constantFrom("none", "excl-VAT")),
  tolerance: fc.option(fc.constantFrom("0", "12")),
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
  it("writes the classes of the legend as ranges, counted from 1", () => {
    expect(viewQuery({ classes: [1, 3, 4, 5] })).toBe("?classes=2,4-6");
    expect(loadView("?classes=4-6,2").classes).toEqual([1, 3, 4, 5]);
    for (const nonsense of ["0", "3-", "6-4", "a", "1,,2", "-1"])
      expect(loadView(`?classes=${nonsense}`).classes).toEqual([]);
  });
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
