/** Licences with the terms of passing figures on. */
import { asc } from "drizzle-orm";
import type { Database } from "../client";
import { licence } from "../schema";

export type LicenceTerms = {
  id: string;
  name: string;
  url: string | null;
  /** `yes`; `conditions`: see there; anything else: not at all. */
  mayRedistribute: string;
  conditions: string | null;
  /** Read on the publisher's own pages, not reported by others. */
  verified: boolean;
};

/** Every licence on record, by name. */
export function listLicences(db: Database): Promise<LicenceTerms[]> {
  return db.select().from(licence).orderBy(asc(licence.name));
}
