import { csvParse } from "d3-dsv";
import type { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { becomeAtlas, runningAtlas } from "@/db/test-database";
import {
  AgedSource,
  AtlasEvent,
  CountryDetail,
  CountryEntry,
  LegalStatus,
  listOf,
  NetworkDay,
  PeriodEntry,
  Problem,
  Publication,
  SeriesBreak,
  SnapshotList,
  Timeline,
} from "@/lib/contract";
import { METRICS } from "@/lib/metrics";
import * as unknownAddress from "./[[...unknown]]/route";
import * as breaks from "./breaks/route";
import * as country from "./countries/[iso3]/route";
import * as countries from "./countries/route";
import * as events from "./events/route";
import * as legalStatus from "./legal-status/route";
import * as metrics from "./metrics/route";
import * as network from "./network/route";
import * as periods from "./periods/route";
import * as publications from "./publications/route";
import * as snapshots from "./snapshots/route";
import * as sources from "./sources/route";
import * as timeline from "./timelines/[metric]/route";

const opened = runningAtlas("embedded");
afterEach(() => vi.restoreAllMocks());

type Segments = Record<string, string>;
type Get = (request: Request, route?: { params: Promise<Segments> }) => Promise<Response>;

const ENDPOINTS = [
  { path: "breaks", route: breaks },
  { path: "countries", route: countries },
  { path: "countries/PRY", route: country, segments: { iso3: "PRY" } },
  { path: "events", route: events },
  { path: "legal-status", route: legalStatus },
  { path: "metrics", route: metrics },
  { path: "network", route: network },
  { path: "periods", route: periods },
  { path: "publications", route: publications },
  { path: "snapshots", route: snapshots },
  { path: "sources", route: sources },
  { path: "timelines/hashrate-share", route: timeline, segments: { metric: "hashrate-share" } },
];

function ask(GET: Get, path: string, options: { segments?: Segments; headers?: HeadersInit } = {}) {
  const { segments, headers = {} } = options;
  return GET(
    new Request(`http://localhost/api/v1/${path}`, { headers }),
    segments && { params: Promise.resolve(segments) },
  );
}
const askSnapshots = (query: string, headers: HeadersInit = {}) =>
  ask(snapshots.GET, `snapshots?${query}`, { headers });

/** The error of a problem, after the rest of it is found to be as the contract says. */
async function problemOf(response: Response): Promise<Problem["error"]> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const problem = Problem.strict().parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toBe(problem.error.message);
  expect(problem.error.message).toMatch(/\.$/);
  return problem.error;
}

