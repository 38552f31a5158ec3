import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { CheckedClaim, CLAIM_COLUMNS, listOf } from "@/lib/contract";
import { GET } from "./route";

runningAtlas("embedded");

const get = (query = "") => GET(new Request(`http://localhost/api/v1/claims${query}`));
const claims = async (query = "") => listOf(CheckedClaim).parse(await (await get(query)).json());

test("each claim has its verdict with numbers, inputs and a view of the map", async () => {
  const { rows } = await claims();
  const cost = rows.find(({ id }) => id === "us-cost");
  expect(cost?.verdict).toBe("partly");
  expect(cost?.shown.join(" ")).toContain("958.1 EH/s");
  expect(cost?.inputs.map(({ what }) => what)).toContain("Industrial price, Texas, 2024");
  for (const { views } of rows) for (const { href } of views) expect(href).toMatch(/^\//);
});

test("are asked for by verdict; an unknown one is refused", async () => {
  const { rows } = await claims("?verdict=wrong");
  expect(rows.map(({ id }) => id)).toEqual(["edge-ai-growth"]);
  expect(await claims("?verdict=supported")).toMatchObject({
    count: 0,
    reason: "No claim has the verdict supported.",
  });
  expect((await get("?verdict=maybe")).status).toBe(400);
});

test("are the same as CSV, one line a claim", async () => {
  const response = await get("?format=csv");
  expect(response.headers.get("Content-Disposition")).toContain("hashrate-atlas_claims.csv");
  const lines = csvParse(await response.text());
  expect(lines.columns).toEqual(CLAIM_COLUMNS);
  expect(lines).toHaveLength((await claims()).rows.length);
  expect(lines.find(({ id }) => id === "edge-ai-growth")).toMatchObject({
    verdict: "wrong",
    statedUnit: expect.any(String),
    shown: expect.stringContaining("+378 %"),
  });
});
