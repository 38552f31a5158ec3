import { expect, test } from "vitest";
import { addDays } from "../../lib/periods";
import { meanRates } from "./stored-figures";

/** Working days of a month, a cent more each day. */
const december = new Map(
  Array.from(
    { length: 31 },
    (_, index) => [addDays("2025-12-01", index), 1.1 + index / 100] as const,
  ).filter(([day]) => ![0, 6].includes(new Date(day).getUTCDay())),
);

test("the rate of a period is the mean of its days, if they reach over it", () => {
  const rateOf = meanRates(december);
  const days = [...december.values()];
  const mean = days.reduce((sum, rate) => sum + rate, 0) / days.length;
  expect(rateOf("2025-12")?.usdPerUnit).toBeCloseTo(mean, 4);
  expect(rateOf("2025-12")?.from).toBe(`the mean of ${days.length} ECB reference rates`);
  for (const beyond of ["2025-11", "2025-S2", "2025", "2026-01", "nothing"])
    expect(rateOf(beyond), beyond).toBeNull();
});
