import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "../scripts/free-port.mjs";

/** Stands for `server/next.mjs`: the same messages, no Next. */
const NEXT = `
import { createServer } from "node:http";
process.on("SIGTERM", () => process.send("signal"));
process.on("message", (message) => {
  if (message === "release") process.send({ release: 1 });
  if (message === "stop") { console.log("closed"); process.exit(0); }
});
process.on("disconnect", () => process.exit(0));
createServer((request, response) => {
  if (request.url === "/crash" || process.env.CRASHES) process.exit(7);
  if (request.url === "/pid") return response.end(String(process.pid));
  if (request.url === "/slow") return setTimeout(() => response.end("slow"), 400);
  response.end("answer");
}).listen(process.env.ATLAS_SOCKET, () => process.send("listening"));
`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-serve-"));
  writeFileSync(join(folder, "next.mjs"), NEXT);
  await build({
    stdin: {
      contents: `import { serve } from "./serve"; await serve(process.argv[2], "127.0.0.1", Number(process.argv[3]));`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    outfile: join(folder, "main.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: {
      js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

async function started(env: Record<string, string> = {}) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(folder, "main.mjs"), join(folder, "next.mjs"), String(port)],
    { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  running.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  const ended = once(child, "close").then(([code]) => Number(code));
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const ready = () =>
    vi.waitFor(async () => expect((await get("/")).status).toBe(200), { timeout: 10_000 });
  return { child, ended, get, ready, output: () => output };
}

test("an end by signal answers first what is under way, then closes the database", async () => {
  const { child, ended, get, ready, output } = await started();
  await ready();
  const slow = get("/slow").then((answer) => answer.text());
  await get("/");
  const since = performance.now();
  child.kill("SIGTERM");
  expect(await slow).toBe("slow");
  expect(await ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(5_000);
  expect(output()).toBe("closed\n");
});

test("a signal to the process of Next ends both in order", async () => {
  const { ended, get, ready, output } = await started();
  await ready();
  process.kill(Number(await (await get("/pid")).text()), "SIGTERM");
  expect(await ended).toBe(0);
  expect(output()).toBe("closed\n");
});

test("a crash of Next is told and ends the server with its code", async () => {
  const { ended, get, ready, output } = await started();
  await ready();
  await get("/crash").catch(() => {});
  expect(await ended).toBe(7);
  expect(output()).toContain("The process that makes the pages has ended");
});

test("a start that fails ends with its code and adds nothing to what was said", async () => {
  const { ended, output } = await started({ CRASHES: "1" });
  expect(await ended).toBe(7);
  expect(output()).toBe("");
});

test("Next does not outlive a front that is killed", async () => {
  const { child, get, ready } = await started();
  await ready();
  const pid = Number(await (await get("/pid")).text());
  child.kill("SIGKILL");
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 5_000 });
});
