import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { frameworkAt } from "./framework";

const running: (() => void)[] = [];
afterEach(() => {
  for (const close of running.splice(0)) close();
});

/** A server that hands everything on to `listener`, over a socket. */
async function started(listener: RequestListener) {
  const folder = mkdtempSync(join(tmpdir(), "atlas-framework-"));
  const socketPath = join(folder, "next.sock");
  const next = createServer(listener);
  const end = () => {
    next.close();
    next.closeAllConnections();
  };
  await new Promise<void>((resolve) => next.listen(socketPath, resolve));
  const framework = frameworkAt(socketPath);
  const failed = vi.fn();
  const server = createServer((asked, answer) => {
    framework
      .passOn(asked, answer, asked.url ?? "/", ["X-Ours", "1", "Vary", "x"])
      .catch((error) => {
        failed(error);
        if (answer.headersSent) answer.destroy();
        else answer.writeHead(503).end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.push(end, () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { port, end, failed, url: `http://127.0.0.1:${port}` };
}

test("an upload of unknown length arrives while it is sent", async () => {
  const seen: string[] = [];
  const { port } = await started(async (asked, answer) => {
    seen.push(String(asked.headers["transfer-encoding"]), String(asked.headers.expect));
    for await (const chunk of asked) seen.push(String(chunk));
    answer.end(seen.join(" "));
  });
  const asking = request({ port, method: "POST", headers: { expect: "100-continue" } });
  asking.write("first");
  await vi.waitFor(() => expect(seen).toEqual(["chunked", "undefined", "first"]));
  asking.end("second");
  const [answer] = await once(asking, "response");
  expect(String(Buffer.concat(await answer.toArray()))).toBe("chunked undefined first second");
});

test("a reader who is slow holds the writer back, and one who leaves ends it", async () => {
  let written = 0;
  let isLeft = false;
  function* endless() {
    for (;;) {
      written += 65_536;
      yield Buffer.alloc(65_536);
    }
  }
  const { port } = await started((_, answer) => {
    answer.once("close", () => {
      isLeft = true;
    });
    pipeline(Readable.from(endless(), { objectMode: false }), answer).catch(() => {});
  });
  const asking = request({ port, path: "/" }).end();
  const [answer] = await once(asking, "response");
  answer.pause();
  await sleep(300);
  const held = written;
  await sleep(200);
  expect(written).toBe(held);
  expect(written).toBeLessThan(50_000_000);
  asking.destroy();
  await vi.waitFor(() => expect(isLeft).toBe(true));
});

test("an answer keeps its own headers, and gets ours besides", async () => {
  const { url } = await started((_, answer) =>
    answer.writeHead(201, { Vary: "rsc", "Set-Cookie": ["a=1", "b=2"] }).end("body"),
  );
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([201, "body"]);
  expect(answer.headers.get("vary")).toBe("rsc");
  expect(answer.headers.get("x-ours")).toBe("1");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("an early refusal of an upload reaches its sender", async () => {
  const { url } = await started((_, answer) => answer.writeHead(413).end("too large"));
  const answer = await fetch(url, { method: "POST", body: Buffer.alloc(3_000_000) });
  expect([answer.status, await answer.text()]).toEqual([413, "too large"]);
});

test("an answer that breaks off does not look whole", async () => {
  const { url } = await started((_, answer) => {
    answer.write("half");
    setTimeout(() => answer.destroy(), 20);
  });
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
});

test("who is not there is told", async () => {
  const { url, end, failed } = await started((_, answer) => answer.end());
  end();
  expect((await fetch(url)).status).toBe(503);
  expect(failed).toHaveBeenCalledOnce();
});
