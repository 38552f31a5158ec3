import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { SHOCK_DAY_COLUMNS, ShockAnswer } from "@/lib/contract";
import { MOST_A_MINUTE, mayCompute } from "./rate-limit";
import { GET, POST } from "./route";

runningAtlas("embedded");

const URL_OF = "http://localhost/api/v1/shocks";
const get = (query: string) => GET(new Request(`${URL_OF}?${query}`));
const post = (body: unknown, from = "test") =>
  POST(
    new Request(URL_OF, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "x-forwarded-for": from },
    }),
  );

describe("a shock", () => {
  test("of the largest country is felt as the closed form says", async () => {
    const answer = ShockAnswer.parse(await (await get("dark=USA")).json());
    expect(answer).toMatchObject({ source: "luxor", period: "2026-Q3" });
    expect(answer.lost).toBeCloseTo(0.367, 9);
    expect(answer.days[0]?.interval_minutes).toBeCloseTo(10 / (1 - 0.367), 3);
    expect(answer.retargets[0]?.change).toBeCloseTo(-0.367, 2);
    expect(answer.shares.reduce((sum, { after }) => sum + after, 0)).toBeCloseTo(1, 6);
    expect(answer.luck).toBeNull();
    expect(answer.back_day).toBeGreaterThan(20);
  });

  test("as CSV has the days of the same answer", async () => {
    const response = await get("dark=USA,RUS&fraction=50&ramp=10&format=csv");
    const rows = csvParse(await response.text());
    expect(rows.columns).toEqual(SHOCK_DAY_COLUMNS);
    expect(rows.length).toBeGreaterThanOrEqual(28);
  });

  test("with runs has the same band for the same seed", async () => {
    const body = { dark: "USA", runs: 200, seed: 42 };
    const [first, second] = await Promise.all(
      [body, body].map(async (asked) => ShockAnswer.parse(await (await post(asked)).json())),
    );
    expect(first?.luck?.runs).toBe(200);
    expect(first?.luck).toEqual(second?.luck);
    expect(first?.luck?.low[0]).toBeLessThan(first?.luck?.high[0] ?? 0);
  });

  test("of a state or a region is what the source lists of it", async () => {
    const of = async (dark: string) =>
      ShockAnswer.parse(await (await get(`dark=${dark}`)).json()).lost;
    expect(await of("US-TX")).toBeCloseTo(0.367 * 0.1122, 6);
    expect(await of("Europe")).toBeCloseTo(0.172 + 0.017, 6);
    expect(await of("US-GRID-WEST")).toBeCloseTo(0.367 * 0.079, 6);
    expect(await of("USA:50,RUS")).toBeCloseTo(0.367 / 2 + 0.172, 6);
  });

  test("that is not understood is refused, in words", async () => {
    for (const [asked, status, code] of [
      [{ dark: "KAZ" }, 404, "not-listed"],
      [{ source: "nobody" }, 404, "unknown-source"],
      [{ fraction: 0 }, 400, "bad-value"],
      [{ runs: 1e9 }, 400, "bad-value"],
      [{ colour: "red" }, 400, "unknown-parameter"],
      ["{", 400, "bad-json"],
      ["x".repeat(5000), 413, "body-too-long"],
    ] as const) {
      const response = await post(asked);
      expect([response.status, (await response.json()).error.code], JSON.stringify(asked)).toEqual([
        status,
        code,
      ]);
    }
    expect((await get("dark=XXX")).status).toBe(404);
    expect((await get("fraction=200")).status).toBe(400);
  });
});

test("computations are limited by caller", () => {
  const allowed = Array.from({ length: MOST_A_MINUTE + 5 }, () => mayCompute("somebody"));
  expect(allowed.filter(Boolean)).toHaveLength(MOST_A_MINUTE);
  expect(mayCompute("somebody else")).toBe(true);
});
