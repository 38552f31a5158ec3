"use client";

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
import { SEVERAL_SOURCES } from "@/lib/frames";
import { timelineOfQuality } from "@/lib/quality-filter";
import type { SingleValue } from "@/lib/single-values";
import { type TimeAxis, timeAxis } from "@/lib/time-axis";
import { offeredView, type ViewState, viewParsers } from "@/lib/url-state";
import { type AreaRef, type AtlasView, viewOf, yearsOf } from "@/lib/view-model";
import type { Place } from "@/lib/world-markup";
import { type AreaDescription, describeArea } from "./describe-area";
import { createScrubbing, type Scrubbing, type Thumbs } from "./scrubbing";
import { type OpeningRecord, useRecord } from "./use-record";

export type AtlasProps = OpeningRecord & {
  /** The day the page was made, `YYYY-MM-DD` in UTC: ages are counted to it. */
  today: string;
  areas: readonly AreaRef[];
  places: readonly Place[];
  mapSize: { width: number; height: number };
  /** Single published shares, oldest first: marks on the map. */
  singleValues: readonly SingleValue[];
  /** Dated events, oldest first: marks on the slider. */
  events: readonly AtlasEvent[];
  sourceChoices: SourceChoices;
  vintageChoices: VintageChoices;
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
  /** Asks for what a long record's page came without. */
  needRest(): void;
  /** What the address says. While the slider moves it is behind; see `useMoment`. */
  shown: AtlasView;
  /** The same for panel and table, which may follow a moment later. */
  deferred: AtlasView;
  scrubbing: Scrubbing;
  /** The view with the thumbs there; null: as the address says. */
  viewAt(thumbs: Thumbs | null): AtlasView;
  axis: TimeAxis;
  years: readonly number[];
  /** Moves the thumbs; to a snapshot that is not at hand as soon as it is. */
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
  hasFailed: boolean;
  retry(): void;
};

/**
 * State of the page: the view is the URL; the record comes with the page or at its first use, so scrubbing asks nobody. In
 * hooks of their own, for the compiler keeps only what is finished before the next hook is called.
 */
export function useAtlasModel(props: AtlasProps): AtlasModel {
  const { areas } = props;
  const messages = useMessages();
  const [view, setView] = useViewInAddress();
  const { record, totals, isWhole, hasAllOf, needRest, query } = useRecord(props, view);
  const [opening] = useState(view);
  const settled = settledView(view, { opening, metric: record.metric, isWhole });
  const timeline = useTimelineOfQuality(record, settled);
  const asked = viewOf(timeline, settled, areas, totals);
  const shown = hasAllOf(asked) ? asked : viewOf(timeline, opening, areas, totals);
  const deferred = useDeferredValue(shown);
  const [scrubbing] = useState(createScrubbing);
  const [isPlaying, setPlaying] = useState(false);
  useLayoutEffect(
    () => scrubbing.follow({ to: view.to, from: view.from }),
    [scrubbing, view.to, view.from],
  );
  useLayoutEffect(() => {
    if (isWhole) scrubbing.release();
  }, [scrubbing, isWhole]);

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

  const viewAt = (thumbs: Thumbs | null) =>
    thumbs ? viewOf(timeline, { ...settled, ...thumbs }, areas, totals) : shown;
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
    needRest,
    shown,
    deferred,
    scrubbing,
    viewAt,
    axis: timeAxis(shown.frames, timeline.breaks),
    years: yearsOf(timeline.frames),
    scrub(thumbs) {
      const to = shown.frames[thumbs.at(-1) ?? 0]?.period ?? null;
      const from = thumbs.length > 1 ? (shown.frames[thumbs[0] ?? 0]?.period ?? null) : view.from;
      const write = (rested: Thumbs) => startTransition(() => void setView(rested));
      if (isWhole || hasAllOf(viewAt({ to, from }))) scrubbing.move({ to, from }, write);
      else {
        needRest();
        scrubbing.hold({ to, from }, write);
      }
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

/** What else cells are needed for than those of the frames on show. */
const OF_WHOLE_RECORD = ["metric", "source", "breaks", "quality"] as const;

/**
 * The newest view that the record can show. While another one, or the rest of it, is on its way the last map stays whole: what
 * is chosen and its figures change together.
 * @param opening the view that the page came with
 * @param metric of the record at hand
 */
function settledView(
  view: ViewState,
  { opening, metric, isWhole }: { opening: ViewState; metric: string; isWhole: boolean },
): ViewState {
  if (!isWhole) return OF_WHOLE_RECORD.every((key) => view[key] === opening[key]) ? view : opening;
  if (metric === view.metric) return view;
  return { ...view, metric, to: null, from: null, year: null } as ViewState;
}

function useTimelineOfQuality(timeline: Timeline, { quality }: ViewState): Timeline {
  return timelineOfQuality(timeline, quality);
}
