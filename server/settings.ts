/** What the operator sets in the environment. */
import proxyAddress from "proxy-addr";

export type RateLimit = { requests: number; seconds: number };
export type Trust = (address: string, hop: number) => boolean;

export const DEFAULT_RATE_LIMIT: RateLimit = { requests: 1_200, seconds: 60 };

/**
 * `ATLAS_RATE_LIMIT`: `1200/60` is 1200 requests in 60 seconds, `off` is no limit.
 * @throws RangeError for anything else
 */
export function readRateLimit(text: string | undefined): RateLimit | null {
  if (text === undefined || text === "") return DEFAULT_RATE_LIMIT;
  if (text === "off") return null;
  const [, requests, seconds] = /^([1-9]\d{0,9})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (requests === undefined || seconds === undefined)
    throw new RangeError(
      `ATLAS_RATE_LIMIT is "${text}": write requests/seconds, such as 1200/60, or off.`,
    );
  return { requests: Number(requests), seconds: Number(seconds) };
}

/**
 * `ATLAS_TRUST_PROXY`: how many proxies stand in front, or their addresses (`loopback`, `10.0.0.0/8, 192.0.2.7`).
 * Only what they say in `X-Forwarded-For` is believed.
 * @throws RangeError for anything else
 */
export function readTrust(text: string | undefined): Trust {
  if (text === undefined || text === "") return () => false;
  if (/^\d{1,2}$/.test(text)) return (_, hop) => hop < Number(text);
  try {
    return proxyAddress.compile(text.split(",").map((part) => part.trim()));
  } catch {
    throw new RangeError(
      `ATLAS_TRUST_PROXY is "${text}": write a number of proxies, or addresses such as loopback, 10.0.0.0/8.`,
    );
  }
}
