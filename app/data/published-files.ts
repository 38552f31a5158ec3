/** The files of a release: which there are, and how each is made. The addresses below `/data/v/<release>/` never change. */
import { GET as breaks } from "@/app/api/v1/breaks/route";
import { GET as countries } from "@/app/api/v1/countries/route";
import { type Selected, select } from "@/app/api/v1/download/select";
import { surroundingsOf } from "@/app/api/v1/download/surroundings";
import { GET as events } from "@/app/api/v1/events/route";
import { GET as legalStatus } from "@/app/api/v1/legal-status/route";
import { GET as metrics } from "@/app/api/v1/metrics/route";
import { GET as networkTotals } from "@/app/api/v1/network-totals/route";
import { GET as periods } from "@/app/api/v1/periods/route";
import { GET as publications } from "@/app/api/v1/publications/route";
import { GET as timelines } from "@/app/api/v1/timelines/[metric]/route";
import type { ViewQuery } from "@/app/api/v1/view-query";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { cachedTimeline } from "@/db/timeline-cache";
import { inChunks } from "@/lib/download/byte-stream";
import { encode } from "@/lib/download/encode";
import { type DownloadScope, type Format, MEDIA_TYPES } from "@/lib/download/formats";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { type Metric, RECORDED_METRICS } from "@/lib/metrics";
import { yearsOf } from "@/lib/view-model";

export type PublishedFile = {
  /** Below the folder of the release. */
  path: string;
  type: string;
  make(): AsyncIterable<Uint8Array>;
};

type Handler = (
  request: Request,
  route?: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const WHOLE: readonly Format[] = ["csv", "xlsx", "json", "parquet", "arrow", "zip"];
const YEAR: readonly Format[] = ["csv", "json"];
const SNAPSHOT: readonly Format[] = ["csv", "json", "geojson"];
const JSON_TYPE = "application/json; charset=utf-8";

/** Every file of the release but the manifest and the sums, in a fixed order. */
export async function publishedFiles(db: Database, asOf: AsOf): Promise<PublishedFile[]> {
  const files = [
    ...WHOLE.map((format) => file(db, asOf, "all/hashrate-atlas", "everything", {}, format)),
  ];
  for (const metric of RECORDED_METRICS) files.push(...(await filesOf(db, asOf, metric)));
  return [...files, ...apiFiles(asOf)];
}

async function filesOf(db: Database, asOf: AsOf, metric: Metric): Promise<PublishedFile[]> {
  const { frames } = await cachedTimeline(db, asOf, metric, null);
  const of = (path: string, scope: DownloadScope, query: ViewQuery, formats: readonly Format[]) =>
    formats.map((format) => file(db, asOf, path, scope, { metric: metric.id, ...query }, format));
  if (frames.length === 0) return [];
  return [
    ...of(`series/${metric.id}`, "series", {}, WHOLE),
    ...yearsOf(frames).flatMap((year) =>
      of(`years/${metric.id}/${year}`, "year", { year: String(year) }, YEAR),
    ),
    ...(metric.classNames ? [] : frames).flatMap(({ source, period }) =>
      of(
        `snapshots/${metric.id}/${source}/${period.replace("/", "_")}`,
        "snapshot",
        { to: period, ...(source !== SEVERAL_SOURCES && { source }) },
        SNAPSHOT,
      ),
    ),
  ];
}

function file(
  db: Database,
  asOf: AsOf,
  name: string,
  scope: DownloadScope,
  query: ViewQuery,
  format: Format,
): PublishedFile {
  return {
    path: `${name}.${format}`,
    type: MEDIA_TYPES[format],
    make: async function* () {
      const selected: Selected = await select(db, asOf, scope, query);
      yield* inChunks(encode(selected, format, await surroundingsOf(db, asOf, scope, format)));
    },
  };
}

/** What the API answers about the release, byte for byte. */
function apiFiles({ release }: AsOf): PublishedFile[] {
  const answers: [string, Handler, Record<string, string>?][] = [
    ["metrics", metrics],
    ["publications", publications],
    ["periods", periods],
    ["breaks", breaks],
    ["events", events],
    ["countries", countries],
    ["legal-status", legalStatus],
    ["network-totals", networkTotals],
    ...RECORDED_METRICS.map(({ id }): [string, Handler, Record<string, string>] => [
      `timelines/${id}`,
      timelines,
      { metric: id },
    ]),
  ];
  return answers.map(([name, handler, params = {}]) => ({
    path: `api/v1/${name}.json`,
    type: JSON_TYPE,
    make: async function* () {
      const address = `http://127.0.0.1/api/v1/${name}?asOf=${release.id}`;
      const answer = await handler(new Request(address), { params: Promise.resolve(params) });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      yield new Uint8Array(await answer.arrayBuffer());
    },
  }));
}
