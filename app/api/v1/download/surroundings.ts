import type { Database } from "@/db/client";
import { listPackedTables } from "@/db/download/packed-tables";
import type { AsOf } from "@/db/queries/as-of";
import type { Surroundings } from "@/lib/download/encode";
import type { DownloadScope, Format } from "@/lib/download/formats";
import { worldGeometry } from "./geometry";

/** What a format takes besides the rows. */
export async function surroundingsOf(
  db: Database,
  asOf: AsOf,
  scope: DownloadScope,
  format: Format,
): Promise<Surroundings> {
  return {
    geometryOf: format === "geojson" ? await worldGeometry() : () => null,
    packed: format === "zip" && scope === "everything" ? await listPackedTables(db, asOf) : [],
  };
}
