import { z } from "zod";
import { listCountries, listSources } from "@/db/queries/catalogue";
import { findObservations } from "@/db/queries/observations";
import { SNAPSHOT_COLUMNS, SnapshotRow } from "@/lib/contract";
import { countWithUnlisted, withUnlistedCountries } from "@/lib/snapshot-frame";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { ApiProblem } from "../problem";
import { recordedCountry, recordedMetric, recordedSource } from "../recorded";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

const MAX_ROWS = 20_000;

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const metric = recordedMetric(query.metric);
    const chosen = await recordedSource(db, asOf, query.source);
    const country = query.country === undefined ? null : await recordedCountry(db, query.country);
    const within = readTimeRange(query);
    const ranked = (await listSources(db, asOf))
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

    const page = pageOf(rows, query, asOf, address);
    return table(
      asOf,
      { ...page, rows: z.array(SnapshotRow).parse(page.rows) },
      {
        format: query.format,
        columns: SNAPSHOT_COLUMNS,
        name: [metric.id, chosen, query.year ?? query.from, query.to, country?.iso3],
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
