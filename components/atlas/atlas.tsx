"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Legend } from "@/components/legend/legend";
import { type MapHandle, type SmallAreaRef, WorldMap } from "@/components/map/world-map";
import { useMessages } from "@/components/messages";
import { CountryPanel } from "@/components/panel/country-panel";
import { WorldPanel } from "@/components/panel/world-panel";
import { ChangeTable } from "@/components/table/change-table";
import { LevelTable } from "@/components/table/level-table";
import { TimelineBar } from "@/components/timeline/timeline-bar";
import { paletteProperties } from "@/lib/color-scale";
import type { Frame, Timeline } from "@/lib/contract";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { headline } from "@/lib/sentence";
import { timeAxis } from "@/lib/time-axis";
import { type ViewState, viewParsers } from "@/lib/url-state";
import { type AreaRef, viewOf, yearsOf } from "@/lib/view-model";
import { describeArea } from "./describe-area";
import { Header } from "./header";
import { timelineQuery } from "./queries";

type Props = {
  /** What the server rendered: the timeline of the URL's metric. */
  known: Timeline;
  areas: readonly AreaRef[];
  smallAreas: readonly SmallAreaRef[];
  mapSize: { width: number; height: number };
};

/** The one stateful composition. The view is the URL; the record comes with the page, so scrubbing asks nobody. */
export function Atlas({ known, areas, smallAreas, mapSize }: Props) {
  const messages = useMessages();
  const [view, setView] = useQueryStates(viewParsers, {
    shallow: true,
    history: "replace",
    throttleMs: 200,
  });
  // What the server could not follow (an unknown source or release), it answered with the default: neither can the API.
  const [unknownSource] = useState(known.source === null ? view.source : null);
  const source = view.source === unknownSource ? null : view.source;
  const query = useQuery({
    ...timelineQuery({ metric: view.metric, source, asOf: known.asOf }, known),
    placeholderData: keepPreviousData,
  });
  const timeline = query.data ?? known;
  // While the next metric is on its way the last map stays whole: metric and figures change together.
  const settled =
    timeline.metric === view.metric
      ? view
      : { ...view, metric: timeline.metric, to: null, from: null, year: null };
  const shown = useMemo(
    () => viewOf(timeline, settled as ViewState, areas),
    [timeline, settled, areas],
  );
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [interactive, setInteractive] = useState(false);
  useEffect(() => setInteractive(true), []);
  const map = useRef<MapHandle>(null);

  const isChange = view.view === "change";
  const baselineIndex = shown.previous ? shown.frames.indexOf(shown.previous) : -1;
  const thumbs =
    isChange && baselineIndex >= 0 && shown.index >= 0
      ? [baselineIndex, shown.index]
      : shown.index >= 0
        ? [shown.index]
        : [];
  const axis = useMemo(
    () => timeAxis(shown.frames, timeline.breaks),
    [shown.frames, timeline.breaks],
  );
  const profile = useMemo(
    () =>
      shown.frames.map((frame) => frame.cells.find(({ area }) => area === "USA")?.value ?? null),
    [shown.frames],
  );
  const years = useMemo(() => yearsOf(timeline.frames), [timeline.frames]);

  const sourceName = useCallback(
    (frame: Frame) =>
      frame.source === SEVERAL_SOURCES
        ? messages.timeline.several
        : (timeline.sources.find(({ id }) => id === frame.source)?.name ?? frame.source),
    [timeline.sources, messages],
  );

  const scrub = useCallback(
    (next: number[]) => {
      const to = shown.frames[next.at(-1) ?? 0]?.period ?? null;
      const from = next.length > 1 ? (shown.frames[next[0] ?? 0]?.period ?? null) : view.from;
      // The map first: panel and table follow when there is time for them.
      map.current?.paint(viewOf(timeline, { ...(settled as ViewState), to, from }, areas).paints);
      setView({ to, from });
    },
    [shown.frames, timeline, settled, areas, setView, view.from],
  );

  const pick = useCallback(
    (areaId: string) => {
      setView({ country: view.country[0] === areaId ? [] : [areaId] }, { history: "push" });
    },
    [setView, view.country],
  );
  const clear = useCallback(() => setView({ country: [] }, { history: "push" }), [setView]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && view.country.length > 0) clear();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [clear, view.country]);

  const describe = useCallback(
    (id: string) => describeArea(id, shown, timeline, areas, messages),
    [shown, timeline, areas, messages],
  );
  const deferred = useDeferredValue(shown);
  const [selected] = view.country;
  const selectedName = areas.find(({ id }) => id === selected)?.name;
  const sentence = headline(shown, timeline, messages);
  const listed = new Set(shown.frame?.cells.map(({ area }) => area));
  const unlisted = areas.filter(({ id }) => !listed.has(id)).length;
  const patterns = [...new Set([...shown.paints.values()].map(({ pattern }) => pattern))];
  const markedClass =
    highlighted === null ? null : (shown.paints.get(highlighted)?.classIndex ?? null);
  const rowEvents = { highlighted, onHighlight: setHighlighted, onPick: pick };

  return (
    <div
      className="atlas"
      style={paletteProperties(shown.scale)}
      data-testid="atlas"
      data-loading={query.isFetching}
      data-interactive={interactive}
    >
      <Header
        view={view}
        downloadHref={downloadHref(view, shown.frame)}
        downloadOf={[shown.metric.name, view.year ?? ""].join(" ").trim()}
        onView={(change) => setView(change, { history: "push" })}
      />
      <main id="main">
        <div className="stage">
          <div className="map-area">
            <h1 className="headline" aria-live="polite" data-testid="headline">
              {sentence}
            </h1>
            {query.isError && (
              <p className="map-notice" role="alert">
                {messages.errors.timeline}{" "}
                <button type="button" className="link" onClick={() => query.refetch()}>
                  {messages.panel.retry}
                </button>
              </p>
            )}
            <WorldMap
              ref={map}
              label={`${messages.map.label}: ${sentence}`}
              size={mapSize}
              scale={shown.scale}
              paints={shown.paints}
              selected={view.country}
              projection={view.projection}
              smallAreas={smallAreas}
              highlighted={highlighted}
              describe={describe}
              onHighlight={setHighlighted}
              onPick={pick}
              onProjection={(projection) => setView({ projection }, { history: "push" })}
            />
            <Legend
              metric={shown.metric}
              scale={shown.scale}
              isChange={isChange}
              markedClass={markedClass}
              patterns={patterns}
            />
          </div>
          <aside className="panel" aria-label={selectedName ?? messages.panel.world}>
            {selected && selectedName ? (
              <CountryPanel
                view={deferred}
                timeline={timeline}
                iso3={selected}
                name={selectedName}
                summary={describe(selected)}
                onClose={clear}
              />
            ) : (
              <WorldPanel view={deferred} timeline={timeline} {...rowEvents} />
            )}
          </aside>
          <TimelineBar
            view={view}
            axis={axis}
            frames={shown.frames}
            thumbs={thumbs}
            profile={profile}
            years={years}
            sourceName={sourceName}
            onScrub={scrub}
            onYear={(year) => setView({ year, to: null, from: null }, { history: "push" })}
          />
        </div>
        <section className="below">
          {isChange ? (
            <ChangeTable
              view={deferred}
              sourceName={deferred.frame ? sourceName(deferred.frame) : ""}
              {...rowEvents}
            />
          ) : (
            <LevelTable
              view={deferred}
              notes={timeline.notes}
              sourceName={deferred.frame ? sourceName(deferred.frame) : ""}
              unlisted={unlisted}
              {...rowEvents}
            />
          )}
        </section>
      </main>
    </div>
  );
}

/** The year that is chosen, else the snapshot on the map. */
function downloadHref(view: ViewState, frame: Frame | null): string {
  const params = new URLSearchParams({ metric: view.metric, format: "csv" });
  if (view.year !== null) params.set("year", String(view.year));
  else if (frame) {
    params.set("from", frame.period);
    params.set("to", frame.period);
  }
  if (frame && frame.source !== SEVERAL_SOURCES && view.year === null)
    params.set("source", frame.source);
  else if (view.source) params.set("source", view.source);
  if (view.asOf) params.set("asOf", view.asOf);
  return `/api/v1/snapshots?${params}`;
}
