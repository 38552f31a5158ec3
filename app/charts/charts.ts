/** What the charts' page is made from, on its own and in other sites' pages. */

import { cache } from "react";
import { currentAsOf, passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listEvents } from "@/db/queries/catalogue";
import { listCountryEntries } from "@/db/queries/country-entries";
import { listSourceChoices } from "@/db/queries/source-choices";
import { cachedTimeline } from "@/db/timeline-cache";
import { areaRefs } from "@/lib/area-refs";
import { mapInputs } from "@/lib/costs/map-inputs";
import { FIGURE_METRICS, metricOf } from "@/lib/metrics";
import { timelineOfQuality } from "@/lib/quality-filter";
import { loadView } from "@/lib/url-state";

/**
 * Once for the head and the body of an answer.
 * @param isPassedOn it stands elsewhere: without figures that may not be passed on
 */
export const loadCharts = cache(
  async (search: Record<string, string | string[] | undefined>, isPassedOn = false) => {
    const asked = loadView(search);
    const isFigure = FIGURE_METRICS.some(({ id }) => id === asked.metric);
    const view = isFigure ? asked : { ...asked, metric: loadView("").metric, to: null };
    const { db } = await database();
    const read = isPassedOn ? passedOnAsOf : currentAsOf;
    const asOf = (await read(db, view.asOf)) ?? (await read(db, null));
    if (!asOf) throw new Error("the database holds no release");
    const isScatter = view.chart === "scatter";
    const metric = metricOf(
      isScatter && view.metric === "electricity-price" ? "hashrate-share" : view.metric,
    );
    const [chosen, prices, countries, sources, events] = await Promise.all([
      cachedTimeline(db, asOf, metric, view.source, mapInputs(metric, view)),
      isScatter ? cachedTimeline(db, asOf, metricOf("electricity-price"), null) : null,
      listCountryEntries(db, asOf),
      listSourceChoices(db, asOf),
      listEvents(db, asOf),
    ]);
    const timeline = timelineOfQuality(
      chosen.frames.length > 0 ? chosen : await cachedTimeline(db, asOf, metric, null),
      view.quality,
    );
    const areas = areaRefs(countries);
    return { view, timeline, prices, areas, sources: sources[metric.id] ?? [], events };
  },
);
