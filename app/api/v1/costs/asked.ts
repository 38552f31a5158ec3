import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { getCostBase } from "@/db/queries/cost-base";
import { readCostChoice } from "@/lib/costs/choice";
import { pagesEn } from "@/messages/en/pages";
import { ApiProblem } from "../problem";

/**
 * The choice of an address, and what its costs are computed from.
 * @throws ApiProblem with the field that is refused, or where the period is not on record
 */
export async function costsAsked(
  db: Database,
  asOf: AsOf,
  query: Readonly<Record<string, string | undefined>>,
) {
  const { choice, refusals } = readCostChoice(query);
  const [refusal] = refusals;
  if (refusal)
    throw new ApiProblem(400, "bad-value", pagesEn.costs.refused(refusal), refusal.field);
  const base = await getCostBase(db, asOf, choice.period);
  if (!base)
    throw new ApiProblem(
      404,
      "unknown-period",
      `The chain, or the machines of the network, are not on record for all of ${choice.period ?? "the newest month"}.`,
      "period",
    );
  return { choice, base };
}
