"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { timelineQuery } from "@/components/atlas/queries";
import { useMessages } from "@/components/messages";
import { viewQuery } from "@/lib/url-state";

const ChartView = lazy(async () => ({ default: (await import("./chart-view")).ChartView }));

/** Charts of the view under the map; their script is loaded when they come near. */
export function ChartsSection() {
  const { shown } = useAtlas();
  return shown.metric.classNames ? null : <Charts />;
}

function Charts() {
  const { chartsSection: charts } = useMessages();
  const { view, needRest } = useAtlas();
  const section = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  const onNear = useEffectEvent(() => {
    setNear(true);
    needRest();
  });
  useEffect(() => {
    const { current } = section;
    if (!current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onNear();
      },
      { rootMargin: "240px" },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <section className="charts-section" id="charts" ref={section} aria-labelledby="charts-title">
      <h2 id="charts-title">{charts.title}</h2>
      <p>
        <a href={`/charts${viewQuery(view)}`}>{charts.ownPage}</a>
      </p>
      <div className="chart-space">
        {isNear && (
          <Suspense fallback={<p className="muted">{charts.loading}</p>}>
            <LoadedCharts />
          </Suspense>
        )}
      </div>
    </section>
  );
}

function LoadedCharts() {
  const { view, timeline, known, wholePeriods, isWhole, areas, events, go, deferred } = useAtlas();
  const { chartsSection: charts } = useMessages();
  const hasAll = wholePeriods === null;
  const isScatter = view.chart === "scatter";
  const ofPrices = timeline.metric === "electricity-price";
  const asOf = timeline.asOf;
  const prices = useQuery({
    ...timelineQuery(
      { metric: "electricity-price", source: null, asOf, inputs: {} },
      known,
      hasAll,
    ),
    enabled: isScatter && !ofPrices,
  });
  const shares = useQuery({
    ...timelineQuery({ metric: "hashrate-share", source: null, asOf, inputs: {} }, known, hasAll),
    enabled: isScatter && ofPrices,
  });
  const shown = isScatter && ofPrices ? (shares.data ?? null) : timeline;
  if (!shown || !isWhole) return <p className="muted">{charts.loading}</p>;
  return (
    <ChartView
      timeline={shown}
      prices={ofPrices ? timeline : (prices.data ?? null)}
      view={{ ...view, to: deferred.frame?.period ?? view.to }}
      areas={areas}
      events={events}
      base="/"
      onGo={go}
    />
  );
}
