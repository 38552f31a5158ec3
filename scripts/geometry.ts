/** Builds every map file from Natural Earth, us-atlas and `data/areas.csv`: the server's SVG paths, the vector tiles, and MapLibre's worker. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { forward, HALF_WIDTH } from "../lib/geo/equal-earth";
import { readAreas } from "./geometry/areas";
import { areaBounds } from "./geometry/bounds";
import { lonLatGeometries } from "./geometry/lonlat";
import { loadShapes } from "./geometry/natural-earth";
import { thinner } from "./geometry/thinning";
import { writeTiles } from "./geometry/tiles";
import { usStates } from "./geometry/us-states";
import { THIN_PX2, WIDTH_PX, worldSvg } from "./geometry/world-svg";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const publicFolder = join(root, "public", "geo");
const modulesFolder = join(root, "lib", "geo", "generated");
mkdirSync(publicFolder, { recursive: true });
mkdirSync(modulesFolder, { recursive: true });

const areas = readAreas(join(root, "data", "areas.csv"));
const topology = loadShapes(areas);
const pixelsPerUnit = WIDTH_PX / (2 * HALF_WIDTH);
const thin = thinner(topology, forward, 2 * HALF_WIDTH);

const svg = worldSvg(thin(THIN_PX2 / pixelsPerUnit ** 2, 0), areas);
writeModule("world-svg.json", svg);
const paths = [
  svg.sphere,
  svg.graticule,
  ...svg.areas.map((area) => area.d),
  ...svg.extra.map((land) => land.d),
].join("\n");
console.log(`  paths alone: ${sizes(Buffer.from(paths))}`);
writeModule("us-states.json", usStates(areas));
writeModule("area-bounds.json", areaBounds(thin(0, 0)));
// For downloads: a quarter of the map's grain, and no island collapses.
writeModule(
  "world.geo.json",
  lonLatGeometries(thin(THIN_PX2 / (4 * pixelsPerUnit) ** 2, 2), areas),
);

for (const { name, files, bytes, gzipOfZoom } of writeTiles(publicFolder, topology, areas)) {
  const zooms = gzipOfZoom.map((gzip, zoom) => `z${zoom} ${kilobytes(gzip)}`).join(", ");
  console.log(`public/geo/${name}: ${files} tiles, ${kilobytes(bytes)} (gzip ${zooms})`);
}

const worker = "maplibre-gl-worker.mjs";
// For a map that was not rendered by the server: after moving inside the application.
copyFileSync(join(modulesFolder, "world-svg.json"), join(publicFolder, "world-svg.json"));
copyFileSync(
  createRequire(import.meta.url).resolve(`maplibre-gl/dist/${worker}`),
  join(publicFolder, worker),
);
console.log(`public/geo/${worker}: ${sizes(readFileSync(join(publicFolder, worker)))}`);

function writeModule(file: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(modulesFolder, file), text);
  console.log(`lib/geo/generated/${file}: ${sizes(Buffer.from(text))}`);
}

function sizes(content: Buffer): string {
  const brotli = (quality: number) =>
    kilobytes(
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length,
    );
  return `${kilobytes(content.length)}, gzip ${kilobytes(gzipSync(content).length)}, brotli-5 ${brotli(5)}, brotli-11 ${brotli(11)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
