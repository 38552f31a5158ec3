import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ChartView } from "@/components/chart/chart-view";
import { ViewChoices } from "@/components/chart/view-choices";
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listCountryEntries } from "@/db/queries/country-entries";
import { listSourceChoices } from "@/db/queries/source-choices";
import { cachedTimeline } from "@/db/timeline-cache";
import { FIGURE_METRICS, metricOf } from "@/lib/metrics";
import { loadView, viewQuery } from "@/lib/url-state";
import { yearsOf } from "@/lib/view-model";
import { en } from "@/messages/en";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: en.charts.title,
  description: en.charts.description,
  alternates: { canonical: "/charts" },
};

/** The chart of a view at an address of its own, drawn by the server. */
export default async function ChartsPage({ searchParams }: Search) {
  const asked = loadView(await searchParams);
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
  const timeline = chosen.frames.length > 0 ? chosen : await cachedTimeline(db, asOf, metric, null);
  const onMap = viewQuery(view);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article charts-page">
        <h1>{en.charts.title}</h1>
        <ViewChoices
          view={view}
          sources={sources[metric.id] ?? []}
          years={yearsOf(timeline.frames)}
        />
        <ChartView
          timeline={timeline}
          prices={prices}
          view={view}
          areas={countries.map(({ iso3, name, iso2, region, groups }) => ({
            id: iso3,
            name,
            iso2,
            region,
            groups,
          }))}
          base="/charts"
        />
        <p>
          <a href={`/${onMap}`}>{en.charts.onMap}</a>
        </p>
      </main>
      <Footer release={timeline.release} />
    </>
  );
}
