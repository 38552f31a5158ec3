import type { Metadata } from "next";
import { cache } from "react";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ChartView } from "@/components/chart/chart-view";
import { ViewChoices } from "@/components/chart/view-choices";
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listCountryEntries } from "@/db/queries/country-entries";
import { listSourceChoices } from "@/db/queries/source-choices";
import { cachedTimeline } from "@/db/timeline-cache";
import { chartModel } from "@/lib/chart-model";
import { canDraw } from "@/lib/charts";
import { FIGURE_METRICS, metricOf } from "@/lib/metrics";
import { chartPictureView, knownView, pictureHref } from "@/lib/picture/picture-address";
import { timelineOfQuality } from "@/lib/quality-filter";
import { loadView, viewQuery } from "@/lib/url-state";
import { yearsOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { previewOf } from "../preview";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Search): Promise<Metadata> {
  const { view, timeline, areas } = await loadCharts(await searchParams);
  const model = chartModel(timeline, view, areas, en);
  const query = chartPictureView(model, knownView(view, timeline, areas));
  const { chart } = view;
  const heading = en.charts.headings[chart](model.metric.name, query.to ?? "");
  return {
    title: heading,
    description: en.charts.description,
    alternates: { canonical: "/charts" },
    // A chart that says nothing of its metric has no picture: the map's stands for it.
    ...(canDraw(chart, model.metric) &&
      previewOf({
        path: `/charts${viewQuery(query)}`,
        picture: pictureHref("chart.png", query, { size: "social" }),
        alt: heading,
      })),
  };
}

/** Once for the head and the body of an answer. */
const loadCharts = cache(async (search: Awaited<Search["searchParams"]>) => {
  const asked = loadView(search);
  const isFigure = FIGURE_METRICS.some(({ id }) => id === asked.metric);
  const view = isFigure ? asked : { ...asked, metric: loadView("").metric, to: null };
  const { db } = await database();
  const asOf = (await currentAsOf(db, view.asOf)) ?? (await currentAsOf(db, null));
  if (!asOf) throw new Error("the database holds no release");
  const isScatter = view.chart === "scatter";
  const metric = metricOf(
    isScatter && view.metric === "electricity-price" ? "hashrate-share" : view.metric,
  );
  const [chosen, prices, countries, sources] = await Promise.all([
    cachedTimeline(db, asOf, metric, view.source),
    isScatter ? cachedTimeline(db, asOf, metricOf("electricity-price"), null) : null,
    listCountryEntries(db, asOf),
    listSourceChoices(db, asOf),
  ]);
  const timeline = timelineOfQuality(
    chosen.frames.length > 0 ? chosen : await cachedTimeline(db, asOf, metric, null),
    view.quality,
  );
  const areas = countries.map(({ iso3, name, iso2, region, groups }) => ({
    id: iso3,
    name,
    iso2,
    region,
    groups,
  }));
  return { view, timeline, prices, areas, sources: sources[metric.id] ?? [] };
});

/** The chart of a view at an address of its own, drawn by the server. */
export default async function ChartsPage({ searchParams }: Search) {
  const { view, timeline, prices, areas, sources } = await loadCharts(await searchParams);
  const onMap = viewQuery(view);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article charts-page">
        <h1>{en.charts.title}</h1>
        <ViewChoices view={view} sources={sources} years={yearsOf(timeline.frames)} />
        <ChartView timeline={timeline} prices={prices} view={view} areas={areas} base="/charts" />
        <p>
          <a href={`/${onMap}`}>{en.charts.onMap}</a>
        </p>
      </main>
      <Footer release={timeline.release} />
    </>
  );
}
