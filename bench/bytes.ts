/** How many bytes a body is: as it is, as the server sends it, and as brotli would (5: on the fly, 11: beforehand). */
import { request } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

export type Bytes = { identity: number; gzip: number; brotli5: number; brotli11: number };

/** Fonts and pictures are sent as they are: compressing them again makes them larger. */
export function bytesOf(body: Buffer, gzip = body.length): Bytes {
  const smallest = (quality: number) => Math.min(body.length, brotli(body, quality));
  return { identity: body.length, gzip, brotli5: smallest(5), brotli11: smallest(11) };
}

function brotli(body: Buffer, quality: number): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params }).length;
}

/** The body, and its length on the wire for a browser that takes gzip. */
export async function download(
  url: string,
  headers: Record<string, string>,
): Promise<{ body: Buffer; gzip: number }> {
  const [body, compressed] = await Promise.all(
    ["identity", "gzip"].map((encoding) => get(url, { ...headers, "accept-encoding": encoding })),
  );
  return { body: body ?? Buffer.alloc(0), gzip: compressed?.length ?? 0 };
}

/** Not `fetch`, which unpacks what it is sent. */
function get(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A connection kept for the next one is closed by the server while brotli computes.
    const options = { headers, timeout: 10_000, agent: false };
    const call = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    call.on("timeout", () => call.destroy(new Error(`${url} did not answer`)));
    call.on("error", reject);
    call.end();
  });
}
