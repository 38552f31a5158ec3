/** What a first visit loads, by kind and by time: until the page answers, and what MapLibre adds. */
import type { Browser, Page, Request } from "@playwright/test";
import { newVisit, type Surface, untilStanding } from "./browser";
import { type Bytes, bytesOf, download } from "./bytes";

const KINDS = ["html", "script", "style", "font", "data", "image"] as const;
type Kind = (typeof KINDS)[number];

type Resource = Bytes & { path: string; kind: Kind };
type Totals = Record<Kind | "all", Bytes & { requests: number }>;

export type Payload = {
  firstView: Totals;
  /** Null when MapLibre never took over. */
  addedByMapLibre: Totals | null;
  /** Of the HTML: the map's `<svg>` alone, and the scripts that carry the same view again for React. */
  map: Bytes;
  inlineScripts: Bytes;
  largest: Record<string, Bytes>;
  problem: string | null;
};

/** @param surfaces without MapLibre what it adds is left out */
export async function measurePayload(
  browser: Browser,
  url: string,
  surfaces: readonly Surface[] = ["svg", "maplibre"],
): Promise<Payload> {
  const first = await requestsOf(browser, url, "svg");
  const firstView = await resourcesOf(first.requests);
  const html = (await download(`${url}/`, {})).body.toString();
  const all = surfaces.includes("maplibre")
    ? await requestsOf(browser, url, "maplibre")
    : { requests: [], problem: "not asked for" };
  const known = new Set(firstView.map(({ path }) => path));
  const later = all.requests.filter((request) => !known.has(pathOf(request)));
  const added = await resourcesOf(later);
  return {
    firstView: totalsOf(firstView),
    addedByMapLibre: all.problem === null ? totalsOf(added) : null,
    map: bytesOf(Buffer.from(mapOf(html))),
    inlineScripts: bytesOf(Buffer.from(inlineScriptsOf(html))),
    largest: Object.fromEntries(
      [...firstView, ...added]
        .sort((a, b) => b.brotli11 - a.brotli11)
        .slice(0, 12)
        .map(({ path, kind: _, ...bytes }) => [path, bytes]),
    ),
    problem: all.problem,
  };
}

/** @param path of the page; `standing` ends when it is what the reader waits for */
export async function requestsOf(
  browser: Browser,
  url: string,
  surface: Surface,
  path = "/",
  standing: (page: Page) => Promise<unknown> = (page) => untilStanding(page, surface),
) {
  const { context, page } = await newVisit(browser, surface);
  const requests: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().startsWith(`${url}/`)) requests.push(request);
  });
  try {
    await page.goto(url + path);
    const problem = await standing(page).then(
      () => null,
      () => `the page did not come to rest on ${surface}`,
    );
    await page.waitForLoadState("networkidle");
    return { requests, problem };
  } finally {
    await context.close();
  }
}

/** Bodies are fetched again, as the browser hides those of workers and has them decoded. */
export async function resourcesOf(requests: readonly Request[]): Promise<Resource[]> {
  const unique = [...new Map(requests.map((request) => [pathOf(request), request])).values()];
  return Promise.all(
    unique.map(async (request) => {
      const { body, gzip } = await download(request.url(), request.headers());
      return { path: pathOf(request), kind: kindOf(request), ...bytesOf(body, gzip) };
    }),
  );
}

function kindOf(request: Request): Kind {
  const path = new URL(request.url()).pathname;
  switch (request.resourceType()) {
    case "document":
      return "html";
    case "stylesheet":
      return "style";
    case "font":
      return "font";
    case "image":
      return "image";
    case "script":
      return "script";
    default:
      return /\.m?js$/.test(path) ? "script" : /\.(svg|png|ico)$/.test(path) ? "image" : "data";
  }
}

export function totalsOf(resources: readonly Resource[]): Totals {
  const sum = (chosen: readonly Resource[]) => {
    const of = (size: keyof Bytes) => chosen.reduce((total, resource) => total + resource[size], 0);
    return {
      requests: chosen.length,
      identity: of("identity"),
      gzip: of("gzip"),
      brotli5: of("brotli5"),
      brotli11: of("brotli11"),
    };
  };
  const entries = KINDS.map((kind) => [kind, sum(resources.filter((one) => one.kind === kind))]);
  return { ...Object.fromEntries(entries), all: sum(resources) } as Totals;
}

const pathOf = (request: Request) => {
  const { pathname, search } = new URL(request.url());
  return pathname + search;
};

function mapOf(html: string): string {
  const start = html.lastIndexOf("<svg", html.indexOf('class="world-svg"'));
  return html.slice(start, html.indexOf("</svg>", start) + "</svg>".length);
}

function inlineScriptsOf(html: string): string {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)]
    .map(([, text]) => text)
    .join("\n");
}
