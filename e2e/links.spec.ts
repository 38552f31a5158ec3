import { expect, test } from "@playwright/test";

/** Requests at once: the server has two cores to answer them. */
const AT_ONCE = 8;
/** Addresses that differ in their values only stand for one another beyond so many. */
const OF_A_KIND = 2;
/** Of the pages of countries every so manieth is read. */
const EVERY = 25;

test("every link on every page of the atlas answers, anchors included", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => pathOf(loc));
  expect(listed.length).toBeGreaterThan(250);
  expect(new Set(listed).size).toBe(listed.length);

  const broken: string[] = [];
  const ids = new Map<string, Set<string>>();
  const anchors: { from: string; path: string; id: string }[] = [];
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const waiting: { path: string; from: string }[] = [];

  const add = (path: string, from: string) => {
    if (seen.has(path)) return;
    const kind = kindOf(path);
    const count = kinds.get(kind) ?? 0;
    if (count >= OF_A_KIND) return;
    seen.add(path);
    kinds.set(kind, count + 1);
    waiting.push({ path, from });
  };
  const pages = listed.filter(
    (path, index) => !path.startsWith("/country/") || index % EVERY === 0,
  );

  /** @param follows whether the page's own links are looked at, too */
  const visit = async ({ path, from }: { path: string; from: string }, follows: boolean) => {
    const response = await fetch(origin + path, { redirect: "manual" });
    if (response.status >= 400) broken.push(`${response.status} ${path} (on ${from})`);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    if (!isPage || path.startsWith("/embed")) {
      await response.body?.cancel();
      return;
    }
    const html = await response.text();
    const [bare = ""] = path.split("?");
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)));
    if (!follows) return;
    for (const [, href = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = href.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
      if (/^(https?:|mailto:|data:|blob:)/.test(target) && !target.startsWith(`${origin}/`))
        continue;
      const url = new URL(target, `${origin}${bare === "/" ? path : bare}`);
      const next = url.pathname + url.search;
      add(next, path);
      if (url.hash !== "" && url.hash !== "#")
        anchors.push({ from: path, path: next, id: decodeURIComponent(url.hash.slice(1)) });
    }
  };

  const inTurn = async (work: (() => Promise<void>)[]) => {
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = work.shift(); next; next = work.shift()) await next();
    });
    await Promise.all(workers);
  };
  for (const path of pages) seen.add(path);
  await inTurn(pages.map((path) => () => visit({ path, from: "/sitemap.xml" }, true)));
  await inTurn(waiting.map((link) => () => visit(link, false)));
  const lost = anchors
    .filter(({ path, id }) => ids.has(path) && !ids.get(path)?.has(id))
    .map(({ from, path, id }) => `${path}#${id} (on ${from})`);
  expect(seen.size).toBeGreaterThan(100);
  expect({ broken, lost: [...new Set(lost)] }).toEqual({ broken: [], lost: [] });
});

test("robots, catalogue and feeds are found, and answer only once to who has them", async ({
  baseURL,
}) => {
  const robots = await (await fetch(`${baseURL}/robots.txt`)).text();
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
  expect(robots).toMatch(/^Disallow: \/report$/m);
  for (const path of ["/dcat.jsonld", "/feeds/releases.atom"]) {
    const first = await fetch(`${baseURL}${path}`);
    expect(first.status).toBe(200);
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${baseURL}${path}`, { headers: { "If-None-Match": etag } });
    expect([path, again.status]).toEqual([path, 304]);
  }
  const catalogue = await (await fetch(`${baseURL}/dcat.jsonld`)).json();
  for (const dataset of catalogue["dcat:dataset"]) {
    for (const file of dataset["dcat:distribution"]) {
      const path = pathOf(file["dcat:downloadURL"]["@id"]);
      const answer = await fetch(`${baseURL}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      const type = file["dcat:mediaType"]["@id"].split("media-types/")[1];
      expect(answer.headers.get("content-type")).toContain(type);
      await answer.body?.cancel();
    }
  }
});

test("the data set of a page leads to files that answer", async ({ baseURL }) => {
  for (const page of ["/", "/country/PRY", "/year/2021"]) {
    const html = await (await fetch(`${baseURL}${page}`)).text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    const dataset = JSON.parse(json ?? "null");
    expect(dataset["@type"]).toBe("Dataset");
    expect(dataset.description.length).toBeGreaterThan(50);
    expect(dataset.temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    for (const { contentUrl, encodingFormat } of dataset.distribution) {
      const answer = await fetch(`${baseURL}${pathOf(contentUrl)}`);
      expect([contentUrl, answer.status]).toEqual([contentUrl, 200]);
      expect(answer.headers.get("content-type")).toContain(encodingFormat);
      await answer.body?.cancel();
    }
  }
});

/** Addresses carry the public origin, which is not where the tests find the server. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address.replaceAll("&amp;", "&"));
  return pathname + search;
}

/** Countries, years and views differ in what they name, not in how they answer; every page by itself is a kind of its own. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, "http://atlas");
  const shape = pathname.replace(/[A-Z]{3}(?=\/|\.|$)/, "…").replace(/\/\d+(?=\/|$)/g, "/…");
  return `${shape}?${[...searchParams.keys()].sort().join("&")}`;
}
