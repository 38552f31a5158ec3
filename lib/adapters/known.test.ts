/** parse(format(x)) = x: each shape is written here as its publisher does, and read back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Adapter, Cells } from "./adapter";
import { cbeciCountries } from "./cbeci-countries";
import { cbeciPower } from "./cbeci-power";
import { eia } from "./eia";
import { ember, owidEnergy } from "./electricity-mix";
import { eurostatJson, eurostatTsv } from "./eurostat";
import { ADAPTERS } from "./known";
import { worldBankIndicators, worldBankPrices } from "./world-bank";

const decimal = (most: number, digits: number) =>
  fc
    .tuple(fc.nat(most), fc.integer({ min: 1, max: 10 ** digits - 1 }))
    .map(([whole, rest]) => `${whole}.${String(rest).padStart(digits, "0")}`);
const country = fc.constantFrom("USA", "CHN", "PRY", "NAM", "CIV");
const year = fc.integer({ min: 1990, max: 2030 }).map(String);

function reads(adapter: Adapter, text: string, usdPerUnit: number | null = null): Cells[] {
  expect(ADAPTERS.find((known) => known.recognises(text))?.id).toBe(adapter.id);
  return adapter.read(text, { usdPerUnit }).rows.map(({ cells }) => cells);
}
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => void check(value)),
    { numRuns: 50 },
  );

test("every adapter has a name of its own", () => {
  expect(new Set(ADAPTERS.map(({ id }) => id)).size).toBe(ADAPTERS.length);
});

describe("CBECI mining_countries", () => {
  test("strings with percent, both ways of writing a date, a note after a country, a line before the header", () => {
    const entry = fc.record({
      country,
      percent: decimal(99, 2),
      ehs: decimal(99, 2),
      month: fc.integer({ min: 1, max: 12 }),
      american: fc.boolean(),
    });
    holds(fc.array(entry, { minLength: 1 }), (entries) => {
      const lines = entries.map(
        ({ country: name, percent, ehs, month, american }) =>
          `${american ? `${month}/1/21` : `2021/${String(month).padStart(2, "0")}/01`},${name} *,${percent}%,${ehs}`,
      );
      const text = `Source: CBECI\ndate,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S\n${lines.join("\n")}\n`;
      const read = reads(cbeciCountries, text);
      const period = (month: number) => `2021-${String(month).padStart(2, "0")}`;
      expect(
        read.map(({ metric, area_id, period, value }) => [metric, area_id, period, Number(value)]),
      ).toEqual(
        entries.flatMap(({ country: name, percent, ehs, month }) => [
          [
            "hashrate-share",
            `${name} *`,
            period(month),
            Number((Number(percent) / 100).toFixed(4)),
          ],
          ["hashrate", `${name} *`, period(month), Number(ehs)],
        ]),
      );
    });
  });

  test("0% is a published zero with its caveat, Other is the residual", () => {
    const text =
      "date,country,monthly_hashrate_%\n2021/09/01,Ireland *,0%\n2021/09/01,Other,37.84%\n";
    expect(reads(cbeciCountries, text)).toMatchObject([
      {
        area_id: "Ireland *",
        value: "0.00",
        status: "zero",
        caveat: expect.stringContaining("missing as 0"),
      },
      { area_id: "OTH", value: "0.3784", status: "value", resolution: "0.00005" },
    ]);
  });
});

test("CBECI power: MAX before MIN, means of complete months only", () => {
  const header =
    'Timestamp,Date and Time,"power MAX, GW","power MIN, GW","power GUESS, GW","annualised consumption MAX, TWh","annualised consumption MIN, TWh","annualised consumption GUESS, TWh"';
  const preamble = "Average electricity cost assumption: 0.05 USD/kWh,,,,,,,";
  holds(fc.integer({ min: 2, max: 28 }), (days) => {
    const day = (month: number, date: number) =>
      `1,2022-0${month}-${String(date).padStart(2, "0")}T00:00:00,${date + 2},${date},${date + 1},30,10,20`;
    const february = Array.from({ length: 28 }, (_, index) => day(2, index + 1));
    const march = Array.from({ length: days }, (_, index) => day(3, index + 1));
    const read = reads(cbeciPower, [preamble, header, ...february, ...march].join("\n"));
    expect(read).toMatchObject([
      {
        metric: "network-power",
        period: "2022-02",
        value: "15.5",
        value_low: "14.5",
        value_high: "16.5",
      },
      {
        metric: "network-energy",
        period: "2022-02",
        value: "20",
        value_low: "10",
        value_high: "30",
      },
    ]);
  });
});

test("World Bank: a preamble, cents, years in brackets, missing as dots, groups left out", () => {
  const rows = fc.array(fc.record({ country, values: fc.tuple(decimal(30, 1), decimal(30, 1)) }), {
    minLength: 1,
  });
  holds(rows, (entries) => {
    const lines = entries.map(
      ({ country: code, values }) =>
        `"A, name",${code},Getting electricity: Price of electricity (US cents per kWh),IC.ELC,${values.join(",")},..`,
    );
    const group =
      "World,AFE,Getting electricity: Price of electricity (US cents per kWh),IC.ELC,1,1,1";
    const text = `"Data Source","World Development Indicators"\n\nCountry Name,Country Code,Indicator Name,Indicator Code,2018 [YR2018],2019,2020\n${[...lines, group].join("\n")}\n`;
    expect(
      reads(worldBankPrices, text).map(({ area_id, period, value }) => [
        area_id,
        period,
        Number(value),
      ]),
    ).toEqual(
      entries.flatMap(({ country: code, values }) =>
        values.map((value, index) => [
          code,
          ["2018", "2019"][index],
          Number((Number(value) / 100).toFixed(3)),
        ]),
      ),
    );
  });
});

test("World Bank indicators: people and dollars keep every digit, other indicators are named", () => {
  const figure = fc.bigInt({ min: 1n, max: 30_000_000_000_000n }).map(String);
  const rows = fc.array(
    fc.record({
      country,
      code: fc.constantFrom("SP.POP.TOTL", "NY.GDP.MKTP.CD"),
      values: fc.tuple(fc.option(figure, { nil: "" }), fc.option(figure, { nil: ".." })),
    }),
    { minLength: 1 },
  );
  holds(rows, (entries) => {
    const line = (area: string, code: string, values: readonly string[]) =>
      `"A, name",${area},An indicator,${code},${values.join(",")}`;
    const lines = [
      ...entries.map(({ country: area, code, values }) => line(area, code, values)),
      line("USA", "EG.ELC.ACCS.ZS", ["100", "100"]),
      line("EUU", "SP.POP.TOTL", ["1", "1"]),
    ];
    const text = `Country Name,Country Code,Indicator Name,Indicator Code,2020,2021 [YR2021]\n${lines.join("\n")}\n`;
    const read = reads(worldBankIndicators, text);
    expect(
      read.map(({ metric, area_id, period, value }) => [metric, area_id, period, value]),
    ).toEqual(
      entries.flatMap(({ country: area, code, values }) =>
        values.flatMap((value, index) =>
          /^\d+$/.test(value)
            ? [
                [
                  code === "SP.POP.TOTL" ? "population" : "gdp",
                  area,
                  ["2020", "2021"][index],
                  value,
                ],
              ]
            : [],
        ),
      ),
    );
    const { notes } = worldBankIndicators.read(text, { usdPerUnit: null });
    expect(notes.join(" ")).toContain("An indicator");
  });
});

describe("Eurostat", () => {
  const price = fc.record({ geo: fc.constantFrom("DE", "EL", "UK", "XK"), text: decimal(0, 4) });
  const iso = (geo: string) => ({ EL: "GR", UK: "GB" })[geo] ?? geo;

  test("TSV: flags and colons beside the figures, its own country codes", () => {
    holds(fc.array(price, { minLength: 1 }), (prices) => {
      const lines = prices.map(
        ({ geo, text }) => `S,E7000,MWH500-1999,KWH,X_VAT,EUR,${geo}\t${text} p\t: `,
      );
      const header = "freq,siec,nrg_cons,unit,tax,currency,geo\\TIME_PERIOD\t2024-S1\t2024-S2";
      const read = reads(
        eurostatTsv,
        [header, ...lines, "S,E7000,MWH500-1999,KWH,X_VAT,EUR,EU27_2020\t0.1\t0.1"].join("\n"),
        1,
      );
      expect(
        read.map(({ area_id, period, value_local, tariff_band }) => [
          area_id,
          period,
          value_local,
          tariff_band,
        ]),
      ).toEqual(prices.map(({ geo, text }) => [iso(geo), "2024-S1", text, "IC"]));
    });
  });

  test("JSON-stat: the place of a value runs row by row over id and size", () => {
    holds(
      fc.tuple(
        ...["DE", "FR"].map(() =>
          fc.array(fc.option(decimal(0, 4)), { minLength: 3, maxLength: 3 }),
        ),
      ),
      (values) => {
        const flat = values.flat();
        const fixed = {
          tax: ["X_TAX"],
          nrg_cons: ["MWH_GE150000"],
          currency: ["EUR"],
          unit: ["KWH"],
        };
        const dimensions: Record<string, string[]> = {
          ...fixed,
          geo: ["DE", "FR"],
          time: ["2023-S1", "2023-S2", "2024-S1"],
        };
        const text = JSON.stringify({
          version: "2.0",
          id: Object.keys(dimensions),
          size: Object.values(dimensions).map((codes) => codes.length),
          dimension: Object.fromEntries(
            Object.entries(dimensions).map(([name, codes]) => [
              name,
              {
                category: { index: Object.fromEntries(codes.map((code, index) => [code, index])) },
              },
            ]),
          ),
          value: Object.fromEntries(
            flat.flatMap((value, index) => (value === null ? [] : [[index, Number(value)]])),
          ),
        });
        const read = reads(eurostatJson, text, 1);
        expect(
          read.map(({ area_id, period, value_local }) => [area_id, period, value_local]),
        ).toEqual(
          flat.flatMap((value, index) =>
            value === null
              ? []
              : [[index < 3 ? "DE" : "FR", dimensions.time?.[index % 3], String(Number(value))]],
          ),
        );
      },
    );
  });

  test("without a rate euros are not turned into dollars", () => {
    const text =
      "freq,nrg_cons,unit,tax,currency,geo\\TIME_PERIOD\t2024-S1\nS,MWH500-1999,KWH,X_VAT,EUR,DE\t0.1";
    expect(() => eurostatTsv.read(text, { usdPerUnit: null })).toThrow("say --rate");
  });
});

test("EIA v2: cents as text, states, other sectors left out", () => {
  holds(
    fc.array(
      fc.record({
        state: fc.constantFrom("TX", "CO", "US"),
        price: decimal(30, 2),
        asText: fc.boolean(),
      }),
      { minLength: 1 },
    ),
    (entries) => {
      const row = (state: string, sectorid: string, price: unknown) => ({
        period: "2024-05",
        stateid: state,
        sectorid,
        price,
        "price-units": "cents per kilowatthour",
      });
      const data = [
        ...entries.map(({ state, price, asText }) =>
          row(state, "IND", asText ? price : Number(price)),
        ),
        row("NEW", "IND", 1),
        row("TX", "RES", "9"),
      ];
      const text = JSON.stringify({ response: { total: String(data.length), data } });
      expect(reads(eia, text).map(({ area_id, value }) => [area_id, Number(value)])).toEqual(
        entries.map(({ state, price }) => [
          state === "US" ? "USA" : `US-${state}`,
          Number((Number(price) / 100).toFixed(4)),
        ]),
      );
    },
  );
});

test("OWID energy: percent, large numbers, aggregates without a code", () => {
  holds(
    fc.array(fc.record({ country, year, hydro: decimal(99, 3), people: fc.nat(2_000_000_000) }), {
      minLength: 1,
    }),
    (entries) => {
      const lines = entries.map(
        (entry) => `Name,${entry.year},${entry.country},${entry.people}.0,${entry.hydro},ignored`,
      );
      const text = `country,year,iso_code,population,hydro_share_elec,other\n${lines.join("\n")}\nAfrica,2020,,1,1,\nWorld,2020,OWID_WRL,1,1,\n`;
      expect(
        reads(owidEnergy, text).map(({ metric, area_id, period, value }) => [
          metric,
          area_id,
          period,
          Number(value),
        ]),
      ).toEqual(
        entries.flatMap((entry) => [
          ["population", entry.country, entry.year, entry.people],
          [
            "hydro-share",
            entry.country,
            entry.year,
            Number((Number(entry.hydro) / 100).toFixed(5)),
          ],
        ]),
      );
    },
  );
});

test("Ember: one variable a row, percent, aggregates without a code", () => {
  holds(
    fc.array(fc.record({ country, year, coal: decimal(99, 2) }), { minLength: 1 }),
    (entries) => {
      const lines = entries.map(
        (entry) =>
          `Name,${entry.country},${entry.year},Electricity generation,Fuel,Coal,%,${entry.coal}`,
      );
      const text = `Area,ISO 3 code,Year,Category,Subcategory,Variable,Unit,Value\n${lines.join("\n")}\nWorld,,2020,x,Fuel,Coal,%,3\nName,USA,2020,x,Fuel,Coal,TWh,3\n`;
      expect(
        reads(ember, text).map(({ metric, area_id, period, value }) => [
          metric,
          area_id,
          period,
          Number(value),
        ]),
      ).toEqual(
        entries.map((entry) => [
          "coal-share",
          entry.country,
          entry.year,
          Number((Number(entry.coal) / 100).toFixed(4)),
        ]),
      );
    },
  );
});
