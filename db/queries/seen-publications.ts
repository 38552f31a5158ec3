/** Which documents a query sees. */
import { and, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { licence, publication, source } from "../schema";
import type { AsOf } from "./as-of";

/** Sources whose licence forbids to pass their figures on. */
export const CLOSED_SOURCES: SQL = sql`(select ${source.id} from ${source}
  join ${licence} on ${licence.id} = ${source.licenceId} where ${licence.mayRedistribute} = 'no')`;

/** Published up to the day of `asOf`, and open when the answer leaves this place; undefined: all. */
export function seenPublications(asOf: AsOf): SQL | undefined {
  return and(
    publishedUntil(asOf),
    asOf.isPassedOn ? notInArray(publication.sourceId, CLOSED_SOURCES) : undefined,
  );
}

export function publishedUntil(asOf: AsOf): SQL | undefined {
  return asOf.publishedUntil === null
    ? undefined
    : lte(publication.publishedOn, asOf.publishedUntil);
}
