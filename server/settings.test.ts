import { expect, test } from "vitest";
import { networkOf } from "./client-address";
import { readRateLimit, readTrust } from "./settings";

test("a limit is requests and seconds, or off", () => {
  expect(readRateLimit("30/10")).toEqual({ requests: 30, seconds: 10 });
  expect(readRateLimit("off")).toBeNull();
  expect(readRateLimit("")).toEqual(readRateLimit(undefined));
  for (const wrong of ["0/60", "60", "60/0", "-1/5", "1e3/60", "60/60s"])
    expect(() => readRateLimit(wrong)).toThrow(RangeError);
});

test("nobody is trusted unless told", () => {
  expect(readTrust(undefined)("127.0.0.1", 0)).toBe(false);
});

test("proxies are trusted by number or by address", () => {
  const [two, named] = [readTrust("2"), readTrust("loopback, 10.0.0.0/8")];
  expect([0, 1, 2].map((hop) => two("192.0.2.1", hop))).toEqual([true, true, false]);
  expect(["127.0.0.1", "10.9.8.7", "192.0.2.1"].map((address) => named(address, 0))).toEqual([
    true,
    true,
    false,
  ]);
  expect(() => readTrust("everyone")).toThrow(/everyone/);
});

test("a client is an IPv4 address or an IPv6 network of 64 bits", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe(networkOf("2001:db8:1:2::1"));
  expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  expect(networkOf("not an address")).toBe("unknown");
});
