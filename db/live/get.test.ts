import { describe, expect, test } from "vitest";
import { mayFollow, retryAfterMs } from "./get";

describe("a redirect is followed", () => {
  const may = (from: string, to: string) => mayFollow(new URL(from), new URL(to), "eia.gov");
  test.each([
    ["https://api.eia.gov/v2", "https://api.eia.gov/v3", true],
    ["https://api.eia.gov/v2", "https://www.eia.gov/v3", true],
    ["https://api.eia.gov/v2", "https://eia.gov/", true],
    ["https://api.eia.gov/v2", "http://api.eia.gov/v2", false],
    ["https://api.eia.gov/v2", "https://notreally-eia.gov/", false],
    ["https://api.eia.gov/v2", "https://eia.gov.example.org/", false],
    ["https://api.eia.gov/v2", "https://someone@api.eia.gov/", false],
    ["https://api.eia.gov/v2", "https://127.0.0.1/", false],
    ["http://127.0.0.1:81/", "http://127.0.0.1:81/b", true],
    ["http://127.0.0.1:81/", "http://127.0.0.1:82/b", false],
  ])("from %s to %s: %s", (from, to, expected) => {
    expect(may(from, to)).toBe(expected);
  });
});

test("Retry-After is seconds or a date, and never in the past", () => {
  const now = Date.parse("2026-11-23T00:00:00Z");
  expect(retryAfterMs("7", now)).toBe(7_000);
  expect(retryAfterMs("Mon, 23 Nov 2026 00:01:00 GMT", now)).toBe(60_000);
  expect(retryAfterMs("Sun, 22 Nov 2026 00:01:00 GMT", now)).toBe(0);
  expect(retryAfterMs("soon", now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
