/** What a browser may do with our answers; the front puts these on every one of them. */

/** MapLibre needs its worker from here and pictures from memory; React writes `style` attributes. */
const SOURCES = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Data and pictures; a picture opened by itself draws with what it holds. */
const DATA = /^\/(?:api|data)\//;
const DATA_SOURCES =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

const EMBED = /^\/embed(?:[/?]|$)/;

/**
 * The Content Security Policy of an address; `/embed` is made for the pages of others.
 * @param nonce marks the page's own inline scripts; null where there is none
 */
export function contentSecurityPolicy(url: string, nonce: string | null): string {
  if (DATA.test(url)) return DATA_SOURCES;
  const scripts = nonce === null ? "script-src 'self'" : `script-src 'self' 'nonce-${nonce}'`;
  const framing = EMBED.test(url) ? "frame-ancestors *" : "frame-ancestors 'self'";
  return [...SOURCES, scripts, framing].join("; ");
}

/** On every answer. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];
