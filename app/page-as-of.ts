import type { Database } from "@/db/client";
import { currentAsOf } from "@/db/current-release";
import type { AsOf } from "@/db/queries/as-of";

/**
 * The state of the database that a page shows.
 * @param asked a day or the number of a release, as in the address; what is not understood is passed over
 * @throws Error before the first release
 */
export async function pageAsOf(db: Database, asked: string | null = null): Promise<AsOf> {
  const asOf = (await currentAsOf(db, asked)) ?? (await currentAsOf(db, null));
  if (!asOf) throw new Error("the database holds no release");
  return asOf;
}

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** `asOf` of an address, or null. */
export function askedAsOf({ asOf }: Search): string | null {
  return typeof asOf === "string" && asOf !== "" ? asOf : null;
}
