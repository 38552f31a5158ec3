/** What the map is made from, on its own page and in other sites' pages. */

import { cache } from "react";
import type { AtlasProps } from "@/components/atlas/atlas-model";
import { currentAsOf, passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listEvents, listLegalStatuses } from "@/db/queries/catalogue";
import { listCountryEntries } from "@/db/queries/country-entries";
import { networkTotalsOf } from "@/db/queries/network-totals";
import { listSingleValues } from "@/db/queries/single-values";
import { listSourceChoices } from "@/db/queries/source-choices";
import { listVintages } from "@/db/queries/vintages";
import { cachedTimeline } from "@/db/timeline-cache";
import { areaRefs } from "@/lib/area-refs";
import { mapInputs } from "@/lib/costs/map-inputs";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { metricOf } from "@/lib/metrics";
import { newestPrices } from "@/lib/newest-prices";
import { openingTimeline } from "@/lib/opening-timeline";
import { timelineOfQuality } from "@/lib/quality-filter";
import type { ViewState } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { mapPlaces } from "@/lib/world-markup";

const world = worldSvg as unknown as WorldSvg;

/**
 * Once for the head and the body of an answer.
 * @param isPassedOn it stands elsewhere: without figures that may not be passed on
 */
export const loadAtlas = cache(async (view: ViewState, isPassedOn = false) => {
  const { db } = await database();
  const read = isPassedOn ? passedOnAsOf : currentAsOf;
  const asOf = (await read(db, view.asOf)) ?? (await read(db, null));
  if (!asOf) throw new Error("the database holds no release");
  const metric = metricOf(view.metric);
  const inputs = mapInputs(metric, view);
  const [chosen, prices, countries, legal, events, sourceChoices, singleValues, vintageChoices] =
    await Promise.all([
      cachedTimeline(db, asOf, metric, view.source, inputs),
      cachedTimeline(db, asOf, metricOf("electricity-price"), null),
      listCountryEntries(db, asOf),
      listLegalStatuses(db, asOf),
      listEvents(db, asOf),
      listSourceChoices(db, asOf),
      listSingleValues(db, asOf),
      listVintages(db, asOf),
    ]);
  const timeline =
    chosen.frames.length > 0 || view.source === null
      ? chosen
      : await cachedTimeline(db, asOf, metric, null, inputs);
  const knownTotals =
    view.view === "change" && timeline.metric === "hashrate-share"
      ? await networkTotalsOf(db, asOf, timeline)
      : null;
  return {
    timeline,
    knownTotals,
    prices,
    countries,
    legal,
    events,
    sourceChoices,
    singleValues,
    vintageChoices,
  };
});

/** What the page hands to the browser. */
export function atlasProps(
  { timeline, prices, countries, legal, ...rest }: Awaited<ReturnType<typeof loadAtlas>>,
  view: ViewState,
): AtlasProps {
  const areas = areaRefs(countries, legal, newestPrices(prices));
  const shown = viewOf(timelineOfQuality(timeline, view.quality), view, areas, rest.knownTotals);
  // Breaks that the reader chose are breaks of the whole record, and so are the snapshots of a quality.
  const opening =
    view.breaks === "fixed" && view.quality === null
      ? openingTimeline(timeline, [shown.frame, shown.previous], view.country)
      : { timeline, wholePeriods: null };
  return {
    ...rest,
    today: new Date().toISOString().slice(0, 10),
    known: opening.timeline,
    wholePeriods: opening.wholePeriods,
    areas,
    places: mapPlaces(
      world,
      countries.map(({ iso3, lon, lat }) => ({ id: iso3, lon, lat })),
    ),
    mapSize: { width: world.width, height: world.height },
  };
}