describe("every endpoint keeps the contract", () => {
  const answers: [path: string, get: Get, contract: z.ZodType, segments?: Segments][] = [
    ["breaks", breaks.GET, listOf(SeriesBreak)],
    ["countries", countries.GET, listOf(CountryEntry)],
    ["countries/PRY", country.GET, CountryDetail, { iso3: "PRY" }],
    ["countries/pry", country.GET, CountryDetail, { iso3: "pry" }],
    ["events", events.GET, listOf(AtlasEvent)],
    ["events?country=CHN", events.GET, listOf(AtlasEvent)],
    ["legal-status", legalStatus.GET, listOf(LegalStatus)],
    ["legal-status?country=usa", legalStatus.GET, listOf(LegalStatus)],
    ["legal-status?on=2022-01-25", legalStatus.GET, listOf(LegalStatus)],
    ["network?year=2024", network.GET, listOf(NetworkDay)],
    ["periods", periods.GET, listOf(PeriodEntry)],
    ["periods?metric=hashrate", periods.GET, listOf(PeriodEntry)],
    ["publications", publications.GET, listOf(Publication)],
    ["publications?source=luxor", publications.GET, listOf(Publication)],
    ["snapshots", snapshots.GET, SnapshotList],
    ["snapshots?metric=electricity-price&year=2024", snapshots.GET, SnapshotList],
    ["sources", sources.GET, listOf(AgedSource)],
    ["timelines/hashrate-share", timeline.GET, Timeline, { metric: "hashrate-share" }],
    ["timelines/legal-status", timeline.GET, Timeline, { metric: "legal-status" }],
    ["timelines/electricity-price", timeline.GET, Timeline, { metric: "electricity-price" }],
    ["timelines/hashrate?source=luxor", timeline.GET, Timeline, { metric: "hashrate" }],
  ];

  test.each(answers)("%s", async (path, get, contract, segments) => {
    const response = await ask(get, path, segments && { segments });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    const answer = await response.json();
    // The parsed answer has no key that the contract does not name.
    expect(contract.parse(answer)).toEqual(answer);
    if ("count" in answer) {
      expect(answer.count).toBe(answer.rows.length);
      expect(answer.count).toBeGreaterThan(0);
      expect(answer.reason).toBeNull();
    }
  });

  test("metrics are those of the registry, and the map's have breaks", async () => {
    const { rows } = await (await ask(metrics.GET, "metrics")).json();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(METRICS.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ id: "hashrate-share", unit: "fraction", onMap: true });
    expect(rows[0].classBreaks).toEqual([0, 0.001, 0.01, 0.03, 0.1, 0.2, 0.4]);
  });

  test("network days as CSV are those of the JSON", async () => {
    const { rows } = await (await ask(network.GET, "network?year=2010")).json();
    const csv = csvParse(await (await ask(network.GET, "network?year=2010&format=csv")).text());
    const numbers = csv.map(({ date, ...fields }) => ({
      date,
      ...Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, field === "" ? null : Number(field)]),
      ),
    }));
    expect(rows.length).toBeGreaterThan(100);
    expect(numbers).toEqual(rows);
    expect(csv.every(({ hashrateEhs }) => /^[\d.]+$/.test(hashrateEhs ?? ""))).toBe(true);
  });

  test("legal statuses of a day are those that hold on it, as CSV too", async () => {
    const on = (day: string) => ask(legalStatus.GET, `legal-status?format=csv&on=${day}`);
    const answer = await on("2022-11-22");
    expect(answer.headers.get("Content-Disposition")).toContain(
      'filename="hashrate-atlas_legal-status_2022-11-22.csv"',
    );
    const rows = csvParse(await answer.text()).map(({ area, status }) => `${area} ${status}`);
    expect(rows).toEqual(["US-NY restricted", "XKX banned", "ETH allowed", "CHN banned"]);
    // Russia is restricted since 2025 and no longer listed as allowed.
    const later = csvParse(await (await on("2025-08-01")).text());
    expect(later.filter(({ area }) => area === "RUS").map(({ status }) => status)).toEqual([
      "restricted",
    ]);
    expect(csvParse(await (await on("2020-01-01")).text())).toHaveLength(0);
    await expect(
      (await ask(legalStatus.GET, "legal-status?on=2020-01-01")).json(),
    ).resolves.toMatchObject({ count: 0, reason: expect.stringContaining("on 2020-01-01") });
    expect((await ask(legalStatus.GET, "legal-status?on=2020-02-30")).status).toBe(400);
  });

  test("handlers take what Next passes them", () => {
    type Handler<Params> = (
      request: NextRequest,
      context: { params: Promise<Params> },
    ) => Promise<Response> | Response;
    const handlers: [
      Handler<{ iso3: string }>,
      Handler<{ metric: string }>,
      Handler<object>,
      Handler<{ unknown: string[] }>,
    ] = [country.GET, timeline.GET, (request) => snapshots.GET(request), unknownAddress.GET];
    expect(handlers).toHaveLength(4);
  });
});

