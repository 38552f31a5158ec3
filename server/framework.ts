/** Next, in a process of its own: asked over a socket that only this account can reach. */
import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestOf,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream/promises";
import type { Asked } from "./hot-answers";

export type Framework = {
  /** One way to make an answer: always plain and always the same. */
  ask(url: string): Promise<Asked>;
  /**
   * Hands a request on and its answer back, both as they come: neither is held in memory.
   * @param headers names and values in turn, for what the answer does not say itself
   * @param whenMissing answers instead of a 404
   * @throws before anything is sent, when the other process does not answer
   */
  passOn(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    headers: readonly string[],
    whenMissing?: () => Promise<void>,
  ): Promise<void>;
};

/** Of one connection, not of what is sent over it (RFC 9110 §7.6.1). */
const OF_THE_CONNECTION = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** @param socketPath where `server/next.mjs` listens */
export function frameworkAt(socketPath: string): Framework {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });

  return {
    ask: (url) =>
      new Promise((resolve, reject) => {
        requestOf({ socketPath, agent, path: url, headers: { host: "127.0.0.1" } }, (answer) =>
          resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: answer }),
        )
          .once("error", reject)
          .end();
      }),

    async passOn(request, response, url, headers, whenMissing) {
      const asking = requestOf({
        socketPath,
        agent,
        method: request.method,
        path: url,
        headers: passedOn(request.headers),
      });
      // Who leaves is not worked for.
      const leave = () => {
        if (!response.writableFinished) asking.destroy();
      };
      response.once("close", leave);
      try {
        const answer = await answerTo(asking, request);
        if (answer.statusCode === 404 && whenMissing) {
          answer.resume();
          return await whenMissing();
        }
        response.writeHead(answer.statusCode ?? 502, merged(answer.rawHeaders, headers));
        await pipeline(answer, response);
      } catch (error) {
        if (!response.destroyed) throw error;
      } finally {
        response.off("close", leave);
      }
    },
  };
}

function answerTo(
  asking: ReturnType<typeof requestOf>,
  request: IncomingMessage,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asking.once("response", resolve);
    // It stays: what refuses an upload may close while there is more of it to come.
    asking.on("error", reject);
    request.pipe(asking);
  });
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers))
    if (!OF_THE_CONNECTION.has(name) && name !== "expect") kept[name] = value;
  // A body of unknown length stays one, whatever the method: without a frame it would be read as the next request.
  if (headers["transfer-encoding"] !== undefined) kept["transfer-encoding"] = "chunked";
  return kept;
}

/** The headers of an answer, and those of ours that it does not have. */
function merged(raw: readonly string[], ours: readonly string[]): string[] {
  const theirs: string[] = [];
  const names = new Set<string>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? "";
    if (OF_THE_CONNECTION.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    theirs.push(name, raw[at + 1] ?? "");
  }
  const missing = ours.filter((_, at) => !names.has((ours[at - (at % 2)] ?? "").toLowerCase()));
  return [...missing, ...theirs];
}
