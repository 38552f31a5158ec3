import { describe, expect, it } from "vitest";
import { sankeyLayout } from "./sankey-layout";

const SIZE = { width: 720, height: 200, inset: 200 };

describe("the drawing of an attribution", () => {
  const { nodes, bands } = sankeyLayout(
    [
      { from: "CHN", to: "USA", share: 0.03 },
      { from: "CHN", to: "OTH", share: 0.01 },
      { from: "OTH", to: "USA", share: 0.01 },
    ],
    SIZE,
  );
  it("has losers left and gainers right; who is both stands on both sides", () => {
    expect(nodes.map(({ id, x }) => [id, x])).toEqual([
      ["from-CHN", 200],
      ["from-OTH", 200],
      ["to-USA", 512],
      ["to-OTH", 512],
    ]);
  });
  it("gives a node what its bands carry, and bands a width in proportion", () => {
    expect(nodes.map(({ share }) => share)).toEqual([0.04, 0.01, 0.04, 0.01]);
    expect((bands[0]?.widthPx ?? 0) / (bands[1]?.widthPx ?? 1)).toBeCloseTo(3, 6);
  });
  it("is empty without flows", () => {
    expect(sankeyLayout([], SIZE)).toEqual({ nodes: [], bands: [] });
  });
});
