/** Timelines, computed once for each release. */
import type { Timeline } from "../lib/contract";
import type { MapInputs } from "../lib/costs/map-inputs";
import type { Metric } from "../lib/metrics";
import type { Database } from "./client";
import type { AsOf } from "./queries/as-of";
import { getTimeline } from "./queries/timeline";
import { releaseCache } from "./release-cache";

const MAX_TIMELINES = 64;
const MAX_CHOSEN = 16;

const timelines = releaseCache<Timeline>("timelines", MAX_TIMELINES);
/** Apart, so that nobody's own inputs push out what everybody reads. */
const chosen = releaseCache<Timeline>("chosen-timelines", MAX_CHOSEN);

/** The answer of `getTimeline`, computed once for each release, vintage limit, metric, source and inputs. */
export function cachedTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
  inputs: MapInputs = {},
): Promise<Timeline> {
  const isDefault = Object.keys(inputs).length === 0;
  const parts = [metric.id, sourceId, ...(isDefault ? [] : [JSON.stringify(inputs)])];
  return (isDefault ? timelines : chosen)(db, asOf, parts, () =>
    getTimeline(db, asOf, metric, sourceId, inputs),
  );
}
