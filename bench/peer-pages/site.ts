/** The peers as static pages: each one script, bundled and minified, served from a temporary folder of this machine. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { inProject } from "../../scripts/project.mjs";
import { scratchFolder } from "../scratch";
import type { SameRecord } from "./same-record";

export const PEERS = {
  "plain SVG, d3-geo": "plain-svg",
  "MapLibre, feature state": "bare-maplibre",
  ECharts: "echarts",
  "plotly.js": "plotly",
} as const;
export type Peer = keyof typeof PEERS;

type Site = { url: string; pageOf(peer: Peer): string; stop(): Promise<void> };

/** @param box of the map, in px */
export async function servePeers(
  record: SameRecord,
  box: { width: number; height: number },
): Promise<Site> {
  const folder = scratchFolder("atlas-peers-");
  const at = (name: string) => join(folder.path, name);
  const pages = Object.values(PEERS);
  await build({
    entryPoints: pages.map((page) => inProject("bench", "peer-pages", `${page}.ts`)),
    outdir: folder.path,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  await Promise.all([
    copyFile(inProject("node_modules", "world-atlas", "countries-50m.json"), at("world.json")),
    copyFile(
      inProject("node_modules", "maplibre-gl", "dist", "maplibre-gl.css"),
      at("maplibre-gl.css"),
    ),
    copyFile(inProject("public", "geo", "maplibre-gl-worker.mjs"), at("maplibre-gl-worker.mjs")),
    writeFile(at("record.json"), JSON.stringify(record)),
    ...pages.map((page) => writeFile(at(`${page}.html`), markup(page, box))),
  ]);
  const server = createServer(async ({ url = "/" }, response) => {
    const name = url.slice(1);
    const body = /^[\w-]+\.\w+$/.test(name) ? await readFile(at(name)).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, {
      "content-type": TYPES[extname(name)] ?? "text/plain",
      "cache-control": "no-store",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    folder.remove();
  };
  return { url, pageOf: (peer) => `${url}/${PEERS[peer]}.html`, stop };
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Data and geometry are asked for at once with the script: the best that a static page can do. */
function markup(page: string, { width, height }: { width: number; height: number }): string {
  const style = page === "bare-maplibre" ? '<link rel="stylesheet" href="/maplibre-gl.css">' : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page}</title><link rel="icon" href="data:,">
<link rel="preload" href="/world.json" as="fetch" crossorigin><link rel="preload" href="/record.json" as="fetch" crossorigin>${style}
<style>body{margin:0}#map{width:${width}px;height:${height}px}</style><script src="/${page}.js" defer></script></head>
<body><div id="map"></div></body></html>`;
}
