/** The pictures: what they take is what the page takes. */
import { operation } from "./operation";
import { pngQuery, pngQueryOf, svgQuery, svgQueryOf } from "./picture";
import {
  CONCENTRATION_SHAPE,
  COSTS_SHAPE,
  COUNTRY_SHAPE,
  REPLAY_SHAPE,
  SHOCK_SHAPE,
} from "./picture-shapes";

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

const CONCENTRATION = "A measure of concentration over time with its bounds";
const COUNTRY = "Every published share or hashrate of a country, one symbol a source";

const COSTS =
  "The supply curve of the network, what moves a country's cost, the states of the US, or hashprice, with every input";

export const costsSvg = operation({
  ...svg,
  query: svgQueryOf(COSTS_SHAPE),
  summary: "A chart of costs as SVG",
  description: `${COSTS}, sources and licences in the picture; the parameters are those of \`/costs\`.`,
  examples: [
    "/api/v1/costs.svg?efficiency=20",
    "/api/v1/costs.svg?chart=tornado&area=ETH",
    "/api/v1/costs.svg?chart=states&price_year=2024",
  ],
});
export const costsPng = operation({
  ...png,
  query: pngQueryOf(COSTS_SHAPE),
  summary: "A chart of costs as PNG",
  description: `${COSTS}, up to four times as fine.`,
  examples: ["/api/v1/costs.png?chart=hashprice"],
});
export const concentrationSvg = operation({
  ...svg,
  query: svgQueryOf(CONCENTRATION_SHAPE),
  summary: "Concentration as SVG",
  description: `${CONCENTRATION}, with sources and licences in the picture.`,
  examples: ["/api/v1/concentration.svg?measure=hhi"],
});
export const concentrationPng = operation({
  ...png,
  query: pngQueryOf(CONCENTRATION_SHAPE),
  summary: "Concentration as PNG",
  description: `${CONCENTRATION}, up to four times as fine.`,
  examples: ["/api/v1/concentration.png?measure=hhi"],
});
export const countrySvg = operation({
  ...svg,
  query: svgQueryOf(COUNTRY_SHAPE),
  summary: "A country's record as SVG",
  description: `${COUNTRY}, with sources and licences in the picture.`,
  examples: ["/api/v1/country.svg?country=PRY"],
});
export const countryPng = operation({
  ...png,
  query: pngQueryOf(COUNTRY_SHAPE),
  summary: "A country's record as PNG",
  description: `${COUNTRY}, up to four times as fine.`,
  examples: ["/api/v1/country.png?country=PRY"],
});

const SHOCK =
  "What happens to block times and difficulty when countries go dark, day by day; who holds how much afterwards (`chart=after`); how slow blocks would be without each country (`chart=vulnerability`)";

export const shockSvg = operation({
  ...svg,
  query: svgQueryOf(SHOCK_SHAPE),
  summary: "A shock as SVG",
  description: `${SHOCK}; the parameters are those of \`/shock\`.`,
  examples: [
    "/api/v1/shock.svg?dark=RUS&fraction=50",
    "/api/v1/shock.svg?chart=after",
    "/api/v1/shock.svg?chart=vulnerability",
  ],
});
export const shockPng = operation({
  ...png,
  query: pngQueryOf(SHOCK_SHAPE),
  summary: "A shock as PNG",
  description: `${SHOCK}, up to four times as fine.`,
  examples: ["/api/v1/shock.png?dark=USA"],
});

const REPLAY = "Hashrate of each day of a shock that happened, the chain's and the model's";

export const replaySvg = operation({
  ...svg,
  query: svgQueryOf(REPLAY_SHAPE),
  summary: "A shock that happened as SVG",
  description: `${REPLAY}, with sources and licences in the picture.`,
  examples: ["/api/v1/replay.svg?replay=storm-2026"],
});
export const replayPng = operation({
  ...png,
  query: pngQueryOf(REPLAY_SHAPE),
  summary: "A shock that happened as PNG",
  description: `${REPLAY}, up to four times as fine.`,
  examples: ["/api/v1/replay.png?replay=storm-2026"],
});
