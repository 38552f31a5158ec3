import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  inject,
  type TestContext,
  test,
} from "vitest";
import { DatabaseUnavailable, openEmbedded, openPostgres, reasonOf } from "./client";
import { licence } from "./schema";
import { createPostgresDatabase, ENGINES, MIGRATIONS, openEmpty } from "./test-database";

const free = { id: "free", name: "Free", mayRedistribute: "yes", verified: true };

describe("an embedded database", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-client-"));
  /** Making a database is slow: every test works on a copy of this one, which holds one licence. */
  const original = join(folder, "original");
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    const { db, close } = await openEmbedded(original);
    await db.insert(licence).values(free);
    await close();
  });
  afterEach(() => {
    for (const process of processes.splice(0)) process.kill("SIGKILL");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function copyOfDatabase(): string {
    const directory = join(mkdtempSync(join(folder, "copy-")), "data");
    cpSync(original, directory, { recursive: true });
    return directory;
  }

  /** Another process that opens the directory; `said` is its first line. */
  async function otherProcess(directory: string, until: "done" | "killed") {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "db/test-owner.ts", directory, until],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    processes.push(child);
    const exited = once(child, "exit");
    const [said] = await once(createInterface({ input: child.stdout }), "line");
    return { child, exited, said: String(said) };
  }

  test("is kept in its directory", async () => {
    const directory = copyOfDatabase();
    const { db, close } = await openEmbedded(directory);
    expect((await db.select().from(licence)).map(({ id }) => id)).toEqual(["free"]);
    await close();
  });

  test("has one owner: another process is told who, and harms nothing", async () => {
    const directory = copyOfDatabase();
    const { db, close } = await openEmbedded(directory);
    await db.insert(licence).values({ ...free, id: "before" });
    const { said, exited } = await otherProcess(directory, "done");
    await exited;
    expect(said).toMatch(/^DirectoryInUse: The data directory /);
    expect(said).toContain(directory);
    expect(said).toContain(`(process ${process.pid})`);
    await db.insert(licence).values({ ...free, id: "after" });
    await close();

    const again = await openEmbedded(directory);
    const ids = (await again.db.select().from(licence)).map(({ id }) => id);
    await again.close();
    expect(ids.sort()).toEqual(["after", "before", "free"]);
  });

  test("is not opened twice by the same process either", async () => {
    const directory = copyOfDatabase();
    const { close } = await openEmbedded(directory);
    await expect(openEmbedded(directory)).rejects.toThrow(`(process ${process.pid})`);
    await close();
    const again = await openEmbedded(directory);
    await again.close();
  });

  test("can be opened by another process once it is closed", async () => {
    const directory = copyOfDatabase();
    const { close } = await openEmbedded(directory);
    await close();
    const { said, exited } = await otherProcess(directory, "done");
    await exited;
    expect(said).toBe("opened");
  });

  test("can be opened at once after its owner was killed, with its rows", async () => {
    const directory = copyOfDatabase();
    const { child, exited, said } = await otherProcess(directory, "killed");
    expect(said).toBe("opened");
    await expect(openEmbedded(directory)).rejects.toThrow(`(process ${child.pid})`);
    child.kill("SIGKILL");
    await exited;
    const { db, close } = await openEmbedded(directory);
    expect((await db.select().from(licence)).map(({ id }) => id)).toEqual(["free"]);
    await close();
  });

  test("starts anew where a first start left only an empty folder", async () => {
    const directory = join(folder, "unborn");
    mkdirSync(join(directory, "pgdata"), { recursive: true });
    const { db, close } = await openEmbedded(directory);
    expect(await db.$count(licence)).toBe(0);
    await close();
  });

  const garbage = (path: string) => writeFileSync(path, randomBytes(8192));
  const damages: [what: string, damage: (pgdata: string) => void][] = [
    ["a version that is garbage", (pgdata) => garbage(join(pgdata, "PG_VERSION"))],
    ["the version of another PostgreSQL", (p) => writeFileSync(join(p, "PG_VERSION"), "12\n")],
    ["no version", (pgdata) => rmSync(join(pgdata, "PG_VERSION"))],
    ["control data that is garbage", (pgdata) => garbage(join(pgdata, "global", "pg_control"))],
    ["empty control data", (pgdata) => truncateSync(join(pgdata, "global", "pg_control"))],
    ["no control data", (pgdata) => rmSync(join(pgdata, "global", "pg_control"))],
    [
      "a log that is garbage",
      (pgdata) => {
        for (const name of readdirSync(join(pgdata, "pg_wal")).filter((n) => /^[0-9A-F]+$/.test(n)))
          garbage(join(pgdata, "pg_wal", name));
      },
    ],
    [
      "tables that are garbage",
      (pgdata) => {
        const tables = join(pgdata, "base", "5");
        for (const name of readdirSync(tables).filter((n) => /^\d+$/.test(n)))
          garbage(join(tables, name));
      },
    ],
    [
      "a file in place of its folder",
      (pgdata) => {
        rmSync(pgdata, { recursive: true });
        writeFileSync(pgdata, "not a database");
      },
    ],
  ];

  test.each(damages)("with %s is unavailable, in one sentence", async (_, damage) => {
    const directory = copyOfDatabase();
    const pgdata = join(directory, "pgdata");
    damage(pgdata);
    const failure = await openEmbedded(directory).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseUnavailable);
    const { message } = failure as DatabaseUnavailable;
    expect(message).toContain(pgdata);
    expect(message).toMatch(/ cannot be opened \(.+\): move that directory away/);
    expect(message).not.toMatch(/\n|object Object/);
    expect(existsSync(pgdata)).toBe(true);
    // Not even locked: moved away and back, it is the operator's again.
    expect(existsSync(join(directory, "owner.lock"))).toBe(false);
  });
});

