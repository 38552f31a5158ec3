import { passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listSources } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import { dcatCatalogue } from "@/lib/dcat";
import { RECORDED_METRICS } from "@/lib/metrics";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { spanOf } from "../dataset-facts";
import { taggedResponse } from "../feeds/feed-response";
import { ORIGIN } from "../origin";

export const dynamic = "force-dynamic";

/** The catalogue of the atlas: one data set a metric of the map, and the network. */
export async function GET(request: Request): Promise<Response> {
  const { db } = await database();
  const asOf = await passedOnAsOf(db, null);
  if (!asOf) return new Response(null, { status: 503 });
  const sources = await listSources(db, asOf);
  const datasets = await Promise.all(
    RECORDED_METRICS.map(async (metric) => {
      const timeline = await cachedTimeline(db, asOf, metric, null);
      const isLegal = metric.classNames !== undefined;
      const path = isLegal ? "/api/v1/legal-status?" : `/api/v1/snapshots?metric=${metric.id}&`;
      return {
        id: metric.id,
        title: metric.name,
        description: metric.description,
        page: `/?metric=${metric.id}`,
        span: spanOf(timeline.frames),
        sources: timeline.sources.filter(({ id }) => sources.some((source) => source.id === id)),
        files: [
          { title: "CSV", path: `${path}format=csv`, type: "text/csv" },
          { title: "JSON", path: `${path}format=json`, type: "application/json" },
        ],
      };
    }),
  );
  const chain = sources.filter(({ role }) => role === "network");
  const body = dcatCatalogue({
    origin: ORIGIN,
    title: en.site.name,
    description: pagesEn.linkedData.about,
    release: asOf.release,
    datasets: [
      ...datasets,
      {
        id: "network",
        title: pagesEn.linkedData.network,
        description: pagesEn.linkedData.networkAbout,
        page: "/methods",
        span: null,
        sources: chain.map(({ id, name, licence }) => ({ id, name, licence })),
        files: [
          { title: "CSV", path: "/api/v1/network?format=csv", type: "text/csv" },
          { title: "JSON", path: "/api/v1/network", type: "application/json" },
        ],
      },
    ],
  });
  return taggedResponse(request, `${JSON.stringify(body, null, 1)}\n`, "application/ld+json");
}
