/** The atlas's own record in the form that every page of a peer is fed: classes of countries, step by step. */
import { readFile } from "node:fs/promises";
import { csvParse } from "d3-dsv";
import { classOf, levelScale } from "../../lib/color-scale";
import { Timeline } from "../../lib/contract";
import { metricOf } from "../../lib/metrics";
import { inProject } from "../../scripts/project.mjs";

export type SameRecord = {
  /** One colour a class; what has no class is empty. */
  fills: readonly string[];
  empty: string;
  border: string;
  /** Oldest first. */
  periods: readonly string[];
  /** By step, then by the country's number in the geometry (ISO 3166-1 numeric). */
  classes: readonly Record<string, number>[];
};

const METRIC = "hashrate-share";

export async function sameRecord(atlasUrl: string): Promise<SameRecord> {
  const response = await fetch(`${atlasUrl}/api/v1/timelines/${METRIC}`);
  const { frames } = Timeline.parse(await response.json());
  const areas = csvParse(await readFile(inProject("data", "areas.csv"), "utf8"));
  const numbers = new Map(areas.map((area) => [area.area_id, area.iso_numeric]));
  const scale = levelScale(metricOf(METRIC));
  return {
    fills: scale.palette.light.fills,
    empty: "#f4f2ec",
    border: "#5a636b",
    periods: frames.map(({ period }) => period),
    classes: frames.map(({ cells }) =>
      Object.fromEntries(
        cells.flatMap(({ area, value }) => {
          const number = numbers.get(area);
          const index = classOf(scale, value);
          return number && index !== null ? [[number, index]] : [];
        }),
      ),
    ),
  };
}
