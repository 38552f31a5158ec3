/** Who asks, as far as a limit has to know. */
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";
import proxyAddress from "proxy-addr";
import type { Trust } from "./settings";

/** A household or a server owns a whole network of this size. */
const IPV6_PREFIX_BITS = 64;

const known = new LRUCache<string, string>({ max: 10_000 });

/** The client of a request, behind the proxies that are trusted. */
export function clientOf(request: IncomingMessage, trust: Trust): string {
  const address =
    request.headers["x-forwarded-for"] === undefined
      ? (request.socket.remoteAddress ?? "")
      : (proxyAddress(request, trust) ?? "");
  const remembered = known.get(address);
  if (remembered !== undefined) return remembered;
  const client = networkOf(address);
  known.set(address.slice(0, 100), client);
  return client;
}

/** An IPv4 address, or the first 64 bits of an IPv6 address; what is neither is one client for all. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(
    `${parsed.toNormalizedString()}/${IPV6_PREFIX_BITS}`,
  ).toString();
}
