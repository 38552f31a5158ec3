import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressProblem, directoryProblem, parsePort } from "./preflight.mjs";

describe("PORT", () => {
  test("falls back when unset or empty", () => {
    expect(parsePort(undefined, 3000)).toBe(3000);
    expect(parsePort("", 3000)).toBe(3000);
  });

  test("takes a whole number from 1 to 65535", () => {
    expect(parsePort("1", 3000)).toBe(1);
    expect(parsePort("65535", 3000)).toBe(65535);
  });

  test.each(["0", "65536", "-1", "80.5", "1e3", "0x50", "http", " 80"])("refuses %j", (text) => {
    expect(() => parsePort(text, 3000)).toThrow(`PORT is "${text}": set it to a whole number`);
  });
});

describe("address", () => {
  test("is free when nobody listens", async () => {
    expect(await addressProblem("127.0.0.1", 0)).toBeNull();
  });

  test("is taken when somebody does, and another port is proposed", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await addressProblem("127.0.0.1", port)).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use.*PORT=\\d+\\.$`),
    );
    await new Promise((resolve) => server.close(resolve));
  });

  test("must be one of this machine", async () => {
    expect(await addressProblem("192.0.2.1", 0)).toContain('HOST is "192.0.2.1"');
  });
});

describe("data directory", () => {
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), "atlas-preflight-"));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  test("is made when missing, and left empty", async () => {
    const directory = join(scratch, "a", "b");
    expect(await directoryProblem(directory)).toBeNull();
    expect(readdirSync(directory)).toEqual([]);
  });

  test("may not be a file, nor lie below one", async () => {
    const file = join(scratch, "file");
    writeFileSync(file, "");
    for (const directory of [file, join(file, "below")]) {
      expect(await directoryProblem(directory)).toContain("cannot be written");
    }
  });

  // Root writes everywhere but here, and mkdir's own recursion never returns from it.
  test.runIf(process.platform === "linux")("is refused where the system refuses", async () => {
    const problem = await directoryProblem("/proc/atlas/data");
    expect(problem).toMatch(
      /^The data directory \/proc\/atlas\/data cannot be written.*ATLAS_DATA_DIR/,
    );
  });
});
