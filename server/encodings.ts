/** Content codings (RFC 9110 §8.4): which one a request gets, and the bytes in it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";
export const ENCODINGS: readonly Encoding[] = ["br", "gzip", "identity"];

/** Below this a coding costs more than it saves. */
const WORTH_FROM_BYTES = 500;
const WORTH_SHARE = 0.9;

/** From 9 on brotli takes ten times as long for a few percent. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Few clients differ in this header, so that it is read once each. */
const known = new LRUCache<string, Encoding>({ max: 200 });

/** The coding for an `Accept-Encoding` header; identity when there is none, or none that we have. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const remembered = known.get(header);
  if (remembered !== undefined) return remembered;
  const request = { headers: { "accept-encoding": header } };
  const chosen = new Negotiator(request).encoding([...ENCODINGS], { preferred: ["br", "gzip"] });
  const encoding = ENCODINGS.find((one) => one === chosen) ?? "identity";
  if (header.length <= 200) known.set(header, encoding);
  return encoding;
}

/** The body in a coding; null when it is hardly smaller in it. */
export async function encoded(body: Buffer, encoding: Encoding): Promise<Buffer | null> {
  if (encoding === "identity" || body.length < WORTH_FROM_BYTES) return null;
  const smaller =
    encoding === "br"
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await zip(body);
  return smaller.length <= body.length * WORTH_SHARE ? smaller : null;
}
