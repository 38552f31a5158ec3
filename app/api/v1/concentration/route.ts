import { getConcentration } from "@/db/queries/concentration";
import { ALL_MEASURES, concentrationRows } from "@/lib/concentration-record";
import { CONCENTRATION_COLUMNS, ConcentrationRow, listOf } from "@/lib/contract";
import { endpoint, table } from "../endpoint";
import { ApiProblem } from "../problem";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const within = readTimeRange(query);
    const { entries, sources } = await getConcentration(db, asOf);
    const asked = query.source?.split(",") ?? sources.map(({ id }) => id);
    const unknown = asked.find((id) => !sources.some((source) => source.id === id));
    if (unknown !== undefined)
      throw new ApiProblem(
        404,
        "unknown-source",
        `No list of countries is of a source ${unknown.slice(0, 40)}: there are ${sources.map(({ id }) => id).join(", ")}.`,
        "source",
      );
    const measures = query.measure?.split(",") ?? ALL_MEASURES;
    const unmeasured = measures.find((id) => !ALL_MEASURES.includes(id));
    if (unmeasured !== undefined)
      throw new ApiProblem(
        404,
        "unknown-measure",
        `There is no measure ${unmeasured.slice(0, 40)}: use ${ALL_MEASURES.join(", ")}.`,
        "measure",
      );
    const rows = concentrationRows(
      entries.filter(
        ({ source, start, end }) =>
          asked.includes(source) && (!within || (start < within.end && end > within.start)),
      ),
    ).filter(
      ({ measure, assumption }) =>
        measures.includes(measure) &&
        (query.assumption === undefined ||
          assumption === query.assumption ||
          assumption === "listed-only"),
    );
    return table(
      asOf,
      { rows: listOf(ConcentrationRow).shape.rows.parse(rows), link: null },
      {
        format: query.format,
        columns: CONCENTRATION_COLUMNS,
        name: ["concentration", query.source, query.from, query.to],
        reason:
          "No list of countries lies in the range asked for. Gaps are left as gaps: see /api/v1/periods.",
      },
    );
  },
);
