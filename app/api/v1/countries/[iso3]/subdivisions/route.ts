import { z } from "zod";
import { findSubdivisionRows } from "@/db/queries/subdivisions";
import { SUBDIVISION_COLUMNS, SubdivisionRow } from "@/lib/contract";
import { endpoint, table } from "../../../endpoint";
import { recordedCountry, recordedMetric, recordedSource } from "../../../recorded";
import { readTimeRange } from "../../../time-range";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, segments }) => {
    const country = await recordedCountry(db, segments.iso3 ?? "", "iso3");
    if (query.metric !== undefined) recordedMetric(query.metric);
    await recordedSource(db, asOf, query.source);
    const within = readTimeRange(query);
    const rows = (
      await findSubdivisionRows(db, asOf, country, within === null ? {} : { within })
    ).filter(
      ({ metric, source }) =>
        metric === (query.metric ?? metric) && source === (query.source ?? source),
    );
    return table(
      asOf,
      { rows: z.array(SubdivisionRow).parse(rows), link: null },
      {
        format: query.format,
        columns: SUBDIVISION_COLUMNS,
        name: [
          country.iso3,
          "subdivisions",
          query.metric,
          query.source,
          query.year ?? query.from,
          query.to,
        ],
        reason: `No source on record gives such a figure for a part of ${country.name}. Figures exist for the provinces of China (CHN) and the states of the United States (USA).`,
      },
    );
  },
);
