/** The charts of costs, for the inputs of the page. */
import { ORIGIN } from "@/app/origin";
import { listSources } from "@/db/queries/catalogue";
import { getHashprice } from "@/db/queries/hashprice";
import { listStatePrices } from "@/db/queries/state-costs";
import type { CostBase } from "@/lib/costs/base";
import { CHOICE_FIELDS, type CostChoice } from "@/lib/costs/choice";
import { costQuery } from "@/lib/costs/presets";
import { DEFAULT_TOLERANCE_YEARS } from "@/lib/costs/price-choice";
import { stateCosts } from "@/lib/costs/states";
import { type AreaCost, type CostTable, costTable } from "@/lib/costs/table";
import { tornadoOf } from "@/lib/costs/tornado";
import { PARTS_MAPS } from "@/lib/parts-maps";
import { COST_CHARTS, type CostPicture, costSheet } from "@/lib/picture/cost-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { CHAIN_SOURCES } from "./chain-sources";
import { costsAsked } from "./costs/asked";
import type { DrawContext, Drawn } from "./picture";
import { ApiProblem } from "./problem";
import { unknownEfficiency } from "./timelines/[metric]/inputs";

const USUAL_AREA = "USA";

/** @throws ApiProblem for an input, period, year or country that is not understood or not on record */
export async function drawCosts(context: DrawContext, look: PictureLook): Promise<Drawn> {
  const { db, asOf, query } = context;
  const { choice, base } = await costsAsked(db, asOf, query);
  const table = costTable(choice, base);
  if (!table.isKnown) throw unknownEfficiency(choice.efficiency);
  const { picture, used, own } = await picturedOf(context, { choice, base, table });
  const known = new Set([
    ...used,
    ...(picture.chart !== "hashprice" && table.inputs.fleet ? [table.inputs.fleet.source] : []),
    ...CHAIN_SOURCES,
  ]);
  const choices = Object.fromEntries(CHOICE_FIELDS.map((field) => [field, query[field]]));
  const address =
    picture.chart === "hashprice" ? "" : costQuery({ ...choices, ...own, asOf: asOf.text });
  const content = costSheet(
    {
      picture,
      base,
      table,
      sources: (await listSources(db, asOf)).filter(({ id }) => known.has(id)),
      address: `${ORIGIN}/costs${address}#${picture.chart}`,
      messages: allEn,
      texts: pagesEn.picture,
      costs: pagesEn.costs,
      record: pagesEn.costRecord,
    },
    look,
  );
  const parts = [picture.chart, ...Object.values(own), base.network.period];
  return {
    content,
    name: parts.join("_"),
    query: costQuery({ chart: picture.chart, ...choices, ...own }),
  };
}

type Pictured = {
  picture: CostPicture;
  /** Sources of its prices and shares. */
  used: readonly string[];
  /** What of the address is not an input of every cost. */
  own: Record<string, string>;
};

async function picturedOf(
  { db, asOf, query }: DrawContext,
  { choice, base, table }: { choice: CostChoice; base: CostBase; table: CostTable },
): Promise<Pictured> {
  const chart = COST_CHARTS.find((name) => name === query.chart) ?? "supply";
  switch (chart) {
    case "supply":
      return {
        picture: { chart },
        used: [...sourcesOf(table.rows), ...(base.shares ? [base.shares.source] : [])],
        own: {},
      };
    case "tornado": {
      const row = rowOf(table.rows, query.area);
      const tolerance = choice.tolerance ?? DEFAULT_TOLERANCE_YEARS;
      return {
        picture: { chart, row, bars: tornadoOf(row, base, table.inputs, tolerance) },
        used: sourcesOf([row]),
        own: { area: row.area },
      };
    }
    case "states": {
      const { years, areas } = await listStatePrices(db, asOf);
      const asked = query.price_year;
      const found = asked ? years.find(({ year }) => year === asked) : years.at(-1);
      if (!found)
        throw new ApiProblem(
          404,
          "unknown-year",
          `Prices by state are on record for ${years.map(({ year }) => year).join(", ")}.`,
          "price_year",
        );
      const costs = stateCosts(found.year, found.prices, areas, table.inputs);
      return {
        picture: { chart, costs, isNewest: found === years.at(-1), map: PARTS_MAPS.USA },
        used: sourcesOf(costs.rows),
        own: { price_year: found.year },
      };
    }
    case "hashprice": {
      const { months, halvings } = await getHashprice(db, asOf);
      return { picture: { chart, months, halvings }, used: [], own: {} };
    }
  }
}

const sourcesOf = (rows: readonly AreaCost[]) =>
  rows.flatMap(({ price }) => price?.tariff.source ?? []);

function rowOf(rows: readonly AreaCost[], asked: string | undefined): AreaCost {
  const area = asked?.toUpperCase() ?? USUAL_AREA;
  const row = rows.find((entry) => entry.area === area) ?? (asked ? null : rows[0]);
  if (!row)
    throw new ApiProblem(404, "unknown-country", `${area} has no price under this choice.`, "area");
  return row;
}
