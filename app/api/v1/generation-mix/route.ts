import { findObservations } from "@/db/queries/observations";
import { MIX_COLUMNS } from "@/lib/contract";
import { generationMixes, MIX_TABLE_METRICS } from "@/lib/generation-mix";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { recordedCountry, recordedSource } from "../recorded";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const source = await recordedSource(db, asOf, query.source);
    const country = query.country === undefined ? null : await recordedCountry(db, query.country);
    const within = readTimeRange(query);
    const filter = {
      areaKinds: ["country"],
      ...(within === null ? {} : { within }),
      ...(source === null ? {} : { sources: [source] }),
      ...(country === null ? {} : { areas: [country.iso3] }),
    };
    const figures = [];
    for (const metric of MIX_TABLE_METRICS)
      figures.push(...(await findObservations(db, asOf, { ...filter, metric })));
    return table(asOf, pageOf(generationMixes(figures), query, asOf, address), {
      format: query.format,
      columns: MIX_COLUMNS,
      name: ["generation-mix", country?.iso3, source, query.year],
      reason: "No electricity mix lies in the range asked for.",
    });
  },
);
