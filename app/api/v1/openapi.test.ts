import { createConfig, lintFromString } from "@redocly/openapi-core";
import { csvParseRows } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { becomeAtlas, runningAtlas } from "@/db/test-database";
import { openApiDocument } from "./openapi";
import { OPERATIONS } from "./operations";
import { askRoute, routeFolders } from "./route-of-address";

const opened = runningAtlas("embedded");

const folders = routeFolders();
const templateOf = (path: string) => `/${path.replaceAll("[", "{").replaceAll("]", "}")}`;

/** The answer of the route that an address belongs to. */
function ask(address: string): Promise<Response> {
  becomeAtlas(Promise.resolve(opened()));
  return askRoute(address);
}

/** The document itself; and what an operator alone may use, where he has set a token. */
const UNDESCRIBED = ["openapi.json", "imports"];

test("every route is described, and nothing else", () => {
  const routes = folders.filter((path) => !UNDESCRIBED.includes(path)).map(templateOf);
  expect(Object.keys(OPERATIONS).sort()).toEqual(routes.sort());
});

test("the document is without a fault to a linter", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    rules: {
      // The default server is this machine; an operator sets ATLAS_ORIGIN.
      "no-server-example.com": "off",
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(openApiDocument()), config });
  expect(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

describe("the examples", () => {
  const examples = Object.entries(OPERATIONS).flatMap(([path, operation]) =>
    operation.examples.map((example) => ({ path, operation, example })),
  );

  test.each(examples)("$example answers as described", async ({ path, operation, example }) => {
    const pattern = new RegExp(
      `^/api/v1${path.replace(/\{\w+\}/g, "[^/]+").replace(".", "\\.")}(\\?|$)`,
    );
    expect(example).toMatch(pattern);
    const response = await ask(example);
    expect(response.status).toBe(200);
    const type = response.headers.get("content-type") ?? "";
    if (typeof operation.answer === "string") expect(type).toContain(operation.answer);
    else if (type.startsWith("application/json")) {
      const body = await response.json();
      z.parse(operation.answer, body);
      if (Array.isArray(body.rows)) expect(body.rows.length).toBeGreaterThan(0);
    } else if (type.startsWith("text/csv")) {
      const rows = csvParseRows(await response.text());
      expect(rows.length).toBeGreaterThan(1);
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    } else expect((await response.text()).length).toBeGreaterThan(50);
  });
});

describe("pages", () => {
  const next = (response: Response) =>
    /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];

  test("follow one another without a gap, and end", async () => {
    const whole = await (await ask("/api/v1/difficulty?from=2021&to=2021")).json();
    const rows: unknown[] = [];
    let address: string | undefined = "/api/v1/difficulty?from=2021&to=2021&limit=10";
    let pages = 0;
    while (address !== undefined) {
      const response: Response = await ask(address);
      rows.push(...(await response.json()).rows);
      address = next(response);
      pages++;
    }
    expect(pages).toBe(Math.ceil(whole.count / 10));
    expect(rows).toEqual(whole.rows);
  });

  test("name the release, and lead back", async () => {
    const first = await ask("/api/v1/snapshots?limit=2&format=csv");
    const second = await ask(next(first) ?? "");
    expect(next(first)).toMatch(/asOf=1&cursor=/);
    expect(second.headers.get("link")).toContain('rel="first"');
    expect(second.headers.get("link")).toContain('rel="prev"');
    expect(csvParseRows(await second.text())).toHaveLength(3);
  });

  test.each([
    ["cursor=nothing", "bad-value"],
    [`cursor=${Buffer.from("7.10").toString("base64url")}`, "cursor-expired"],
    ["limit=0", "bad-value"],
    ["limit=10001", "bad-value"],
    ["limit=ten", "bad-value"],
  ])("refuse %s", async (query, code) => {
    const response = await ask(`/api/v1/network?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code } });
  });
});
