/** The chart of a view. */
import { ORIGIN } from "@/app/origin";
import { cachedTimeline } from "@/db/timeline-cache";
import { chartModel } from "@/lib/chart-model";
import { canDraw } from "@/lib/charts";
import { metricOf } from "@/lib/metrics";
import { chartSheet } from "@/lib/picture/chart-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { loadView } from "@/lib/url-state";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import type { DrawContext, Drawn } from "./picture";
import { ApiProblem } from "./problem";
import { readView } from "./view-query";

/** @throws ApiProblem for a chart that says nothing of the metric */
export async function drawChart(
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const { chart, metric: asked } = loadView({ ...query });
  const isScatter = chart === "scatter";
  const metric = metricOf(isScatter && asked === "electricity-price" ? "hashrate-share" : asked);
  if (metric.classNames || !canDraw(chart, metric))
    throw new ApiProblem(
      400,
      "cannot-draw",
      metric.classNames
        ? `${metric.name} has no figures to draw a chart of.`
        : allEn.charts.cannot[chart === "rank" ? "rank" : "stacked"],
      "chart",
    );
  const { view, timeline, areas } = await readView(db, asOf, query, metric.id);
  const prices = isScatter
    ? await cachedTimeline(db, asOf, metricOf("electricity-price"), null)
    : null;
  const content = chartSheet(
    {
      model: chartModel(timeline, view, areas, allEn),
      prices,
      view,
      origin: ORIGIN,
      messages: allEn,
      texts: pagesEn.picture,
    },
    look,
  );
  return { content, name: ["chart", chart, metric.id, view.year].filter(Boolean).join("_") };
}
