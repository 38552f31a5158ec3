import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { becomeAtlas, runningAtlas } from "@/db/test-database";
import { type ApiExample, apiExamples } from "@/lib/api-examples";
import { askRoute } from "./v1/route-of-address";

const opened = runningAtlas("embedded");
const run = promisify(execFile);

/** Serves the routes over HTTP, for programs that know nothing else. */
const server = createServer((request, response) => {
  becomeAtlas(Promise.resolve(opened()));
  askRoute(request.url ?? "/").then(
    async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
const folder = mkdtempSync(join(tmpdir(), "atlas-examples-"));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function codeOf(id: ApiExample["id"]): string {
  const { port } = server.address() as AddressInfo;
  const example = apiExamples(`http://127.0.0.1:${port}`).find((one) => one.id === id);
  return example?.code ?? "";
}

/** What the program prints, run in the folder that the others have run in. */
async function printed(program: string, args: string[]): Promise<string> {
  const { stdout } = await run(program, args, { cwd: folder, timeout: 50_000 });
  return stdout;
}

/** Null when it can be run; else why not. */
function missing(program: string, ...args: string[]): string | null {
  try {
    execFileSync(program, args, { stdio: "ignore", timeout: 20_000 });
    return null;
  } catch {
    return `${[program, ...args].join(" ")} does not run here`;
  }
}

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

/** Debian's packages are those of its own Python, which another may stand before. */
const PYTHON =
  [process.env.ATLAS_TEST_PYTHON, "python3", "/usr/bin/python3"].find(
    (python) => python !== undefined && missing(python, "-c", "import pandas") === null,
  ) ?? "python3";

type Runner = { notRun: string | null; output(): Promise<string> };

const RUNNERS: Record<ApiExample["id"], Runner> = {
  curl: {
    notRun: missing("curl", "--version"),
    output: () => printed("sh", ["-e", file("example.sh", codeOf("curl"))]),
  },
  python: {
    notRun: missing(PYTHON, "-c", "import pandas"),
    output: () => printed(PYTHON, [file("example.py", codeOf("python"))]),
  },
  r: {
    notRun: missing("Rscript", "--version"),
    output: () => printed("Rscript", [file("example.R", codeOf("r"))]),
  },
  javascript: {
    notRun: null,
    output: () => printed(process.execPath, [file("example.mjs", codeOf("javascript"))]),
  },
  duckdb: {
    notRun: await import("@duckdb/node-api" as string).then(
      () => null,
      () => "@duckdb/node-api is not installed",
    ),
    async output() {
      const { DuckDBInstance } = await import("@duckdb/node-api" as string);
      const response = await askRoute("/api/v1/snapshots?metric=hydro-share&year=2024&format=csv");
      file("hydro.csv", await response.text());
      const connection = await (await DuckDBInstance.create()).connect();
      const code = codeOf("duckdb").replace("hydro.csv", join(folder, "hydro.csv"));
      const reader = await connection.runAndReadAll(code);
      return JSON.stringify(reader.getRowObjects());
    },
  },
  excel: { notRun: "Excel runs on no machine of ours", output: async () => "" },
  sheets: { notRun: "Google Sheets reads public addresses only", output: async () => "" },
};

describe("the examples of /api", () => {
  for (const [id, { notRun, output }] of Object.entries(RUNNERS)) {
    if (notRun !== null) {
      test.skip(`${id}: not run: ${notRun}`, () => {});
      continue;
    }
    test(`${id} tells the countries that live on water, and keeps Namibia's NA`, async () => {
      const text = await output();
      expect(text).toContain("PRY");
      expect(text).toMatch(/\bNA\b/);
    });
  }

  test("of spreadsheets ask for what the others do", () => {
    const addressOf = (id: ApiExample["id"]) => /http[^"']+format=csv/.exec(codeOf(id))?.[0];
    expect(addressOf("excel")).toBe(addressOf("curl"));
    expect(addressOf("sheets")).toBe(addressOf("curl"));
  });
});
