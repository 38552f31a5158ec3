import { describe, expect, it } from "vitest";
import type { Cost } from "./peers";
import { peerTargets } from "./peers-targets";
import { isMet } from "./targets";

const one = (value: number) => ({ n: 1, median: value, p99: value, min: value, max: value });
const cost = (overrides: Partial<Cost>): Cost => ({
  before: { script: 160_000, all: 300_000 },
  after: { script: 0, all: 0 },
  mapMs: one(500),
  answersMs: one(500),
  scriptMs: one(1),
  frameMs: one(16),
  workMs: one(10),
  playWorkMs: one(5),
  longTasks: one(0),
  longestTaskMs: one(0),
  steps: { shown: 30, distinct: 30 },
  ...overrides,
});
const targetOf = (text: string, candidates: Parameters<typeof peerTargets>[0]["candidates"]) => {
  const target = peerTargets({ candidates }).find((each) => each.text.startsWith(text));
  if (!target) throw new Error(`no target ${text}`);
  return target;
};

describe("peerTargets", () => {
  it("compare the atlas with the peer that each one names", () => {
    const candidates = {
      "atlas, SVG": cost({ mapMs: one(600), answersMs: one(900), workMs: one(12) }),
      "plain SVG, d3-geo": cost({}),
      "MapLibre, feature state": cost({ workMs: one(10) }),
      ECharts: cost({ workMs: one(120) }),
      "plotly.js": cost({ workMs: one(60) }),
    };
    const [map, later, work, echarts, plotly] = [
      "first map",
      "slider answers later",
      "SVG: main-thread work",
      "SVG: times less main-thread work a tick than ECharts",
      "SVG: times less main-thread work a tick than plotly.js",
    ].map((text) => targetOf(text, candidates));
    expect(map).toMatchObject({ measured: 1.2, limit: 1.1, unit: "×" });
    expect(later).toMatchObject({ measured: 400, limit: 300, unit: "ms" });
    expect([map, later, work, echarts, plotly].map((target) => target && isMet(target))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it("tell a tick that rests from a step of a play", () => {
    const candidates = {
      "atlas, SVG": cost({ workMs: one(20), playWorkMs: one(5) }),
      "MapLibre, feature state": cost({ workMs: one(10), playWorkMs: one(4) }),
      ECharts: cost({ workMs: one(40), playWorkMs: one(60) }),
    };
    expect(targetOf("SVG: main-thread work a tick", candidates).measured).toBe(2);
    expect(targetOf("SVG: work a step of a play", candidates).measured).toBe(1.25);
    expect(targetOf("SVG: times less main-thread work a tick", candidates).measured).toBe(2);
    expect(targetOf("SVG: times less work a step of a play", candidates).measured).toBe(12);
  });

  it("are open where something was not measured", () => {
    const target = targetOf("first map", { "atlas, SVG": cost({}), ECharts: { problem: "late" } });
    expect(target.measured).toBeNull();
    expect(isMet(target)).toBeNull();
  });

  it("take the part of the steps shown, as far as they can be told apart", () => {
    const candidates = { "atlas, SVG": cost({ steps: { shown: 29, distinct: 30 } }) };
    expect(isMet(targetOf("SVG: part of the steps", candidates))).toBe(false);
    const none = { "atlas, SVG": cost({ steps: { shown: 0, distinct: 0 } }) };
    expect(isMet(targetOf("SVG: part of the steps", none))).toBeNull();
  });
});
