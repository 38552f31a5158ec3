import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { Problem } from "@/lib/contract";
import { GET as getChartPng } from "./chart.png/route";
import { GET as getChart } from "./chart.svg/route";
import { GET as getPng } from "./map.png/route";
import { GET as getSvg } from "./map.svg/route";

runningAtlas("embedded");

/** Answers are remembered by address. */
const PATHS = new Map<unknown, string>([
  [getSvg, "map.svg"],
  [getPng, "map.png"],
  [getChart, "chart.svg"],
  [getChartPng, "chart.png"],
]);
const ask = (get: typeof getSvg, query: string, headers: Record<string, string> = {}) =>
  get(new Request(`http://localhost/api/v1/${PATHS.get(get)}?${query}`, { headers }));
const svgOf = async (query: string) => {
  const response = await ask(getSvg, query);
  expect(response.status, query).toBe(200);
  return response.text();
};
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("a map as SVG", () => {
  test("says what, when, whose, under which terms, and where it is found again", async () => {
    const svg = await svgOf("to=2021-08&country=CHN");
    for (const text of [
      "Hashrate share, 2021-08",
      "In 2021-08 the United States held",
      "Cambridge CBECI (measured on a sample, published 2022-05-17)",
      "Licence: Creative Commons BY-NC-SA 4.0 (as reported by others)",
      "Boundaries: Natural Earth",
      "/?to=2021-08&amp;country=CHN",
    ])
      expect(svg).toContain(text);
  });

  test.each([
    "metric=hashrate",
    "metric=electricity-price",
    "metric=legal-status",
    "view=change&from=2025-Q4&to=2026-Q3&unit=ehs",
    "view=change&from=2022-01&to=2026-Q3",
    "region=Africa&classes=2-4&breaks=quantile",
    "size=social&theme=dark",
  ])("is the same bytes every time: %s", async (query) => {
    const [first, second] = [await svgOf(query), await svgOf(`${query}&asOf=1`)];
    // What was known in the newest release is what is known, but for the words that say so.
    expect(second.replace(/, as known in release 1|&amp;asOf=1/g, "").length).toBeGreaterThan(
      9_000,
    );
    expect(await svgOf(query)).toBe(first);
    expect(first).not.toMatch(/<script|<foreignObject|xlink:href|NaN|undefined|null/);
  });

  test("has no ground where it is asked to have none", async () => {
    const ground = '<rect width="1200"';
    expect(await svgOf("")).toContain(ground);
    expect(await svgOf("ground=transparent")).not.toContain(ground);
  });
});

describe("the map of a country's parts", () => {
  test("is drawn where it is asked for", async () => {
    const svg = await svgOf("parts=USA&measure=share-of-parent.cbeci&at=2021-12");
    expect(svg).toContain("United States, states: Share of the United States’ hashrate, 2021-12");
    expect(svg).toContain("/?parts=USA&amp;measure=share-of-parent.cbeci&amp;at=2021-12");
    // Only a bound is known of Georgia: dots on an empty ground.
    expect(svg).toMatch(/<path data-area="US-GA" class="caveat"/);
    expect(svg).toMatch(/\.areas \.caveat[^{]*\{fill:#/);
    expect(await svgOf("parts=CHN&theme=dark&size=social")).toContain(">SC</text>");
  });

  test.each(["measure=weather", "at=1999"])(
    "is not another one than asked for: %s",
    async (query) => {
      const response = await ask(getSvg, `parts=USA&${query}`);
      expect(response.status).toBe(404);
    },
  );
});

describe("a map as PNG", () => {
  test("has one, two and four pixels for one, and is drawn with its type", async () => {
    const sizes: number[][] = [];
    for (const scale of ["1", "2", "4"]) {
      const response = await ask(getPng, `scale=${scale}`);
      expect(response.headers.get("content-type")).toBe("image/png");
      expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="hashrate-/);
      sizes.push(sizeOf(Buffer.from(await response.arrayBuffer())));
    }
    const [[width = 0, height = 0] = []] = sizes;
    expect(width).toBe(1200);
    expect(sizes).toEqual([1, 2, 4].map((scale) => [width * scale, height * scale]));
  });

  test("is the size of a preview where it is one", async () => {
    const response = await ask(getPng, "size=social");
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
  });

  test("is not sent to who has it", async () => {
    const first = await ask(getPng, "metric=legal-status");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await ask(getPng, "metric=legal-status", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await ask(getPng, "metric=legal-status&theme=dark", { "if-none-match": etag });
    expect(other.status).toBe(200);
  });
});

describe("a chart as SVG", () => {
  const chartOf = async (query: string) => (await ask(getChart, query)).text();

  test("names its series with the figures of the snapshot, and why lines are cut", async () => {
    const svg = await chartOf("country=USA,CHN&to=2021-06");
    expect(svg).toContain("Hashrate share over time");
    expect(svg).toContain("United States 21.8 %");
    expect(svg).toContain("China 34.3 %");
    expect(svg).toMatch(/>1 2021-07-01: China is published as 0/);
    expect(svg).toContain("Cambridge CBECI");
    expect(svg).toContain("Luxor Hashrate Index");
    expect(svg).toContain("/charts?to=2021-06&amp;country=USA,CHN");
  });

  test("joins no line over a series break", async () => {
    const svg = await chartOf("country=USA&source=cbeci");
    const group = /<g class="m0" data-series="USA">(.*?)<\/g>/.exec(svg)?.[1] ?? "";
    // Until June 2021, July and August, from September on.
    expect(group.match(/class="stroke line"/g)).toHaveLength(3);
  });

  test.each(["stacked", "rank", "multiples&series=eu", "scatter", "lines&size=social"])(
    "is the same bytes every time: %s",
    async (chart) => {
      const first = await chartOf(`chart=${chart}`);
      expect(first).toMatch(/^<svg .*<\/svg>\n$/s);
      expect(first).not.toMatch(/NaN|undefined|<script/);
      expect(await chartOf(`chart=${chart}&view=level`)).toBe(first);
    },
  );

  test.each([
    ["chart=rank&metric=electricity-price", "cannot-draw"],
    ["metric=legal-status", "cannot-draw"],
    ["chart=pie", "bad-value"],
  ])("is refused where it would say nothing: %s", async (query, code) => {
    const response = await ask(getChart, query);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).error.code).toBe(code);
  });

  test("is a PNG too", async () => {
    const response = await ask(getChartPng, "chart=stacked&scale=2&theme=dark");
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))[0]).toBe(2400);
  });
});

test.each([
  ["to=2023-05", 404, "unknown-period", "to"],
  ["source=nobody", 404, "unknown-source", "source"],
  ["country=XXX", 404, "unknown-country", "country"],
  ["metric=weather", 400, "bad-value", "metric"],
  ["scale=3", 400, "bad-value", "scale"],
  ["scale=4000000", 400, "bad-value", "scale"],
  ["theme=pink", 400, "bad-value", "theme"],
  ["title=%3Cscript%3E", 400, "unknown-parameter", "title"],
  ["view=change&view=level", 400, "repeated-parameter", "view"],
  [`source=${"x".repeat(3_000)}`, 400, "query-too-long", null],
])("no picture for a query that is refused: %#", async (query, status, code, param) => {
  const response = await ask(getPng, query);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(Problem.parse(await response.json()).error).toMatchObject({ code, param });
});
