import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let root: string;
const write = (path: string, content: string) => writeFileSync(join(root, path), content);
const read = () => fingerprint(root, ["lib", "public", "settings.json", "absent"], ["public/geo"]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-fingerprint-"));
  for (const folder of ["lib", "lib/geo", "public", "public/geo"]) mkdirSync(join(root, folder));
  write("lib/a.ts", "a");
  write("lib/geo/b.ts", "b");
  write("settings.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ["a file changes", () => write("lib/geo/b.ts", "c")],
  ["a file appears", () => write("lib/c.ts", "")],
  ["a file is renamed", () => renameSync(join(root, "lib/a.ts"), join(root, "lib/z.ts"))],
  ["a single input changes", () => write("settings.json", "[]")],
])("differs when %s", async (_, change) => {
  const before = await read();
  change();
  expect(await read()).not.toBe(before);
});

test.each([
  ["nothing changes", () => {}],
  ["a file is written again", () => write("lib/a.ts", "a")],
  ["a test changes", () => write("lib/a.test.ts", "t")],
  ["a hidden file appears", () => write("lib/.cache", "h")],
  ["what is left out changes", () => write("public/geo/world.json", "{}")],
])("stays when %s", async (_, change) => {
  const before = await read();
  change();
  expect(await read()).toBe(before);
});
