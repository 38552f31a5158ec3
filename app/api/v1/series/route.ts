import { listCountryEntries } from "@/db/queries/country-entries";
import { cachedTimeline } from "@/db/timeline-cache";
import { BLOCS, isBloc } from "@/lib/blocs";
import { chosenSeries, MAX_SERIES, seriesOf } from "@/lib/chart-series";
import { listOf, SERIES_COLUMNS, SeriesRow } from "@/lib/contract";
import { seriesName } from "@/lib/series-name";
import { seriesRows } from "@/lib/series-rows";
import { framesOfYear } from "@/lib/view-model";
import { allEn, viewsEn } from "@/messages/en/views";
import { endpoint, table } from "../endpoint";
import { ApiProblem } from "../problem";
import { mapMetric, recordedSource } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const metric = mapMetric(query.metric);
    const source = await recordedSource(db, asOf, query.source);
    const entries = await listCountryEntries(db, asOf);
    const areas = entries.map(({ iso3, ...entry }) => ({ ...entry, id: iso3 }));
    const known = new Set(areas.map(({ id }) => id));
    const timeline = await cachedTimeline(db, asOf, metric, source);
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
    return table(
      asOf,
      { rows: listOf(SeriesRow).shape.rows.parse(rows), link: null },
      {
        format: query.format,
        columns: SERIES_COLUMNS,
        name: ["series", metric.id, source, query.year],
        reason:
          "No snapshot lies in the range asked for. Gaps are left as gaps: see /api/v1/periods.",
      },
    );
  },
);
