import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { NetworkTotalEntry, Timeline } from "@/lib/contract";
import { mapInputs } from "@/lib/costs/map-inputs";
import { metricOf } from "@/lib/metrics";
import { isWithin } from "@/lib/opening-timeline";
import type { ViewState } from "@/lib/url-state";
import type { AtlasView } from "@/lib/view-model";
import { networkTotalsQuery, timelineQuery } from "./queries";
import { useFirstUse } from "./use-first-use";

/** The record as it comes with the page. */
export type OpeningRecord = {
  /** What the server rendered: the timeline of the URL's metric. */
  known: Timeline;
  /** Of a long record: periods of the frames that came with all their cells. The rest is fetched when the page is first used. */
  wholePeriods: readonly string[] | null;
  /** For changes of shares, when the page came with them. */
  knownTotals: readonly NetworkTotalEntry[] | null;
};

/** The timeline of the view, and the totals of the network where changes need them. */
export function useRecord({ known, wholePeriods, knownTotals }: OpeningRecord, view: ViewState) {
  const isOpening = wholePeriods !== null;
  const [isRestNeeded, setRestNeeded] = useState(false);
  // What the server could not follow (an unknown source), it answered with the default: neither can the API.
  const [unknownSource] = useState(known.source === null ? view.source : null);
  const query = useQuery({
    ...timelineQuery(
      {
        metric: view.metric,
        source: view.source === unknownSource ? null : view.source,
        asOf: known.asOf,
        inputs: mapInputs(metricOf(view.metric), view),
      },
      known,
      !isOpening,
    ),
    placeholderData: keepPreviousData,
    enabled: !isOpening || isRestNeeded,
  });
  const record = query.data ?? known;
  const { data: totals = null } = useQuery({
    ...networkTotalsQuery(record, known, knownTotals),
    enabled: view.view === "change" && record.metric === "hashrate-share",
  });
  const needRest = () => setRestNeeded(true);
  useFirstUse(isOpening, needRest);
  const isWhole = !isOpening || query.data !== undefined;
  return {
    record,
    totals,
    isWhole,
    /** Whether all cells that a view shows are at hand. */
    hasAllOf: (shown: AtlasView) => isWhole || isWithin(wholePeriods, shown),
    needRest,
    query,
  };
}