// At once: one of them waits five seconds for a server that says nothing.
describe.concurrent("a PostgreSQL that cannot be used", () => {
  const unavailable = async (url: string) => {
    const started = performance.now();
    const failure = await openPostgres(url).catch((error: unknown) => error);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(failure).toBeInstanceOf(DatabaseUnavailable);
    const { message } = failure as DatabaseUnavailable;
    expect(message).toMatch(
      /^DATABASE_URL cannot be used \(.+\): check that it reads postgres:\/\/user:password@host:port\/database and that PostgreSQL 15 or newer answers there\.$/,
    );
    expect(message).not.toContain("s3cret");
    return message;
  };
  const server = (changed: Partial<Record<"protocol" | "username" | "pathname", string>>) => {
    const real = new URL(inject("postgresUrl"));
    const { protocol, username, pathname } = {
      protocol: real.protocol,
      username: real.username,
      pathname: real.pathname,
      ...changed,
    };
    return `${protocol}//${username}:s3cret@${real.host}${pathname}`;
  };

  test("nobody listens at the port", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    expect(await unavailable(`postgres://atlas:s3cret@127.0.0.1:${port}/atlas`)).toContain(
      "ECONNREFUSED",
    );
  });

  test.each(["mysql:", "http:"])("its address begins with %s", async (protocol) => {
    expect(await unavailable(server({ protocol }))).toContain("does not begin with postgres://");
  });

  test.each(["nonsense", "localhost:5432", "postgres:atlas"])("its address is %s", async (url) => {
    await unavailable(url);
  });

  test("its port is no port", async () => {
    await unavailable("postgres://atlas:s3cret@127.0.0.1:99999/atlas");
  });

  test("it has no such role", async () => {
    expect(await unavailable(server({ username: "nobody_at_all" }))).toContain("nobody_at_all");
  });

  test("it has no such database", async () => {
    expect(await unavailable(server({ pathname: "/nothing_here" }))).toContain("nothing_here");
  });

  test("it refuses the password", async ({ onTestFinished }) => {
    const port = await listen(onTestFinished, (socket) => refusePassword(socket));
    expect(await unavailable(`postgres://atlas:s3cret@127.0.0.1:${port}/atlas`)).toContain(
      'password authentication failed for user "atlas"',
    );
  });

  test("it takes the connection and says nothing", async ({ onTestFinished }) => {
    const port = await listen(onTestFinished, () => {});
    await unavailable(`postgres://atlas:s3cret@127.0.0.1:${port}/atlas`);
  });

  test("it closes the connection", async ({ onTestFinished }) => {
    const port = await listen(onTestFinished, (socket) => socket.end());
    await unavailable(`postgres://atlas:s3cret@127.0.0.1:${port}/atlas`);
  });

  test("it answers in HTTP", async ({ onTestFinished }) => {
    const port = await listen(onTestFinished, (socket) =>
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
    );
    await unavailable(`postgres://atlas:s3cret@127.0.0.1:${port}/atlas`);
  });
});

describe("PostgreSQL", () => {
  test("is migrated once by several that open it at the same time", async () => {
    const { url, drop } = await createPostgresDatabase();
    const all = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    const [first] = all;
    const applied = await first?.db.execute(sql`select hash from drizzle.__drizzle_migrations`);
    expect(applied).toMatchObject({ rowCount: MIGRATIONS });
    await Promise.all(all.map(({ close }) => close()));
    await drop();
  });

  test("lets one process at a time do what must be done alone, also after it failed", async () => {
    const { url, drop } = await createPostgresDatabase();
    const [a, b] = await Promise.all([openPostgres(url), openPostgres(url)]);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
      if (name === "first") throw new Error("first failed");
    };
    const first = a.exclusively(work("first"));
    await expect.poll(() => order).toContain("first begins");
    const second = b.exclusively(work("second"));
    await expect(first).rejects.toThrow("first failed");
    await second;
    expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
    await Promise.all([a.close(), b.close()]);
    await drop();
  });
});

test("both engines apply the same migrations", async () => {
  const tables = await Promise.all(
    ENGINES.map(async (engine) => {
      const { db, close } = await openEmpty(engine);
      const columns = await db
        .select({ column: sql<string>`table_name || '.' || column_name || ' ' || data_type` })
        .from(sql`information_schema.columns`)
        .where(sql`table_schema = 'public'`)
        .orderBy(sql`1`);
      await close();
      return columns;
    }),
  );
  expect(tables[0]?.length).toBeGreaterThan(100);
  expect(tables[0]).toEqual(tables[1]);
});

test("the innermost reason of an error is given, in one line", () => {
  const refused = new AggregateError([new Error("connect ECONNREFUSED ::1")], "");
  const wrapped = new Error("Failed query: select 1\nparams:", { cause: refused });
  expect(reasonOf(wrapped)).toBe("connect ECONNREFUSED ::1");
  expect(reasonOf(new Error("first\nsecond"))).toBe("first");
  expect(reasonOf("text")).toBe("text");
});

/** A server of our own at a free port, closed when the test ends. */
async function listen(
  onTestFinished: TestContext["onTestFinished"],
  answer: (socket: Socket) => void,
): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    answer(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** What PostgreSQL writes when it asks for a password and takes none (the test server trusts everyone). */
function refusePassword(socket: Socket): void {
  socket.once("data", () => {
    const askForPassword = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
    socket.write(askForPassword);
    socket.once("data", () => {
      const fields = Buffer.from(
        'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "atlas"\0\0',
      );
      const head = Buffer.from([0x45, 0, 0, 0, fields.length + 4]);
      socket.end(Buffer.concat([head, fields]));
    });
  });
}
