import { z } from "zod";
import { findCountry, listCountries, listSources } from "@/db/queries/catalogue";
import { findObservations } from "@/db/queries/observations";
import { SNAPSHOT_COLUMNS, SnapshotRow } from "@/lib/contract";
import { findMetric } from "@/lib/metrics";
import { countWithUnlisted, withUnlistedCountries } from "@/lib/snapshot-frame";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { ApiProblem } from "../problem";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

const MAX_ROWS = 20_000;

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const metric = findMetric(query.metric);
    if (!metric)
      throw new ApiProblem(404, "unknown-metric", `There is no metric ${query.metric}.`, "metric");
    const sources = await listSources(db, asOf);
    if (query.source !== undefined && !sources.some(({ id }) => id === query.source)) {
      throw new ApiProblem(404, "unknown-source", `There is no source ${query.source}.`, "source");
    }
    const country =
      query.country === undefined ? null : await findCountry(db, query.country.toUpperCase());
    if (query.country !== undefined && !country) {
      throw new ApiProblem(
        404,
        "unknown-country",
        `There is no country ${query.country}; use ISO 3166-1 alpha-3, such as PRY.`,
        "country",
      );
    }
    const within = readTimeRange(query);
    const chosen = query.source ?? null;
    const ranked = sources
      .filter((source) => source.defaultTimelineRank !== null)
      .map(({ id }) => id);
    const published = await findObservations(db, asOf, {
      metric: metric.id,
      areaKinds: ["country", "residual", "world"],
      ...(within === null ? {} : { within }),
      ...(chosen !== null
        ? { sources: [chosen] }
        : metric.timeline === "ranked-sources"
          ? { sources: ranked }
          : {}),
    });

    let rows: SnapshotRow[] = published;
    if (query.empty === "include") {
      const countries = await listCountries(db);
      if (country === null && countWithUnlisted(published, countries.length) > MAX_ROWS) {
        throw new ApiProblem(
          400,
          "too-many-rows",
          `With every country that would be more than ${MAX_ROWS} rows: add year, source or country.`,
          "empty",
        );
      }
      rows = withUnlistedCountries(published, country === null ? countries : [country]);
    }
    if (country !== null) rows = rows.filter(({ iso3 }) => iso3 === country.iso3);

    const name = [
      "hashrate-atlas",
      metric.id,
      chosen,
      query.year ?? query.from,
      query.to,
      country?.iso3,
    ];
    const page = pageOf(rows, query, asOf, address);
    return table(
      asOf,
      { ...page, rows: z.array(SnapshotRow).parse(page.rows) },
      {
        format: query.format,
        columns: SNAPSHOT_COLUMNS,
        name: name.filter(Boolean).join("_"),
        reason: metric.classNames
          ? "The legal status is dated by its events and no figure of a period: its rows are at /api/v1/legal-status, as classes by year at /api/v1/timelines/legal-status."
          : emptyReason(metric.name, chosen, country?.name ?? null),
      },
    );
  },
);

function emptyReason(metric: string, source: string | null, country: string | null): string {
  const of = [
    metric,
    source ? `from ${source}` : "in the default timeline",
    country ? `for ${country}` : "",
  ]
    .filter(Boolean)
    .join(" ");
  return `No published snapshot of ${of} lies in the range asked for. Gaps are left as gaps: see /api/v1/periods for what is stored, or add empty=include.`;
}
