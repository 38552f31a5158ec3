/** Pictures of the pages that compute: costs, shocks, concentration, a country's record. */
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { Problem } from "@/lib/contract";
import { GET as getConcentration } from "./concentration.svg/route";
import { GET as getCostsPng } from "./costs.png/route";
import { GET as getCosts } from "./costs.svg/route";
import { GET as getCountry } from "./country.svg/route";
import { GET as getReplay } from "./replay.svg/route";
import { GET as getShock } from "./shock.svg/route";

runningAtlas("embedded");

/** Answers are remembered by address. */
const PATHS = new Map<unknown, string>([
  [getConcentration, "concentration.svg"],
  [getCostsPng, "costs.png"],
  [getCosts, "costs.svg"],
  [getCountry, "country.svg"],
  [getReplay, "replay.svg"],
  [getShock, "shock.svg"],
]);
const ask = (get: typeof getCosts, query: string) =>
  get(new Request(`http://localhost/api/v1/${PATHS.get(get)}?${query}`));
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("charts of costs", () => {
  const costs = async (query: string) => {
    const response = await ask(getCosts, query);
    expect(response.status, query).toBe(200);
    const svg = await response.text();
    expect(svg).not.toMatch(/<script|NaN|undefined|null/);
    return svg;
  };

  test("the supply curve says who breaks even, with every input and source", async () => {
    const svg = await costs("period=2026-07");
    for (const text of [
      "Supply curve of the network, 2026-07",
      "break even at this price of bitcoin",
      "Bitcoin $63,841",
      "Inputs: 17.51 J/TH",
      "difficulty 129.2 T",
      "Luxor Hashrate Index (",
      "/costs?period=2026-07#supply",
    ])
      expect(svg).toContain(text);
    expect(svg.match(/class="step loses"/g)).toHaveLength(2);
  });

  test("a changed input gives another picture", async () => {
    const cheaper = await costs("period=2026-07&btc_price=1000");
    expect(cheaper).toContain("Bitcoin $1,000");
    expect(cheaper).not.toContain('class="step pays"');
    expect(await costs("chart=tornado&period=2026-07&area=ETH&pue=1.5")).toContain("PUE 1.5;");
  });

  test("what moves a cost has a bar for each input, of the country asked for", async () => {
    const svg = await costs("chart=tornado&period=2026-07&area=eth");
    expect(svg).toContain("Ethiopia: what moves the cost of a bitcoin, 2026-07");
    expect(svg.match(/class="middle"/g)).toHaveLength(svg.match(/class="step/g)?.length ?? 0);
    expect(svg).toContain("Difficulty");
  });

  test("hashprice has its months and halvings", async () => {
    const svg = await costs("chart=hashprice&theme=dark");
    expect(svg).toContain("Halving 2024-04-20");
    expect(svg).toMatch(/Hashprice, \d{4}-\d{2}–\d{4}-\d{2}/);
    expect(svg).toMatch(/In \d{4}-\d{2} one petahash per second earned \$[\d.]+ a day, from/);
  });

  test.each([
    ["pue=0.5", 400, "pue"],
    ["efficiency=nothing-known", 404, "efficiency"],
    ["period=1999-01", 404, "period"],
    ["chart=tornado&area=PRY&period=2026-07", 404, "area"],
    ["chart=states&price_year=1999", 404, "price_year"],
    ["chart=pie", 400, "chart"],
    ["country=USA", 400, "country"],
  ])("%s is refused at its field", async (query, status, param) => {
    const response = await ask(getCosts, query);
    expect([response.status, Problem.parse(await response.json()).error.param]).toEqual([
      status,
      param,
    ]);
  });

  test("is a preview of 1200 × 630 pixels", async () => {
    const response = await ask(getCostsPng, "size=social");
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
  });
});

describe("a shock as SVG", () => {
  test("says what happens, to the countries and the part that are asked for", async () => {
    const svg = await (await ask(getShock, "dark=RUS&fraction=50&source=luxor")).text();
    expect(svg).toContain("If 50 % of Russia went dark");
    for (const text of [
      "Minutes between blocks",
      "Luxor Hashrate Index (",
      "dark=RUS&amp;fraction=50",
    ])
      expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|undefined|null|<script/);
    const whole = await (await ask(getShock, "dark=RUS&source=luxor")).text();
    expect(whole).not.toBe(svg);
  });

  test("who holds how much afterwards is a map: the dark country has nothing, the others more", async () => {
    const svg = await (await ask(getShock, "dark=USA&chart=after")).text();
    for (const text of [
      "Shares of the network after the shock: the United States",
      "If the United States went dark",
      "those who stay grow",
      "Boundaries: Natural Earth",
      "/shock#after",
    ])
      expect(svg).toContain(text);
    // 36.7 % before: now the class of what is published as zero.
    expect(svg).toMatch(/data-area="USA" class="c0"/);
    // 17.2 % of all are 27.2 % of what is left.
    expect(svg).toMatch(/data-area="RUS" class="c6"/);
    expect(svg).not.toMatch(/NaN|undefined|null|<script/);
  });

  test("how slow blocks would be without each country is a map, with the others unknown", async () => {
    const svg = await (await ask(getShock, "chart=vulnerability")).text();
    expect(svg).toContain("Minutes between blocks if the country went dark");
    expect(svg).toContain("they are not safe, they are unknown");
    expect(svg).toMatch(/data-area="USA" class="c5"/);
    expect(svg).toMatch(/data-area="BRA" class="not-covered"/);
    expect(svg).toContain("/shock#vulnerability");
    // Nobody has to go dark for it.
    expect((await ask(getShock, "chart=vulnerability&dark=ATA")).status).toBe(200);
  });

  test("one that happened has the error of the model in words", async () => {
    const svg = await (await ask(getReplay, "replay=china-2021")).text();
    for (const text of [
      "China bans mining, 2021: as a ramp",
      "Told to the model: 46 % of hashrate",
      "luck alone makes 6.6",
      "/shock/replays#china-2021",
    ])
      expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|undefined|null|<script/);
    for (const query of ["", "replay=china-1999", "replay=china-2021&dark=USA"])
      expect((await ask(getReplay, query)).status, query).toBe(400);
  });

  test.each([
    ["chart=pie", 400, "chart"],
    ["chart=vulnerability&source=nobody", 404, "source"],
    ["dark=ATA", 404, "dark"],
    ["dark=<script>", 400, "dark"],
    ["fraction=0", 400, "fraction"],
    ["source=nobody", 404, "source"],
  ])("%s is refused at its field", async (query, status, param) => {
    const response = await ask(getShock, query);
    expect([response.status, Problem.parse(await response.json()).error.param]).toEqual([
      status,
      param,
    ]);
  });
});

