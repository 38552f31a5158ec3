/** The claims with what the record says to each, for the page, its picture and the API. */

import { pageAsOf } from "@/app/page-as-of";
import type { Database } from "@/db/client";
import { database } from "@/db/instance";
import type { AsOf } from "@/db/queries/as-of";
import { getClaimRecord } from "@/db/queries/claim-record";
import { findingOf } from "@/lib/claim-findings";
import { pagesEn } from "@/messages/en/pages";

export async function loadClaims() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const record = await getClaimRecord(db, asOf);
  return { release: asOf.release, record, checked: await checkedClaims(db, asOf) };
}

/** Every claim with its finding. @throws RangeError when the release has no claim */
export async function checkedClaims(db: Database, asOf: AsOf) {
  const record = await getClaimRecord(db, asOf);
  return record.claims.map((claim) => ({
    claim,
    finding: findingOf(claim, record, pagesEn.claims),
  }));
}
