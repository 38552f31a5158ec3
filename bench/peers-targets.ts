/** What the map shall cost at most beside its peers. */
import { type CandidateName, type Cost, OURS, type Peers } from "./peers";
import type { Target } from "./targets";

const PLAIN: CandidateName = "plain SVG, d3-geo";
const BARE: CandidateName = "MapLibre, feature state";

export function peerTargets({ candidates }: Pick<Peers, "candidates">): Target[] {
  const cost = (name: CandidateName): Cost | null => {
    const one = candidates[name];
    return one && "mapMs" in one ? one : null;
  };
  const [svg, maplibre] = [cost(OURS.svg), cost(OURS.maplibre)];
  const [plain, bare] = [cost(PLAIN), cost(BARE)];
  const least = (target: Omit<Target, "bound">): Target => ({ ...target, bound: "least" });
  const most = (target: Omit<Target, "bound">): Target => ({ ...target, bound: "most" });
  const ours = [
    ["SVG", svg],
    ["MapLibre", maplibre],
  ] as const;
  return [
    most({
      text: "first map, against the plain SVG page's",
      measured: over(svg?.mapMs?.median, plain?.mapMs?.median),
      limit: 1.1,
      unit: "×",
    }),
    most({
      text: "slider answers later than the plain SVG page's",
      measured: minus(svg?.answersMs?.median, plain?.answersMs?.median),
      limit: 300,
      unit: "ms",
    }),
    most({
      text: "script before the first interaction, brotli",
      measured: svg ? svg.before.script / 1000 : null,
      limit: 170,
      unit: "kB",
    }),
    ...ours.flatMap(([name, one]) => [
      most({
        text: `${name}: script a tick, median`,
        measured: one?.scriptMs?.median ?? null,
        limit: 1,
        unit: "ms" as const,
      }),
      most({
        text: `${name}: script a tick, p99`,
        measured: one?.scriptMs?.p99 ?? null,
        limit: 6,
        unit: "ms" as const,
      }),
      most({
        text: `${name}: main-thread work a tick, against bare MapLibre's`,
        measured: over(one?.workMs?.median, bare?.workMs?.median),
        limit: 1.3,
        unit: "×" as const,
      }),
      most({
        text: `${name}: work a step of a play, against bare MapLibre's`,
        measured: over(one?.playWorkMs?.median, bare?.playWorkMs?.median),
        limit: 1.3,
        unit: "×" as const,
      }),
      most({
        text: `${name}: long tasks in a play`,
        measured: one?.longTasks?.max ?? null,
        limit: 0,
        unit: "" as const,
      }),
      ...(["ECharts", "plotly.js"] as const).flatMap((peer) => [
        least({
          text: `${name}: times less main-thread work a tick than ${peer}`,
          measured: over(cost(peer)?.workMs?.median, one?.workMs?.median),
          limit: 8,
          unit: "×",
        }),
        least({
          text: `${name}: times less work a step of a play than ${peer}`,
          measured: over(cost(peer)?.playWorkMs?.median, one?.playWorkMs?.median),
          limit: 8,
          unit: "×",
        }),
      ]),
    ]),
    least({
      text: "SVG: part of the steps shown",
      measured: partShown(svg),
      limit: 1,
      unit: "",
    }),
    least({
      text: "MapLibre: part of the steps shown, as bare MapLibre",
      measured: partShown(maplibre),
      limit: partShown(bare) ?? 1,
      unit: "",
    }),
  ];
}

const partShown = (cost: Cost | null) =>
  cost && cost.steps.distinct > 0 ? cost.steps.shown / cost.steps.distinct : null;

function over(value: number | undefined, base: number | undefined): number | null {
  return value === undefined || !base ? null : value / base;
}

function minus(value: number | undefined, base: number | undefined): number | null {
  return value === undefined || base === undefined ? null : value - base;
}
