import { describe, expect, it } from "vitest";
import { en } from "../messages/en";
import { citation } from "./citation";
import { AREAS, SAMPLE_TIMELINE } from "./sample-timeline";
import { loadView } from "./url-state";
import { viewOf } from "./view-model";

const read = { address: "https://atlas.example/?to=2026-Q3", accessed: "2026-11-22" };
const cite = (area: string, query = "") =>
  citation(area, viewOf(SAMPLE_TIMELINE, loadView(query), AREAS), SAMPLE_TIMELINE, read, en);

describe("a figure to print", () => {
  it("says country, metric, period, value, source, quality, vintage, address and day", () => {
    const source = SAMPLE_TIMELINE.sources.find(({ id }) => id === "luxor");
    const frame = SAMPLE_TIMELINE.frames.find(({ period }) => period === "2026-Q3");
    const sentence = cite("USA") ?? "";
    expect(sentence).toMatch(/^United States, hashrate share, 2026-Q3: 36\.\d %/);
    for (const part of [source?.name, frame?.vintage, en.quality.modelled, ...Object.values(read)])
      expect(sentence).toContain(part);
  });
  it("says both ends of a change, in percentage points", () => {
    expect(cite("USA", "?view=change")).toMatch(
      /^United States, change of hashrate share, 2025-Q4 to 2026-Q3: −1\.\d pp \(/,
    );
  });
  it("is null without a figure", () => {
    expect(cite("SGP")).toBeNull();
    expect(cite("NOWHERE")).toBeNull();
    expect(cite("USA", "?year=2023")).toBeNull();
  });
});
