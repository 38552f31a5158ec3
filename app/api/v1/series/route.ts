import { listSources } from "@/db/queries/catalogue";
import { listCountryEntries } from "@/db/queries/country-entries";
import { cachedTimeline } from "@/db/timeline-cache";
import { BLOCS, isBloc } from "@/lib/blocs";
import { chosenSeries, MAX_SERIES, seriesOf } from "@/lib/chart-series";
import { listOf, SERIES_COLUMNS, SeriesRow } from "@/lib/contract";
import { formatCsv } from "@/lib/csv";
import { findMetric } from "@/lib/metrics";
import { seriesName } from "@/lib/series-name";
import { seriesRows } from "@/lib/series-rows";
import { framesOfYear } from "@/lib/view-model";
import { allEn, viewsEn } from "@/messages/en/views";
import { csv, endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const metric = findMetric(query.metric);
    if (!metric?.timeline)
      throw new ApiProblem(
        404,
        "unknown-metric",
        "There is no map metric of that name: see /api/v1/metrics.",
        "metric",
      );
    if (
      query.source !== undefined &&
      !(await listSources(db, asOf)).some(({ id }) => id === query.source)
    )
      throw new ApiProblem(404, "unknown-source", `There is no source ${query.source}.`, "source");
    const entries = await listCountryEntries(db, asOf);
    const areas = entries.map(({ iso3, ...entry }) => ({ ...entry, id: iso3 }));
    const known = new Set(areas.map(({ id }) => id));
    const timeline = await cachedTimeline(db, asOf, metric, query.source ?? null);
    const frames = framesOfYear(timeline.frames, query.year ? Number(query.year) : null);
    const ids =
      query.series === undefined
        ? chosenSeries(timeline, frames, areas, {
            country: [],
            series: [],
            region: null,
            group: null,
          })
        : [...new Set(query.series.split(","))].map((id) =>
            isBloc(id) ? id : (BLOCS.find((bloc) => bloc === id) ?? id.toUpperCase()),
          );
    const unknown = ids.find((id) => !known.has(id) && !isBloc(id));
    if (unknown !== undefined || ids.length > MAX_SERIES)
      throw new ApiProblem(
        unknown === undefined ? 400 : 404,
        unknown === undefined ? "bad-value" : "unknown-series",
        unknown === undefined
          ? `At most ${MAX_SERIES} series are answered at once.`
          : `There is no series ${unknown}: use ISO 3166-1 alpha-3 or one of ${BLOCS.join(", ")}.`,
        "series",
      );
    if (metric.unit === "USD/kWh" && ids.some(isBloc))
      throw new ApiProblem(400, "bad-value", viewsEn.charts.noSumOfPrices, "series");
    const rows = seriesRows(timeline, frames, seriesOf(timeline, frames, areas, ids), known, {
      nameOf: (id) => seriesName(id, areas, allEn),
      lowerBound: viewsEn.charts.lowerBoundCaveat,
    });
    if (query.format === "csv") {
      const name = ["hashrate-atlas", "series", metric.id, query.source, query.year];
      return csv(
        formatCsv(SERIES_COLUMNS, rows),
        `${name
          .filter(Boolean)
          .join("_")
          .replace(/[^\w-]+/g, "-")}.csv`,
      );
    }
    return list(
      asOf,
      listOf(SeriesRow).shape.rows.parse(rows),
      "No snapshot lies in the range asked for. Gaps are left as gaps: see /api/v1/periods.",
    );
  },
);
