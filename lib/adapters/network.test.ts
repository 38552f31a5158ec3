/** parse(format(x)) = x for the sites on the chain and for exchange rates: each shape is written here as its site does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { difficultyOf } from "../compact-target";
import { addDays } from "../periods";
import type { Adapter } from "./adapter";
import { ecbRates } from "./ecb";
import { emberIntensity, emberPrices } from "./ember-api";
import { ADAPTERS } from "./known";
import { blockchainChart, coinMetrics, mempoolAdjustments, mempoolHashrate } from "./network";

const day = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays("2010-01-01", days));
const seconds = (date: string) => Date.parse(`${date}T00:00:00Z`) / 1000;
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 20 });

function reads(adapter: Adapter, text: string) {
  expect(ADAPTERS.find((known) => known.recognises(text))?.id).toBe(adapter.id);
  return adapter.read(text, { usdPerUnit: null }).rows.map(({ cells }) => cells);
}

test("mempool: H/s beyond 2^53 are EH/s, under either name of the moment, with the digits that were sent", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 2_000_000 }), fc.boolean(), (dates, mehs, old) => {
      const name = old ? "time" : "timestamp";
      // Written as the site does: digits without an exponent.
      const list = dates.map(
        (date) => `{"${name}":${seconds(date)},"avgHashrate":${mehs}000000000000000}`,
      );
      const cells = reads(mempoolHashrate, `{"hashrates":[${list}],"difficulty":[]}`);
      expect(cells.map(({ period }) => period)).toEqual(dates);
      for (const { value, resolution, unit } of cells) {
        expect([Number(value), unit]).toEqual([mehs / 1000, "EH/s"]);
        expect(Number(resolution)).toBeGreaterThanOrEqual(0.0005);
      }
    }),
  );
});

test("mempool: an adjustment is a ratio, its compact target is found, the oldest comes first", () => {
  const epoch = fc.record({
    mantissa: fc.integer({ min: 0x8000, max: 0x7fffff }),
    ratio: fc.integer({ min: 25, max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(epoch, { minLength: 1, maxLength: 5 }), (epochs) => {
      const list = epochs.map(({ mantissa, ratio }, index) => [
        ...[1_700_000_000 - index * 1_200_000, (400 - index) * 2016],
        ...[difficultyOf(0x17000000 + mantissa), ratio / 100],
      ]);
      const cells = reads(mempoolAdjustments, JSON.stringify(list)).reverse();
      expect(cells.map(({ bits, change_fraction }) => [bits, Number(change_fraction)])).toEqual(
        epochs.map(({ mantissa, ratio }) => [
          `0x${(0x17000000 + mantissa).toString(16)}`,
          Number((ratio / 100 - 1).toFixed(7)),
        ]),
      );
      expect(cells[0]).toMatchObject({
        ...{ timestamp_utc: "2023-11-14T22:13:20Z", date: "2023-11-14" },
      });
    }),
  );
});

test("what is no list of adjustments is told with its line", () => {
  const read = (text: string) => mempoolAdjustments.read(text, { usdPerUnit: null });
  expect(() => read("[[1703311464,822528,0.5,1]]")).toThrow("is no [time");
  expect(() => read('[[1703311464,"822528",2,1]]')).toThrow("is no [time");
  expect(() => read("{}")).toThrow("is no list");
});

test("blockchain.com: TH/s are EH/s, dollars and bitcoins by the unit, the last point of a day counts", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 2e9 }), (dates, ths) => {
      const values = dates.flatMap((date) => [
        { x: seconds(date), y: 1 },
        { x: seconds(date) + 3_600, y: ths },
      ]);
      const text = JSON.stringify({
        status: "ok",
        name: "Hash Rate",
        unit: "Hash Rate TH/s",
        values,
      });
      const cells = reads(blockchainChart, text);
      expect(cells.map(({ period, value }) => [period, Number(value)])).toEqual(
        dates.map((date) => [date, Number((ths / 1e6).toFixed(6))]),
      );
    }),
  );
  const chart = (name: string, unit: string) =>
    JSON.stringify({ name, unit, values: [{ x: 1.6e9, y: 2 }] });
  const read = (text: string) => blockchainChart.read(text, { usdPerUnit: null });
  expect(() => read(chart("Hash Rate", "GH/s"))).toThrow("is in GH/s");
  expect(() => read(chart("Total Transaction Fees (USD)", "USD"))).toThrow("is in USD");
  expect(() => read(chart("Mempool Size", "Bytes"))).toThrow("no place");
});

test("Coin Metrics: text for numbers, days without a metric, other assets left out", () => {
  const row = fc.record({
    hashrate: fc.option(fc.integer({ min: 1, max: 2e9 })),
    fees: fc.option(fc.integer({ min: 0, max: 1e6 })),
  });
  fc.assert(
    fc.property(days, row, (dates, { hashrate, fees }) => {
      const data = dates.map((date) => ({
        ...{ asset: "btc", time: `${date}T00:00:00.000000000Z` },
        ...{ HashRate: hashrate === null ? null : `${hashrate}.5` },
        ...(fees === null ? {} : { FeeTotNtv: `${fees / 1000}` }),
      }));
      const cells = reads(coinMetrics, JSON.stringify({ data: [...data, { asset: "eth" }] }));
      const of = (metric: string) => cells.filter((one) => one.metric === metric);
      expect(of("network-hashrate").map(({ value }) => Number(value))).toEqual(
        hashrate === null ? [] : dates.map(() => Number(((hashrate + 0.5) / 1e6).toFixed(7))),
      );
      expect(of("network-fees").map(({ value }) => Number(value))).toEqual(
        fees === null ? [] : dates.map(() => fees / 1000),
      );
    }),
  );
});

test("ECB: columns by name, holidays and other currencies left out", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 5000, max: 20_000 }), (dates, rate) => {
      const line = (currency: string, date: string, value: string) =>
        `EXR.D.${currency}.EUR.SP00.A,D,${currency},EUR,SP00,A,${date},${value}`;
      const text = [
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE",
        ...dates.map((date) => line("USD", date, (rate / 10_000).toFixed(4))),
        ...[line("USD", "2025-12-25", ""), line("USD", "2025-12-26", "NaN")],
        line("GBP", "2025-12-24", "0.87"),
      ].join("\r\n");
      const cells = reads(ecbRates, text);
      expect(cells.map(({ period, value }) => [period, Number(value)])).toEqual(
        dates.map((date) => [date, rate / 10_000]),
      );
    }),
  );
});

test("Ember: aggregates and nulls left out; a price keeps its euros and says its rate", () => {
  const entry = (more: object) => ({ is_aggregate_entity: false, date: "2025", ...more });
  const data = [
    entry({ entity_code: "PRY", emissions_intensity_gco2_per_kwh: 24.9 }),
    entry({ entity_code: "CHL", emissions_intensity_gco2_per_kwh: null }),
    entry({ entity: "World", is_aggregate_entity: true, emissions_intensity_gco2_per_kwh: 1 }),
  ];
  expect(reads(emberIntensity, JSON.stringify({ stats: {}, data }))).toMatchObject([
    { area_id: "PRY", period: "2025", value: "24.9", unit: "g/kWh", resolution: "0.05" },
  ]);
  const text =
    "Country,ISO3 Code,Date,Price (EUR/MWhe)\nGermany,DEU,2025-01-01,-10.5\nGermany,DEU,2025-02-01,\nGermany,DEU,2025-03-01,90\n";
  const rateOf = (month: string) =>
    month === "2025-01" ? { usdPerUnit: 1.2, from: "a test" } : null;
  const { rows, notes } = emberPrices.read(text, { usdPerUnit: null, rateOf });
  expect(rows.map(({ cells }) => cells)).toMatchObject([
    {
      ...{ period: "2025-01", value: "-0.0126", value_local: "-0.0105", tariff_class: "wholesale" },
      caveat: "converted at 1.2 USD/EUR, a test",
    },
  ]);
  expect(notes.join()).toContain("2025-03");
});
