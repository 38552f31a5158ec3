import { describe, expect, it } from "vitest";
import type { Cell, Frame, SubdivisionSeries, Subdivisions } from "./contract";
import { partsView } from "./subdivision-view";
import { CHINA_TILES, tileGrid } from "./tile-grid";

const map = tileGrid(CHINA_TILES);

function frame(month: number, cells: Cell[]): Frame {
  const day = (number: number) => `2020-${String(number).padStart(2, "0")}-01`;
  return {
    period: day(month).slice(0, 7),
    start: day(month),
    end: day(month + 1),
    kind: "month",
    source: "cbeci",
    publication: "p",
    vintage: "2021-10-13",
    url: null,
    scope: "complete",
    cells,
  };
}
const cells = (sichuan: number | null, xinjiang: number, other = 0.1): Cell[] => [
  { area: "CN-XJ", value: xinjiang, resolution: 0.001 },
  { area: "CN-OTH", value: other },
  { area: "CN-SC", value: sichuan, resolution: 0.001, note: 0 },
];

function series(metric: string, frames: Frame[], comparable = true): SubdivisionSeries {
  const id = `${metric}.cbeci`;
  return {
    id,
    metric,
    source: "cbeci",
    derived: metric === "hashrate-share",
    comparable,
    frames,
    dates: [],
  };
}
function data(...all: SubdivisionSeries[]): Subdivisions {
  return {
    iso3: "CHN",
    name: "China",
    release: { id: 1, label: "", createdAt: "2026-01-01T00:00:00Z" },
    asOf: null,
    areas: [
      { area: "CN-OTH", name: "Other", kind: "residual" },
      { area: "CN-SC", name: "Sichuan", kind: "subdivision" },
      { area: "CN-XJ", name: "Xinjiang", kind: "subdivision" },
    ],
    series: all,
    sources: [],
    notes: ["its own caveat"],
  };
}
const choose = (measure: string | null, at: string | null) => ({ measure, at });
const months = [1, 2, 3, 4, 5, 6].map((month) =>
  frame(month, month < 4 ? cells(0.2, 0.7) : cells(0.6, 0.3, 0.02)),
);

describe("the view of parts", () => {
  it("ranks parts, keeps the remainder last and unranked", () => {
    const view = partsView(data(series("share-of-parent", months)), map, choose(null, "2020-04"));
    expect(view?.rows.map(({ area, rank }) => [area, rank])).toEqual([
      ["CN-SC", 1],
      ["CN-XJ", 2],
      ["CN-OTH", null],
    ]);
    expect(view?.rows[0]?.change?.change).toBe(0.4);
    expect(view?.rows[0]?.remark).toBe("its own caveat");
    expect(view?.unlisted).toBe(29);
  });
  it("paints a class where there is a figure, and “in other” where the source adds up the rest", () => {
    const view = partsView(data(series("share-of-parent", months)), map, choose(null, "2020-04"));
    expect(view?.paints.get("CN-SC")?.classIndex).toBe(7);
    expect(view?.paints.get("CN-XJ")).toEqual({ classIndex: 6, pattern: "none" });
    expect(view?.paints.get("CN-AH")).toEqual({ classIndex: null, pattern: "in-other" });
  });
  it("puts the derived share of the network beside that of the country", () => {
    const derived = series("hashrate-share", [frame(4, cells(0.3, 0.15))]);
    const both = data(series("share-of-parent", months), derived);
    const view = partsView(both, map, choose(null, "2020-04"));
    expect(view?.rows[0]?.ofNetwork?.value).toBe(0.3);
    expect(
      partsView(both, map, choose("hashrate-share.cbeci", null))?.rows[0]?.ofNetwork,
    ).toBeNull();
  });
  it("ranks below a figure of which only the lower bound is known, when that is larger", () => {
    const bounds: Cell = { area: "CN-YN", value: null, status: "range", low: 0.65, high: 1 };
    const view = partsView(
      data(series("share-of-parent", [frame(1, [...cells(0.2, 0.7), bounds])])),
      map,
      choose(null, null),
    );
    expect(view?.rows.map(({ area, rank }) => [area, rank])).toEqual([
      ["CN-XJ", 1],
      ["CN-YN", null],
      ["CN-SC", 3],
      ["CN-OTH", null],
    ]);
  });
  it("ranks the lowest price first and opens at the newest figures", () => {
    const prices = [frame(1, cells(0.08, 0.05)), frame(2, [{ area: "CN-SC", value: null }])];
    const view = partsView(data(series("electricity-price", prices)), map, choose(null, null));
    expect([view?.frame.period, view?.rows[0]?.area]).toEqual(["2020-01", "CN-XJ"]);
  });
  it("follows parts over time only in a series", () => {
    const lines = (all: SubdivisionSeries) =>
      partsView(data(all), map, choose(null, null))?.lines.map(({ area }) => area);
    expect(lines(series("share-of-parent", months))).toEqual(["CN-XJ", "CN-SC"]);
    expect(lines(series("share-of-parent", months.slice(0, 5)))).toEqual([]);
    expect(lines(series("share-of-pool", months, false))).toEqual([]);
  });
  it("is null without any figure", () => {
    expect(partsView(data(), map, choose(null, null))).toBeNull();
  });
});
