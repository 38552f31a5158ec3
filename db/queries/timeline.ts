/** The timeline of a map metric: every frame that the slider can show, in one answer. */
import { SourceInBrief, type Tariff, type Timeline } from "../../lib/contract";
import { readCostChoice } from "../../lib/costs/choice";
import type { MapInputs } from "../../lib/costs/map-inputs";
import { framesOfNationalTariffs, framesOfSources, Shared } from "../../lib/frames";
import { framesOfLegalRecord, LEGAL_SOURCE } from "../../lib/legal-timeline";
import type { Metric } from "../../lib/metrics";
import type { Database } from "../client";
import type { AsOf } from "./as-of";
import { listBreaks, listLegalStatuses, listSources } from "./catalogue";
import { costTimeline, powerTimeline } from "./derived-timelines";
import { findObservations } from "./observations";

/** Other sources of the electricity mix count otherwise: they are chosen by name. */
const YEARLY_SOURCE = "owid";

/**
 * Frames of the metric, oldest first.
 * @param sourceId one source alone; null: the sources of the default timeline, never joined into one line
 * @param inputs what the reader set of what the metric takes
 */
export async function getTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
  inputs: MapInputs = {},
): Promise<Timeline> {
  if (metric.timeline === "legal-record") return legalTimeline(db, asOf, metric, sourceId);
  if (metric.timeline === "costs") return costTimeline(db, asOf, metric, sourceId, inputs);
  if (metric.timeline === "mining-power") return powerTimeline(db, asOf, metric, sourceId, inputs);
  const [sources, breaks] = await Promise.all([listSources(db, asOf), listBreaks(db, asOf)]);
  const ranked = sources
    .filter((source) => source.defaultTimelineRank !== null)
    .map((source) => source.id);
  const fromRanked = metric.timeline === "ranked-sources" && sourceId === null;
  const rows = await findObservations(db, asOf, {
    metric: metric.id,
    ...(sourceId !== null
      ? { sources: [sourceId] }
      : fromRanked
        ? { sources: ranked }
        : metric.timeline === "yearly-record"
          ? { sources: [YEARLY_SOURCE] }
          : {}),
    areaKinds: ["country", "residual"],
  });
  const notes = new Shared<string>();
  const tariffs = new Shared<Tariff>();
  const frames =
    metric.timeline === "national-tariffs"
      ? framesOfNationalTariffs(rows, notes, tariffs, readCostChoice(inputs).choice)
      : framesOfSources(rows, notes);
  const used = new Set([
    ...frames.map((frame) => frame.source),
    ...tariffs.values.map((tariff) => tariff.source),
  ]);
  const { digest: _, ...release } = asOf.release;
  return {
    metric: metric.id,
    release,
    asOf: asOf.text,
    source: sourceId,
    frames,
    breaks: breaks.filter((entry) => entry.metric === metric.id),
    sources: sources
      .filter((source) => used.has(source.id))
      .map((source) => SourceInBrief.parse(source)),
    notes: notes.values,
    tariffs: tariffs.values,
    ...(metric.timeline === "national-tariffs"
      ? { inputs: { used: inputs, isUnknownEfficiency: false, fleets: [] } }
      : {}),
  };
}

/** The record as it was known: no status that began after the day of `asOf`, or after the release. */
async function legalTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
): Promise<Timeline> {
  const { digest: _, ...release } = asOf.release;
  const lastDay = asOf.publishedUntil ?? release.createdAt.slice(0, 10);
  const legal =
    sourceId === null || sourceId === LEGAL_SOURCE.id
      ? (await listLegalStatuses(db, asOf)).filter(({ since }) => since <= lastDay)
      : [];
  return {
    metric: metric.id,
    release,
    asOf: asOf.text,
    source: sourceId,
    ...framesOfLegalRecord(legal, lastDay),
    breaks: [],
    sources: legal.length > 0 ? [LEGAL_SOURCE] : [],
    tariffs: [],
    legal,
  };
}
