import { describe, expect, it } from "vitest";
import { shock as text } from "../messages/en/shock";
import { SHOCK_RECORD } from "./sample-shock-record";
import { shockLayout } from "./shock-layout";
import { darkOf, feePressure, shockOutcome } from "./shock-outcome";
import { REST_ID } from "./shock-shares";
import { darkNames, plain, sentenceFigures, signedPercent } from "./shock-text";
import { readShockView, shockQuery } from "./shock-view";
import { vulnerabilityOf } from "./vulnerability";

const of = (params: Record<string, string | string[]>) => readShockView(params);
const idsOf = (view: ReturnType<typeof of>) => view.dark.map(({ id }) => id);
const outcomeOf = (params: Record<string, string | string[]>) =>
  shockOutcome(SHOCK_RECORD, of(params));

describe("a shock in the URL", () => {
  it("comes back as it went, and leaves defaults out", () => {
    expect(shockQuery(of({}))).toBe("");
    const query =
      "?dark=RUS,US-TX,Asia&fraction=50&returned=25&rule=country&to=PRY&start=2026-09-01";
    const view = of(Object.fromEntries(new URLSearchParams(query)));
    expect(of(Object.fromEntries(new URLSearchParams(shockQuery(view))))).toEqual(view);
    expect(idsOf(view)).toEqual(["RUS", "US-TX", "Asia"]);
  });

  it("never throws: what is not understood is left out, numbers are kept within bounds", () => {
    const view = of({
      dark: "usa,<script>,US-tx",
      fraction: "400",
      ramp: "-3",
      rule: "luck",
      start: "x",
    });
    expect(view).toMatchObject({
      dark: [
        { id: "USA", percent: null },
        { id: "US-TX", percent: null },
      ],
      fraction: 100,
      ramp: 0,
      rule: "pro-rata",
      start: null,
    });
    expect(idsOf(of({ dark: ["CHN", "RUS"] }))).toEqual(["CHN", "RUS"]);
    expect(of({ dark: "" }).dark).toEqual([]);
  });

  it("may give each its own percent, in the address or in fields of a form", () => {
    const view = of({ dark: "usa:50,RUS:0,CHN,CHN:7,US-grid-west:x" });
    expect(view.dark).toEqual([
      { id: "USA", percent: 50 },
      { id: "RUS", percent: 1 },
      { id: "CHN", percent: null },
      { id: "US-GRID-WEST", percent: null },
    ]);
    expect(shockQuery(view)).toBe("?dark=USA:50,RUS:1,CHN,US-GRID-WEST");
    expect(of({ dark: ["USA", "RUS"], "part-USA": "30", "part-RUS": "" })).toEqual(
      of({ dark: "USA:30,RUS" }),
    );
  });
});

describe("who goes dark", () => {
  it("is a country, the listed ones of a region, or the part that states are", () => {
    expect(darkOf(SHOCK_RECORD, of({ dark: "Europe", fraction: "50" }))).toEqual([
      { id: "RUS", fraction: 0.5 },
      { id: "NOR", fraction: 0.5 },
    ]);
    expect(darkOf(SHOCK_RECORD, of({ dark: "US-TX,US-GA" }))[0]?.fraction).toBeCloseTo(0.4122, 9);
    expect(darkOf(SHOCK_RECORD, of({ dark: "KAZ" }))).toEqual([]);
  });

  it("goes by its own percent, of a country before its region, of a state before its grid", () => {
    expect(darkOf(SHOCK_RECORD, of({ dark: "Europe,NOR:10", fraction: "50" }))).toEqual([
      { id: "RUS", fraction: 0.5 },
      { id: "NOR", fraction: 0.1 },
    ]);
    const [usa] = darkOf(SHOCK_RECORD, of({ dark: "US-TX:50,US-GRID-TEXAS,US-GRID-EAST:10" }));
    expect(usa?.fraction).toBeCloseTo(0.5 * 0.1122 + 0.1 * 0.3, 9);
    const [most] = darkOf(SHOCK_RECORD, of({ dark: "USA,US-TX:50" }));
    expect(most?.fraction).toBeCloseTo(1 - 0.5 * 0.1122, 9);
    expect(darkOf(SHOCK_RECORD, of({ dark: "US-GRID-WEST" }))).toEqual([]);
  });
});

