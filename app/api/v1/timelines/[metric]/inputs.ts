/** The reader's inputs in the address of a timeline: what is not understood is refused, not passed over. */
import { readCostChoice } from "@/lib/costs/choice";
import { fieldsOf, MAP_FIELDS, type MapField } from "@/lib/costs/map-inputs";
import type { Metric } from "@/lib/metrics";
import { pagesEn } from "@/messages/en/pages";
import { ApiProblem } from "../../problem";

/** @throws ApiProblem for a text that its field does not take, or a field that has no part in the metric */
export function refuseInputs(
  metric: Metric,
  texts: Readonly<Partial<Record<MapField, string | undefined>>>,
): void {
  const foreign = MAP_FIELDS.find(
    (field) => texts[field] !== undefined && !fieldsOf(metric).includes(field),
  );
  if (foreign !== undefined)
    throw new ApiProblem(
      400,
      "bad-value",
      `${metric.name} does not depend on ${foreign}.`,
      foreign,
    );
  const [refusal] = readCostChoice(texts).refusals;
  if (refusal)
    throw new ApiProblem(400, "bad-value", pagesEn.costs.refused(refusal), refusal.field);
}

export function unknownEfficiency(id: unknown): ApiProblem {
  return new ApiProblem(
    404,
    "unknown-efficiency",
    `There is no fleet or machine ${String(id).slice(0, 80)}; a number is taken as J/TH.`,
    "efficiency",
  );
}
