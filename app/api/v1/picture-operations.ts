/** The pictures: what they take is what the page takes. */
import { operation } from "./operation";
import { pngQuery, svgQuery } from "./picture";

const MAP = "The map of a view, with title, legend, source and licence in the picture";
const CHART = "The chart of a view, with title, source and licence in the picture";
const LINKED = "the parameters are those of the page.";

const svg = { tag: "Pictures", query: svgQuery, answer: "image/svg+xml" } as const;
const png = { tag: "Pictures", query: pngQuery, answer: "image/png" } as const;

export const mapSvg = operation({
  ...svg,
  summary: "The map as SVG",
  description: `${MAP}; ${LINKED}`,
  examples: ["/api/v1/map.svg?to=2021-08"],
});
export const mapPng = operation({
  ...png,
  summary: "The map as PNG",
  description: `${MAP}, up to four times as fine; ${LINKED}`,
  examples: ["/api/v1/map.png?to=2021-08&theme=dark"],
});
export const chartSvg = operation({
  ...svg,
  summary: "A chart as SVG",
  description: `${CHART}; ${LINKED}`,
  examples: ["/api/v1/chart.svg?chart=lines"],
});
export const chartPng = operation({
  ...png,
  summary: "A chart as PNG",
  description: `${CHART}, up to four times as fine; ${LINKED}`,
  examples: ["/api/v1/chart.png?chart=lines"],
});
