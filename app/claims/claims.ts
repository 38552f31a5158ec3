/** The claims with what the record says to each, for the page and its picture. */
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { getClaimRecord } from "@/db/queries/claim-record";
import { findingOf } from "@/lib/claim-findings";
import { pagesEn } from "@/messages/en/pages";

export async function loadClaims() {
  const { db } = await database();
  const asOf = await currentAsOf(db, null);
  if (!asOf) throw new Error("the database holds no release");
  const record = await getClaimRecord(db, asOf);
  return {
    release: asOf.release,
    record,
    checked: record.claims.map((claim) => ({
      claim,
      finding: findingOf(claim, record, pagesEn.claims),
    })),
  };
}
