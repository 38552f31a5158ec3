import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ChartView } from "@/components/chart/chart-view";
import { ViewChoices } from "@/components/chart/view-choices";
import { chartModel } from "@/lib/chart-model";
import { canDraw } from "@/lib/charts";
import { chartPictureView, knownView, pictureHref } from "@/lib/picture/picture-address";
import { viewQuery } from "@/lib/url-state";
import { yearsOf } from "@/lib/view-model";
import { allEn, viewsEn } from "@/messages/en/views";
import { previewOf } from "../preview";
import { loadCharts } from "./charts";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Search): Promise<Metadata> {
  const { view, timeline, areas } = await loadCharts(await searchParams);
  const model = chartModel(timeline, view, areas, allEn);
  const query = chartPictureView(model, knownView(view, timeline, areas));
  const { chart } = view;
  const heading = viewsEn.charts.headings[chart](model.metric.name, query.to ?? "");
  return {
    title: heading,
    description: viewsEn.charts.description,
    alternates: { canonical: "/charts" },
    // A chart that says nothing of its metric has no picture: the map's stands for it.
    ...(canDraw(chart, model.metric) &&
      previewOf({
        path: `/charts${viewQuery(query)}`,
        picture: pictureHref("chart.png", viewQuery(query), { size: "social" }),
        alt: heading,
      })),
  };
}

/** The chart of a view at an address of its own, drawn by the server. */
export default async function ChartsPage({ searchParams }: Search) {
  const { view, timeline, prices, areas, sources, events } = await loadCharts(await searchParams);
  const onMap = viewQuery(view);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article charts-page">
        <h1>{viewsEn.charts.title}</h1>
        <ViewChoices view={view} sources={sources} years={yearsOf(timeline.frames)} />
        <ChartView
          timeline={timeline}
          prices={prices}
          view={view}
          areas={areas}
          events={events}
          base="/charts"
        />
        <p>
          <a href={`/${onMap}`}>{viewsEn.charts.onMap}</a>
        </p>
      </main>
      <Footer release={timeline.release} />
    </>
  );
}
