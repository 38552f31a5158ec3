import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { getShockRecord } from "@/db/queries/shock-record";
import type { shockParams } from "@/lib/contract";
import { darkOf, shockOutcome } from "@/lib/shock-outcome";
import { readShockView } from "@/lib/shock-view";
import { ApiProblem } from "../problem";

type Asked = Partial<Record<keyof typeof shockParams, unknown>>;

/**
 * What is asked for, and what it is computed from.
 * @throws ApiProblem where the release or the source does not allow it
 */
export async function shockRecord(db: Database, asOf: AsOf, asked: Asked) {
  const params = Object.fromEntries(
    Object.entries(asked).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, `${value}`]],
    ),
  );
  const view = readShockView(params);
  const record = await getShockRecord(db, asOf, view.source);
  if (!record)
    throw new ApiProblem(
      503,
      "no-data",
      "The release lacks shares, epochs or days of the network.",
    );
  if (view.source !== null && record.source.id !== view.source)
    throw new ApiProblem(
      404,
      "unknown-source",
      `Shocks are computed from ${record.sources.map(({ id }) => id).join(" or ")}.`,
      "source",
    );
  return { record, view };
}

/**
 * A shock of the record.
 * @throws ApiProblem where the release, the source or the countries do not allow it
 */
export async function computed(db: Database, asOf: AsOf, asked: Asked) {
  const { record, view } = await shockRecord(db, asOf, asked);
  if (darkOf(record, view).length === 0)
    throw new ApiProblem(
      404,
      "not-listed",
      `${record.source.name} lists none of these for ${record.period}: ${record.countries.map(({ id }) => id).join(", ")}.`,
      "dark",
    );
  return { record, view, outcome: shockOutcome(record, view) };
}
