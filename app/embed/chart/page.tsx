import type { Metadata } from "next";
import { loadCharts } from "@/app/charts/charts";
import { ChartView } from "@/components/chart/chart-view";
import { AutoHeight } from "@/components/embed/auto-height";
import { chartModel } from "@/lib/chart-model";
import { chartPictureView } from "@/lib/picture/picture-address";
import { sourcesOf } from "@/lib/picture/source-lines";
import { viewQuery } from "@/lib/url-state";
import { en } from "@/messages/en";
import { embed } from "@/messages/en/embed";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { themeOf } from "../theme";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: embed.title, robots: { index: false } };

/** The chart of a view, to stand in a frame of another site. */
export default async function EmbedChartPage({ searchParams }: Search) {
  const search = await searchParams;
  const { view, timeline, prices, areas, events } = await loadCharts(search, true);
  const model = chartModel(timeline, view, areas, allEn);
  const theme = themeOf(search.theme);
  return (
    <>
      <base target="_blank" />
      <main id="main" className="embed" data-theme={theme ?? undefined}>
        <ChartView
          timeline={timeline}
          prices={prices}
          view={view}
          areas={areas}
          events={events}
          base="/charts"
        />
        <footer className="embed-source">
          {sourcesOf(timeline, model.frames, { messages: en, texts: pagesEn.picture }).map(
            (line) => (
              <p key={line}>{line}</p>
            ),
          )}
          <p>
            <a href={`/charts${viewQuery(chartPictureView(model, view))}`}>{embed.open}</a>
          </p>
        </footer>
        <AutoHeight theme={theme} />
      </main>
    </>
  );
}
