import { z } from "zod";
import { checkedClaims } from "@/app/claims/claims";
import { listClaims } from "@/db/queries/catalogue";
import { CheckedClaim, CLAIM_COLUMNS } from "@/lib/contract";
import { csv, endpoint, list } from "../endpoint";
import { operation } from "./operation";

/** Each sentence of the news with what the record shows, the figures behind that, and the verdict. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query: { verdict, format } }) => {
    const isRecorded = (await listClaims(db, asOf)).length > 0;
    const checked = isRecorded ? await checkedClaims(db, asOf) : [];
    const rows = z
      .array(CheckedClaim)
      .parse(checked.map(({ claim, finding }) => ({ ...claim, ...finding })))
      .filter((row) => verdict === undefined || row.verdict === verdict);
    if (format === "csv") return csv(["claims"], CLAIM_COLUMNS, rows.map(lineOf));
    return list(
      asOf,
      rows,
      verdict === undefined ? "No claim is recorded." : `No claim has the verdict ${verdict}.`,
    );
  },
);

function lineOf({ shown, inputs, views, ...claim }: CheckedClaim) {
  return {
    ...claim,
    shown: shown.join(" | "),
    inputs: inputs.map(({ what, value, source }) => `${what}: ${value} (${source})`).join(" | "),
    views: views.map(({ label, href }) => `${label}: ${href}`).join(" | "),
  };
}
