/** Places of an attribution's bands, by d3-sankey: losers on the left, gainers on the right. */
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { Flow } from "./attribution";

export type SankeyLayout = {
  nodes: {
    id: string;
    area: string;
    isLoser: boolean;
    x: number;
    y: number;
    width: number;
    height: number;
    share: number;
  }[];
  bands: { id: string; from: string; to: string; path: string; widthPx: number; share: number }[];
};

type Node = { id: string; area: string; isLoser: boolean };

/** @param size px; node labels stand outside of `inset` on both sides */
export function sankeyLayout(
  flows: readonly Flow[],
  { width, height, inset }: { width: number; height: number; inset: number },
): SankeyLayout {
  if (flows.length === 0) return { nodes: [], bands: [] };
  const ends = (isLoser: boolean): Node[] =>
    [...new Set(flows.map((flow) => (isLoser ? flow.from : flow.to)))].map((area) => ({
      id: `${isLoser ? "from" : "to"}-${area}`,
      area,
      isLoser,
    }));
  const layout = sankey<Node, { share: number }>()
    .nodeId(({ id }) => id)
    .nodeWidth(8)
    .nodePadding(16)
    .extent([
      [inset, 8],
      [width - inset, height - 8],
    ]);
  const { nodes, links } = layout({
    nodes: [...ends(true), ...ends(false)],
    links: flows.map(({ from, to, share }) => ({
      source: `from-${from}`,
      target: `to-${to}`,
      value: share,
      share,
    })),
  });
  const path = sankeyLinkHorizontal<Node, { share: number }>();
  const areaOf = (node: unknown) => (node as Node).area;
  return {
    nodes: nodes.map(({ id, area, isLoser, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 }) => ({
      id,
      area,
      isLoser,
      x: x0,
      y: y0,
      width: x1 - x0,
      height: y1 - y0,
      share: Number(value.toFixed(12)),
    })),
    bands: links.map((link) => ({
      id: `${areaOf(link.source)}-${areaOf(link.target)}`,
      from: areaOf(link.source),
      to: areaOf(link.target),
      path: path(link) ?? "",
      widthPx: link.width ?? 0,
      share: link.share,
    })),
  };
}
