import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { Problem } from "./project.mjs";

/**
 * @param {string | undefined} text
 * @param {number} fallback
 */
export function parsePort(text, fallback) {
  if (!text) return fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Problem(`PORT is "${text}": set it to a whole number from 1 to 65535.`);
}

/**
 * The reason why nothing can listen there, as one sentence, or null.
 * @param {string} host
 * @param {number} port 0 for any free one
 * @returns {Promise<string | null>}
 */
export function addressProblem(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === "EADDRINUSE") {
        resolve(
          `Port ${port} on ${host} is in use (by an earlier start?): stop that program or choose another port, for example PORT=${port === 65535 ? port - 1 : port + 1}.`,
        );
      } else if (code === "EACCES") {
        resolve(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`);
      } else {
        resolve(
          `HOST is "${host}", which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`,
        );
      }
    });
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/**
 * mkdir's own `recursive` never returns where the system answers ENOENT although the parent exists.
 * @param {string} directory
 */
async function makeDirectory(directory) {
  if (existsSync(directory)) return;
  if (!existsSync(dirname(directory))) await makeDirectory(dirname(directory));
  await mkdir(directory);
}

/**
 * The reason why files cannot be written in a folder, as one sentence, or null. Makes the folder.
 * @param {string} directory
 * @returns {Promise<string | null>}
 */
export async function directoryProblem(directory) {
  const probe = join(directory, `.write-test-${process.pid}`);
  try {
    await makeDirectory(directory);
    await writeFile(probe, "");
    await rm(probe);
    return null;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return `The data directory ${directory} cannot be written (${code}): give this account access to it or set ATLAS_DATA_DIR to another folder.`;
  }
}
