/** Verdicts and numbers of the claims on the shipped data. A figure that changes in the data shows here. */
import { expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { loadClaims } from "./claims";

runningAtlas("embedded");

async function checked(id: string) {
  const found = (await loadClaims()).checked.find(({ claim }) => claim.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return { ...found.finding, said: found.finding.shown.join("\n") };
}

test.each([
  ["us-cost", "partly"],
  ["leaving-the-us", "partly"],
  ["paraguay-and-ethiopia", "partly"],
  ["surplus-hydropower", "partly"],
  ["less-exposed", "not-testable"],
  ["industrial-mining", "not-testable"],
  ["ai-the-other-way", "not-testable"],
  ["edge-ai-growth", "wrong"],
])("%s is %s", async (id, verdict) => {
  const finding = await checked(id);
  expect(finding.verdict).toBe(verdict);
  expect(finding.shown.length).toBeGreaterThan(0);
});

test("the United States lost since 2025-Q4 and gained since earlier quarters", async () => {
  const { said } = await checked("leaving-the-us");
  expect(said).toContain(
    "From 2025-Q4 to 2026-Q3 the United States went from 37.8 % to 36.7 % of the network: −1.1 pp.",
  );
  expect(said).toContain("From 2025-Q2 to 2026-Q3 the United States went from 36.0 % to 36.7 %");
  expect(said).toContain("389 EH/s in 2025-Q4 to 345 EH/s in 2026-Q3");
  expect(said).toContain("since 2025-Q2 the United States had changed by +1.7 pp");
});

test("Paraguay's gain is measurable, Ethiopia's is not", async () => {
  const { said } = await checked("paraguay-and-ethiopia");
  expect(said).toContain("Paraguay went from 3.9 % to 4.7 %: +0.8 pp");
  expect(said).toContain("Ethiopia went from 2 % to 2.4 %: no measurable change");
  expect(said).toContain("40 EH/s in 2025-Q4 to 44 EH/s");
});

test("the shock of the largest country and the continents stand beside the index", async () => {
  const { said, views } = await checked("less-exposed");
  expect(said).toContain("every 16.1 minutes for 22.5 days in 2025-Q4 (the United States, 37.8 %)");
  expect(said).toContain("every 15.8 for 22.1 in 2026-Q3 (the United States, 36.7 %)");
  expect(said).toMatch(
    /of the \d+ countries that both snapshots list: Africa 2.0 → 2.4 %, Americas/,
  );
  expect(views.map(({ href }) => href)).toContain("/shock?dark=USA");
});

test("the growth follows from its end points", async () => {
  const { said } = await checked("edge-ai-growth");
  expect(said).toContain("From $24.9 billion in 2025 to $119 billion in 2033 is +378 % (4.8 times");
  expect(said).toContain("not 300 %");
});

test("the price at which a bitcoin costs $100,000 follows from the network and the machines", async () => {
  const { said, inputs } = await checked("us-cost");
  expect(said).toContain(
    "In 2026-04 the network ran at 958.1 EH/s on average and paid out 13,259 BTC",
  );
  expect(said).toMatch(/At 18\.8 J\/TH a bitcoin takes 980,\d{3} kWh.*at 0\.102 USD\/kWh/);
  expect(said).toContain("New Hampshire");
  expect(inputs.map(({ what }) => what)).toContain("Industrial price, Texas, 2024");
});

test("every figure says where it is from", async () => {
  for (const { finding } of (await loadClaims()).checked)
    for (const { source } of finding.inputs) expect(source).toMatch(/\d{4}-\d{2}-\d{2}$/);
});
