"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { startTransition, useDeferredValue, useEffect, useLayoutEffect, useState } from "react";
import { useMessages } from "@/components/messages";
import { nextSelection } from "@/lib/compare";
import type {
  AtlasEvent,
  Frame,
  NetworkTotalEntry,
  SourceChoices,
  Timeline,
  VintageChoices,
} from "@/lib/contract";
import { mapInputs } from "@/lib/costs/map-inputs";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { metricOf } from "@/lib/metrics";
import { timelineOfQuality } from "@/lib/quality-filter";
import type { SingleValue } from "@/lib/single-values";
import { type TimeAxis, timeAxis } from "@/lib/time-axis";
import { offeredView, type ViewState, viewParsers } from "@/lib/url-state";
import { type AreaRef, type AtlasView, viewOf, yearsOf } from "@/lib/view-model";
import type { Place } from "@/lib/world-markup";
import { type AreaDescription, describeArea } from "./describe-area";
import { networkTotalsQuery, timelineQuery } from "./queries";
import { createScrubbing, type Scrubbing, type Thumbs } from "./scrubbing";

export type AtlasProps = {
  /** The day the page was made, `YYYY-MM-DD` in UTC: ages are counted to it. */
  today: string;
  /** What the server rendered: the timeline of the URL's metric. */
  known: Timeline;
  /** Whether that is all of it: of a long record the rest is fetched before the slider answers. */
  knowsAll: boolean;
  areas: readonly AreaRef[];
  places: readonly Place[];
  mapSize: { width: number; height: number };
  /** Single published shares, oldest first: marks on the map. */
  singleValues: readonly SingleValue[];
  /** Dated events, oldest first: marks on the slider. */
  events: readonly AtlasEvent[];
  sourceChoices: SourceChoices;
  vintageChoices: VintageChoices;
  /** For changes of shares, when the page came with them. */
  knownTotals: readonly NetworkTotalEntry[] | null;
  /** In another site's page: nothing heavy is loaded unasked, and the reader's way back is left alone. */
  isEmbedded?: boolean;
};

export type AtlasModel = AtlasProps & {
  /** The URL. */
  view: ViewState;
  /** A step back in the browser's history. */
  go(change: Partial<ViewState>): void;
  /** A change that is no step of its own. */
  adjust(change: Partial<ViewState>): void;
  timeline: Timeline;
  /** Of the network in the periods of the timeline, in the view of changes; null: not at hand. */
  totals: readonly NetworkTotalEntry[] | null;
  /** Whether the timeline has all cells of its frames. */
  isWhole: boolean;
  /** What the address says. While the slider moves it is behind; see `useMoment`. */
  shown: AtlasView;
  /** The same for panel and table, which may follow a moment later. */
  deferred: AtlasView;
  scrubbing: Scrubbing;
  /** The view with the thumbs there; null: as the address says. */
  viewAt(thumbs: Thumbs | null): AtlasView;
  axis: TimeAxis;
  years: readonly number[];
  scrub(thumbs: readonly number[]): void;
  /** While the record is played, live regions that follow the snapshot keep silent. */
  isPlaying: boolean;
  setPlaying(isPlaying: boolean): void;
  /** Selects a country, or lets it go; `beside` adds it to those selected. */
  pick(areaId: string, beside?: boolean): void;
  clear(): void;
  /** In words, at rest or in another view of the same record. */
  describe(areaId: string, at?: AtlasView): AreaDescription;
  sourceName(frame: Frame): string;
  isFetching: boolean;
  hasFailed: boolean;
  retry(): void;
};

/**
 * State of the page: the view is the URL; the record comes with the page, so scrubbing asks nobody. In hooks of their own,
 * for the compiler keeps only what is finished before the next hook is called.
 */
export function useAtlasModel(props: AtlasProps): AtlasModel {
  const { areas } = props;
  const messages = useMessages();
  const [view, setView] = useViewInAddress();
  const { timeline, totals, isWhole, query } = useRecord(props, view);
  const [opening] = useState(view);
  // While the next metric, or the rest of the record, is on its way the last map stays whole: what is chosen and its figures
  // change together.
  const settled = (
    !isWhole
      ? opening
      : timeline.metric === view.metric
        ? view
        : { ...view, metric: timeline.metric, to: null, from: null, year: null }
  ) as ViewState;
  const shown = viewOf(timeline, settled, areas, totals);
  const deferred = useDeferredValue(shown);
  const [scrubbing] = useState(createScrubbing);
  const [isPlaying, setPlaying] = useState(false);
  useLayoutEffect(
    () => scrubbing.follow({ to: view.to, from: view.from }),
    [scrubbing, view.to, view.from],
  );

  const go = (change: Partial<ViewState>) => {
    // Chosen classes are classes of one scale.
    const isOtherScale = ["metric", "view", "breaks", "unit"].some((key) => key in change);
    setView(
      { ...scrubbing.handOver(), ...(isOtherScale ? { classes: [] } : {}), ...change },
      { history: props.isEmbedded ? "replace" : "push" },
    );
  };
  const clear = () => go({ country: [] });
  const hasSelection = view.country.length > 0;
  useEffect(() => {
    if (!hasSelection) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // An open menu is what Escape closes first.
      const isForMenu = document.querySelector("[popover]:popover-open") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isForMenu) {
        setView({ country: [] }, { history: "push" });
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [hasSelection, setView]);

  return {
    ...props,
    view,
    go,
    adjust(change) {
      setView(change);
    },
    timeline,
    totals,
    isWhole,
    shown,
    deferred,
    scrubbing,
    viewAt: (thumbs) =>
      thumbs ? viewOf(timeline, { ...settled, ...thumbs }, areas, totals) : shown,
    axis: timeAxis(shown.frames, timeline.breaks),
    years: yearsOf(timeline.frames),
    scrub(thumbs) {
      if (!isWhole) return;
      const to = shown.frames[thumbs.at(-1) ?? 0]?.period ?? null;
      const from = thumbs.length > 1 ? (shown.frames[thumbs[0] ?? 0]?.period ?? null) : view.from;
      scrubbing.move({ to, from }, (rested) => startTransition(() => void setView(rested)));
    },
    isPlaying,
    setPlaying,
    pick: (areaId, beside) => go({ country: nextSelection(view.country, areaId, beside) }),
    clear,
    describe: (areaId, at = shown) => describeArea(areaId, at, timeline, areas, messages),
    sourceName: (frame) =>
      frame.source === SEVERAL_SOURCES
        ? messages.timeline.several
        : (timeline.sources.find(({ id }) => id === frame.source)?.name ?? frame.source),
    isFetching: query.isFetching,
    hasFailed: query.isError,
    retry: () => query.refetch(),
  };
}

function useViewInAddress() {
  const [asked, setView] = useQueryStates(viewParsers, {
    shallow: true,
    history: "replace",
    throttleMs: 200,
  });
  return [offeredView(asked), setView] as const;
}

/** The timeline of the view, and the totals of the network where changes need them. */
function useRecord({ known, knowsAll, knownTotals }: AtlasProps, view: ViewState) {
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
      knowsAll,
    ),
    placeholderData: keepPreviousData,
  });
  const timeline = useTimelineOfQuality(query.data ?? known, view);
  const { data: totals = null } = useQuery({
    ...networkTotalsQuery(timeline, known, knownTotals),
    enabled: view.view === "change" && timeline.metric === "hashrate-share",
  });
  return { timeline, totals, isWhole: knowsAll || query.data !== undefined, query };
}

function useTimelineOfQuality(timeline: Timeline, { quality }: ViewState): Timeline {
  return timelineOfQuality(timeline, quality);
}
