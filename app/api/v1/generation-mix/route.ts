import { findCountry, listSources } from "@/db/queries/catalogue";
import { findObservations } from "@/db/queries/observations";
import { MIX_COLUMNS } from "@/lib/contract";
import { generationMixes, MIX_TABLE_METRICS } from "@/lib/generation-mix";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { ApiProblem } from "../problem";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const { source, country: code } = query;
    if (source !== undefined && !(await listSources(db, asOf)).some(({ id }) => id === source))
      throw new ApiProblem(404, "unknown-source", `There is no source ${source}.`, "source");
    const country = code === undefined ? null : await findCountry(db, code.toUpperCase());
    if (code !== undefined && !country)
      throw new ApiProblem(404, "unknown-country", `There is no country ${code}.`, "country");
    const within = readTimeRange(query);
    const filter = {
      areaKinds: ["country"],
      ...(within === null ? {} : { within }),
      ...(source === undefined ? {} : { sources: [source] }),
      ...(country === null ? {} : { areas: [country.iso3] }),
    };
    const figures = [];
    for (const metric of MIX_TABLE_METRICS)
      figures.push(...(await findObservations(db, asOf, { ...filter, metric })));
    return table(asOf, pageOf(generationMixes(figures), query, asOf, address), {
      format: query.format,
      columns: MIX_COLUMNS,
      name: ["hashrate-atlas_generation-mix", country?.iso3, source, query.year]
        .filter(Boolean)
        .join("_"),
      reason: "No electricity mix lies in the range asked for.",
    });
  },
);