describe("other charts as SVG", () => {
  test("concentration has the newest interval of each source, and says what the lower end means", async () => {
    const response = await ask(getConcentration, "source=cbeci,luxor&measure=hhi");
    const svg = await response.text();
    expect(svg).toMatch(/Luxor Hashrate Index, 2026-Q3: [\d,]+–[\d,]+\./);
    expect(svg).toContain("The lower end of concentration");
    expect(svg).toContain("/concentration?source=cbeci,luxor&amp;measure=hhi&amp;rest=rest-capped");
    expect(svg).not.toMatch(/NaN|undefined/);
    for (const query of ["source=nobody", "measure=weather", "rest=x", "from=yesterday", "x=1"]) {
      expect((await ask(getConcentration, query)).ok, query).toBe(false);
    }
  });

  test("a country has one symbol a source and the terms of each", async () => {
    const svg = await (await ask(getCountry, "country=USA")).text();
    expect(svg).toContain("United States: hashrate share");
    expect(svg).toMatch(
      /Cambridge CBECI \(measured on a sample\).*Luxor Hashrate Index \(modelled\)/,
    );
    expect(svg).toContain("/country/USA#share");
    expect(svg).not.toMatch(/NaN|undefined/);
    const empty = await (await ask(getCountry, "country=ATA&metric=hashrate")).text();
    expect(empty).toContain("No figure of this kind is on record");
    for (const query of ["", "country=XXX", "country=USA&metric=electricity-price"]) {
      expect((await ask(getCountry, query)).ok, query).toBe(false);
    }
  });
});