describe("what it does", () => {
  it("moves shares without making or losing hashrate", () => {
    const { holdings, lost, target } = outcomeOf({ dark: "USA", returned: "50", rule: "cheapest" });
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(lost).toBeCloseTo(0.367, 9);
    expect(target).toEqual({ id: "ETH", name: "Ethiopia", priceUsdPerKwh: 0.03 });
    expect(sum(holdings.map(({ after }) => after))).toBeCloseTo(1 - 0.367 / 2, 9);
    expect(sum(holdings.map(({ shareAfter }) => shareAfter))).toBeCloseTo(1, 9);
    expect(holdings.find(({ id }) => id === "ETH")?.after).toBeCloseTo(0.024 + 0.1835, 9);
    expect(holdings.at(-1)?.id).toBe(REST_ID);
  });

  it("frees power, and raises the hashprice of those who stay by what difficulty falls", () => {
    const { freedMw, networkEhs, hashprice, delay } = outcomeOf({ dark: "USA" });
    expect(networkEhs).toBeCloseTo(912.5, 0);
    expect(freedMw).toBeCloseTo(0.367 * networkEhs * 20.8, 6);
    expect(hashprice.after.btc / hashprice.before.btc).toBeCloseTo(1 / (1 - 0.367), 2);
    expect(hashprice.before.usd).toBeGreaterThan(20);
    expect(delay.issuanceBtc).toBeCloseTo(delay.blocks * 3.125, 6);
    expect(delay.hours).toBeCloseTo(delay.blocks / 6, 6);
  });

  it("is told in a sentence", () => {
    const view = of({ dark: "USA,RUS", start: "2026-09-01" });
    const names = darkNames(SHOCK_RECORD, view, text);
    const told = text.sentence(
      sentenceFigures(shockOutcome(SHOCK_RECORD, view), names, text.when("2026-09-01", 0)),
    );
    expect(told).toContain("If the United States and Russia went dark on 2026-09-01");
    expect(told).toContain("53.9 % of its hashrate");
    expect(told).toContain("every 21.7 minutes");
    expect(told).toMatch(/after 30\.\d days, on 2026-10-01, and change difficulty by −53\.\d %/);
  });

  it("without anybody dark is nothing", () => {
    const { lost, simulation } = outcomeOf({ dark: "KAZ" });
    expect(lost).toBe(0);
    expect(simulation.mostMissingBlocks).toBeLessThan(2);
  });
});

it("the larger a country, the longer and slower", () => {
  const rows = vulnerabilityOf(SHOCK_RECORD);
  expect(rows.map(({ id }) => id).slice(0, 3)).toEqual(["USA", "RUS", "CHN"]);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (!next) continue;
    expect(row.intervalMinutes).toBeGreaterThan(next.intervalMinutes);
    expect(row.missingBlocks).toBeGreaterThan(next.missingBlocks);
  }
  expect(rows[0]?.intervalMinutes).toBeCloseTo(15.8, 1);
});

it("fee pressure follows the space in blocks", () => {
  expect([160, 144, 130, 100, 60].map(feePressure)).toEqual([
    "less",
    "usual",
    "more",
    "high",
    "severe",
  ]);
});

it("the chart stays within its frame, with luck and without", () => {
  const { simulation } = outcomeOf({ dark: "USA" });
  const band = simulation.days.map(() => ({ low: 5, high: null }));
  for (const luck of [null, band]) {
    const { interval, relative, retargets, x } = shockLayout(simulation.days, [3, 999], luck, {
      width: 320,
      height: 380,
    });
    expect(interval.plot.bottom).toBeLessThan(relative.plot.top);
    expect(retargets).toEqual([x(3)]);
    const ys = [...`${interval.path}${interval.band ?? ""}`.matchAll(/,(-?[\d.]+)/g)].map((hit) =>
      Number(hit[1]),
    );
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(interval.plot.top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(interval.plot.bottom);
  }
});

it("figures have their sign and their digits", () => {
  expect(signedPercent(-0.27942, 2)).toBe("−27.94 %");
  expect(signedPercent(0.0049)).toBe("+0.5 %");
  expect(plain(12345.67, 1)).toBe("12,345.7");
});
