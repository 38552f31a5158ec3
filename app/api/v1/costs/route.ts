import { stateCostBase } from "@/db/queries/state-costs";
import { COST_COLUMNS, CostList } from "@/lib/contract";
import { FORMULA_VERSION } from "@/lib/costs/model";
import { costRow, costTable, inputsUsed } from "@/lib/costs/table";
import { csv, endpoint, json } from "../endpoint";
import { ApiProblem } from "../problem";
import { unknownEfficiency } from "../timelines/[metric]/inputs";
import { costsAsked } from "./asked";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const { choice, base: national } = await costsAsked(db, asOf, query);
    const country = query.country?.toUpperCase();
    if (country !== undefined && !national.areas.some(({ id }) => id === country))
      throw new ApiProblem(404, "unknown-country", `There is no country ${country}.`, "country");
    if (query.level === "state" && country !== "USA")
      throw new ApiProblem(
        400,
        "bad-value",
        "Prices of states are on record for country=USA only.",
        "level",
      );
    const base =
      query.level === "state"
        ? await stateCostBase(db, asOf, national, query.price_year)
        : national;
    const table = costTable(choice, base);
    if (!table.isKnown) throw unknownEfficiency(choice.efficiency);
    const shown = query.beside === "include" ? [...table.rows, ...table.beside] : table.rows;
    const rows = shown
      .filter(({ area }) => country === undefined || query.level === "state" || area === country)
      .map((row) => costRow(row, table.inputs, base.network));
    if (query.format === "csv")
      return csv(["costs", country, query.level, base.network.period], COST_COLUMNS, rows);
    return json(
      CostList.parse({
        release: base.release,
        asOf: base.asOf,
        formula: FORMULA_VERSION,
        period: base.network.period,
        inputs: inputsUsed(choice, table.inputs),
        classes: table.classes,
        count: rows.length,
        reason: rows.length === 0 ? "No price on record fits the choice." : null,
        rows,
      }),
    );
  },
);
