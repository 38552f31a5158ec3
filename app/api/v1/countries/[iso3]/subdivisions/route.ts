import { z } from "zod";
import { listSources } from "@/db/queries/catalogue";
import { findSubdivisionRows } from "@/db/queries/subdivisions";
import { SUBDIVISION_COLUMNS, SubdivisionRow } from "@/lib/contract";
import { formatCsv } from "@/lib/csv";
import { findMetric } from "@/lib/metrics";
import { csv, endpoint, list } from "../../../endpoint";
import { ApiProblem } from "../../../problem";
import { readTimeRange } from "../../../time-range";
import { countryOfSegment } from "../country-segment";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, segments }) => {
    const country = await countryOfSegment(db, segments);
    if (query.metric !== undefined && !findMetric(query.metric))
      throw new ApiProblem(404, "unknown-metric", `There is no metric ${query.metric}.`, "metric");
    if (
      query.source !== undefined &&
      !(await listSources(db, asOf)).some(({ id }) => id === query.source)
    ) {
      throw new ApiProblem(404, "unknown-source", `There is no source ${query.source}.`, "source");
    }
    const within = readTimeRange(query);
    const rows = (
      await findSubdivisionRows(db, asOf, country, within === null ? {} : { within })
    ).filter(
      ({ metric, source }) =>
        metric === (query.metric ?? metric) && source === (query.source ?? source),
    );
    if (query.format === "csv") {
      const name = [
        "hashrate-atlas",
        country.iso3,
        "subdivisions",
        query.metric,
        query.source,
        query.year ?? query.from,
        query.to,
      ]
        .filter(Boolean)
        .join("_");
      return csv(formatCsv(SUBDIVISION_COLUMNS, rows), `${name.replace(/[^\w-]+/g, "-")}.csv`);
    }
    return list(
      asOf,
      z.array(SubdivisionRow).parse(rows),
      `No source on record gives such a figure for a part of ${country.name}. Figures exist for the provinces of China (CHN) and the states of the United States (USA).`,
    );
  },
);
