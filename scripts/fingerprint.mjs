import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

const test = /\.test\.[cm]?[jt]sx?$/;

/**
 * @param {string} path
 * @param {(path: string) => boolean} leftOut
 * @returns {Promise<string[]>}
 */
async function filesBelow(path, leftOut) {
  if (leftOut(path)) return [];
  try {
    const entries = await readdir(path);
    const nested = await Promise.all(
      entries.map((entry) => filesBelow(join(path, entry), leftOut)),
    );
    return nested.flat();
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/**
 * A hash over names and content of files and folders; tests and hidden files do not count.
 * @param {string} root
 * @param {string[]} inputs files and folders below `root`; a missing one is no error
 * @param {string[]} leftOut files and folders below `root`
 */
export async function fingerprint(root, inputs, leftOut = []) {
  const excluded = new Set(leftOut.map((path) => join(root, path)));
  const skip = (/** @type {string} */ path) =>
    excluded.has(path) || test.test(path) || basename(path).startsWith(".");
  const found = await Promise.all(inputs.map((input) => filesBelow(join(root, input), skip)));
  const hash = createHash("sha256");
  for (const file of [...new Set(found.flat())].sort()) {
    const content = await readFile(file);
    hash
      .update(`${relative(root, file).split(sep).join("/")}\0${content.length}\0`)
      .update(content);
  }
  return hash.digest("hex");
}