describe("what is asked wrongly is told so", () => {
  test.each([
    ["snapshots?colour=red", "unknown-parameter", "colour"],
    ["snapshots?Year=2021", "unknown-parameter", "Year"],
    ["snapshots?toString=1", "unknown-parameter", "toString"],
    ["snapshots?__proto__=1", "unknown-parameter", "__proto__"],
    ["snapshots?year=21", "bad-value", "year"],
    ["snapshots?year=", "bad-value", "year"],
    ["snapshots?year=0000", "bad-value", "year"],
    ["snapshots?from=2021-13", "bad-value", "from"],
    ["snapshots?from=2021-Q5", "bad-value", "from"],
    ["snapshots?to=2021-02-30", "bad-value", "to"],
    ["snapshots?to=0000-01-01", "bad-value", "to"],
    ["snapshots?format=xlsx", "bad-value", "format"],
    ["snapshots?empty=yes", "bad-value", "empty"],
    ["snapshots?asOf=yesterday", "bad-value", "asOf"],
    ["snapshots?asOf=2021-02-30", "bad-value", "asOf"],
    ["snapshots?asOf=0000-01-01", "bad-value", "asOf"],
    ["snapshots?asOf=", "bad-value", "asOf"],
    ["snapshots?source=", "bad-value", "source"],
    ["snapshots?year=2021&year=2022", "repeated-parameter", "year"],
    ["snapshots?asOf=1&asOf=1", "repeated-parameter", "asOf"],
    ["snapshots?from=2022&to=2021", "from-after-to", "from"],
    ["snapshots?year=2021&from=2020", "bad-value", "year"],
    ["snapshots?year=2021&to=2022", "bad-value", "year"],
  ])("400 for %s: %s", async (path, code, param) => {
    const response = await ask(snapshots.GET, path);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code, param });
  });

  test("400 for a query of ten kilobytes, also of parameters that exist", async () => {
    for (const query of [`source=${"x".repeat(10_000)}`, `${"a".repeat(10_000)}=1`]) {
      const response = await askSnapshots(query);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).code).toBe("query-too-long");
    }
  });

  test.each(ENDPOINTS)(
    "400 for an unknown parameter of $path",
    async ({ path, route, ...rest }) => {
      const response = await ask(route.GET, `${path}?colour=red`, rest);
      expect(response.status).toBe(400);
      expect(await problemOf(response)).toMatchObject({
        code: "unknown-parameter",
        param: "colour",
      });
    },
  );

  const unknown: [path: string, get: Get, code: string, param: string, segments?: Segments][] = [
    ["snapshots?metric=happiness", snapshots.GET, "unknown-metric", "metric"],
    ["snapshots?source=nobody", snapshots.GET, "unknown-source", "source"],
    ["snapshots?country=XXX", snapshots.GET, "unknown-country", "country"],
    ["snapshots?country=OTH", snapshots.GET, "unknown-country", "country"],
    ["snapshots?country=%00", snapshots.GET, "unknown-country", "country"],
    ["snapshots?asOf=99", snapshots.GET, "unknown-release", "asOf"],
    ["snapshots?asOf=999999999", snapshots.GET, "unknown-release", "asOf"],
    ["countries/XXX", country.GET, "unknown-country", "iso3", { iso3: "XXX" }],
    ["countries/%00", country.GET, "unknown-country", "iso3", { iso3: "\0" }],
    ["legal-status?country=XXX", legalStatus.GET, "unknown-country", "country"],
    ["events?country=XXX", events.GET, "unknown-country", "country"],
    ["periods?metric=happiness", periods.GET, "unknown-metric", "metric"],
    ["publications?source=nobody", publications.GET, "unknown-source", "source"],
    ["timelines/happiness", timeline.GET, "unknown-metric", "metric", { metric: "happiness" }],
    ["timelines/gdp", timeline.GET, "unknown-metric", "metric", { metric: "gdp" }],
    [
      "timelines/hashrate?source=nobody",
      timeline.GET,
      "unknown-source",
      "source",
      { metric: "hashrate" },
    ],
  ];
  test.each(unknown)("404 for %s", async (path, get, code, param, segments) => {
    const response = await ask(get, path, segments && { segments });
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ code, param });
  });

  test("404 for an address that is none, by every method", async () => {
    const { OPTIONS, ...handlers } = unknownAddress;
    expect(OPTIONS().status).toBe(204);
    for (const handler of Object.values(handlers)) {
      const response = handler();
      expect(response.status).toBe(404);
      expect(await problemOf(response)).toMatchObject({ code: "unknown-address", param: null });
    }
  });

  test.each(ENDPOINTS)("405 for writing to $path", async ({ route }) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const response = route[method]();
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
      expect((await problemOf(response)).code).toBe("method-not-allowed");
    }
  });

  test("503 while the database does not answer, without its address", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    becomeAtlas(Promise.reject(new Error("connect ECONNREFUSED 10.0.0.7:5432")));
    const response = await askSnapshots("year=2020");
    becomeAtlas(Promise.resolve(opened()));
    expect(response.status).toBe(503);
    const { code, message } = await problemOf(response);
    expect(code).toBe("database-unavailable");
    expect(message).not.toContain("10.0.0.7");
    expect(log).toHaveBeenCalledOnce();
  });
});

