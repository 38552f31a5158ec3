/** The charts of costs as an SVG, for the inputs of the page. */
import { ORIGIN } from "@/app/origin";
import { listSources } from "@/db/queries/catalogue";
import { getHashprice } from "@/db/queries/hashprice";
import { CHOICE_FIELDS } from "@/lib/costs/choice";
import { costQuery } from "@/lib/costs/presets";
import { DEFAULT_TOLERANCE_YEARS } from "@/lib/costs/price-choice";
import { type AreaCost, costTable } from "@/lib/costs/table";
import { tornadoOf } from "@/lib/costs/tornado";
import { COST_CHARTS, type CostPicture, costSheet } from "@/lib/picture/cost-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { CHAIN_SOURCES } from "./chain-sources";
import { costsAsked } from "./costs/asked";
import type { DrawContext } from "./picture";
import { ApiProblem } from "./problem";
import { unknownEfficiency } from "./timelines/[metric]/inputs";

const USUAL_AREA = "USA";

/** @throws ApiProblem for an input, period or country that is not understood or not on record */
export async function drawCosts({ db, asOf, query }: DrawContext, look: PictureLook) {
  const { choice, base } = await costsAsked(db, asOf, query);
  const table = costTable(choice, base);
  if (!table.isKnown) throw unknownEfficiency(choice.efficiency);
  const chart = COST_CHARTS.find((name) => name === query.chart) ?? "supply";
  const { months, halvings } = await getHashprice(db, asOf);
  const row = chart === "tornado" ? rowOf(table.rows, query.area) : null;
  const picture: CostPicture = row
    ? {
        chart: "tornado",
        row,
        bars: tornadoOf(row, base, table.inputs, choice.tolerance ?? DEFAULT_TOLERANCE_YEARS),
      }
    : chart === "hashprice"
      ? { chart, months, halvings }
      : { chart: "supply" };
  const priced = row ? [row] : chart === "supply" ? table.rows : [];
  const used = new Set([
    ...priced.flatMap(({ price }) => price?.tariff.source ?? []),
    ...(chart === "supply" && base.shares ? [base.shares.source] : []),
    ...(chart !== "hashprice" && table.inputs.fleet ? [table.inputs.fleet.source] : []),
    ...CHAIN_SOURCES,
  ]);
  const sources = (await listSources(db, asOf)).filter(({ id }) => used.has(id));
  const choices = Object.fromEntries(CHOICE_FIELDS.map((field) => [field, query[field]]));
  const address =
    chart === "hashprice" ? "" : costQuery({ ...choices, area: row?.area, period: choice.period });
  const svg = costSheet(
    {
      picture,
      base,
      table,
      sources,
      address: `${ORIGIN}/costs${address}#${chart}`,
      messages: allEn,
      texts: pagesEn.picture,
      costs: pagesEn.costs,
      record: pagesEn.costRecord,
    },
    look,
  );
  return { svg, name: [chart, row?.area, base.network.period].filter(Boolean).join("_") };
}

function rowOf(rows: readonly AreaCost[], asked: string | undefined): AreaCost {
  const area = asked?.toUpperCase() ?? USUAL_AREA;
  const row = rows.find((entry) => entry.area === area) ?? (asked ? null : rows[0]);
  if (!row)
    throw new ApiProblem(404, "unknown-country", `${area} has no price under this choice.`, "area");
  return row;
}
