/** What an address names, looked up: what is not on record is refused in one way. */
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { findCountry, listSources } from "@/db/queries/catalogue";
import type { Country } from "@/lib/contract";
import { findMetric, type Metric } from "@/lib/metrics";
import { ApiProblem } from "./problem";

/**
 * The id of the source, or null when none is asked for.
 * @throws ApiProblem 404 for a source that there is not
 */
export async function recordedSource(
  db: Database,
  asOf: AsOf,
  id: string | null | undefined,
): Promise<string | null> {
  if (id === null || id === undefined) return null;
  if ((await listSources(db, asOf)).some((source) => source.id === id)) return id;
  throw new ApiProblem(
    404,
    "unknown-source",
    `There is no source ${id.slice(0, 80)}: see /api/v1/sources.`,
    "source",
  );
}

/**
 * The country of an ISO 3166-1 alpha-3 code in either case.
 * @param param of the query or the address that names it
 * @throws ApiProblem 404 for a code that no country has
 */
export async function recordedCountry(
  db: Database,
  code: string,
  param = "country",
): Promise<Country> {
  const country = await findCountry(db, code.toUpperCase());
  if (country) return country;
  throw new ApiProblem(
    404,
    "unknown-country",
    `There is no country ${code.slice(0, 80)}; use ISO 3166-1 alpha-3, such as PRY.`,
    param,
  );
}

/** @throws ApiProblem 404 for a metric that there is not */
export function recordedMetric(id: string): Metric {
  const metric = findMetric(id);
  if (metric) return metric;
  throw new ApiProblem(
    404,
    "unknown-metric",
    `There is no metric ${id.slice(0, 80)}: see /api/v1/metrics.`,
    "metric",
  );
}

/** @throws ApiProblem 404 for a metric that no map shows */
export function mapMetric(id: string): Metric {
  const metric = recordedMetric(id);
  if (metric.timeline) return metric;
  throw new ApiProblem(
    404,
    "unknown-metric",
    `${metric.name} is shown on no map: see /api/v1/metrics.`,
    "metric",
  );
}