describe("caching", () => {
  test("the ETag is strong, the same for the same question, and every answer must be checked", async () => {
    const first = await askSnapshots("year=2021&country=USA");
    const again = await askSnapshots("country=USA&year=2021");
    const etag = first.headers.get("ETag");
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    expect(again.headers.get("ETag")).toBe(etag);
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=0, must-revalidate");
    expect(await again.text()).toBe(await first.text());
  });

  test("a default that is written out is the same question", async () => {
    const [left, written] = await Promise.all([
      askSnapshots("year=2021"),
      askSnapshots("year=2021&metric=hashrate-share&format=json"),
    ]);
    expect(written.headers.get("ETag")).toBe(left.headers.get("ETag"));
  });

  test("another question has another ETag", async () => {
    const questions = ["year=2021", "year=2020", "year=2021&format=csv", "year=2021&asOf=1", ""];
    const responses = [
      ...questions.map((query) => askSnapshots(query)),
      ...ENDPOINTS.filter(({ path }) => path !== "snapshots").map(({ path, route, ...rest }) =>
        ask(route.GET, path, rest),
      ),
      ask(country.GET, "countries/ETH", { segments: { iso3: "ETH" } }),
    ];
    const etags = (await Promise.all(responses)).map((response) => response.headers.get("ETag"));
    expect(new Set(etags).size).toBe(responses.length);
    expect(etags).not.toContain(null);
  });

  test("who holds the answer gets 304 without a body, however the tag is written", async () => {
    const etag = (await askSnapshots("year=2021")).headers.get("ETag") ?? "";
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, `"a",W/"b" , W/${etag}`, "*"]) {
      const response = await askSnapshots("year=2021", { "If-None-Match": held });
      expect(response.status, held).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("ETag")).toBe(etag);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    }
  });

  test("who holds another answer gets this one", async () => {
    const etag = (await askSnapshots("year=2021")).headers.get("ETag") ?? "";
    for (const held of ['"other"', etag.slice(1, -1), `${etag.slice(0, -2)}"`, ""]) {
      const response = await askSnapshots("year=2021", { "If-None-Match": held });
      expect(response.status, held).toBe(200);
    }
  });

  test("a mistake is told even to who sends If-None-Match: *", async () => {
    const response = await askSnapshots("colour=red", { "If-None-Match": "*" });
    expect(response.status).toBe(400);
  });
});

describe("other sites' pages", () => {
  test.each(ENDPOINTS)("may read $path", async ({ path, route, ...rest }) => {
    const response = await ask(route.GET, path, rest);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("ETag");
  });

  test.each(ENDPOINTS)("may ask what $path allows", async ({ route }) => {
    const response = route.OPTIONS();
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("Access-Control-Allow-Headers")).toBe("If-None-Match");
  });
});
