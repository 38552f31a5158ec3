/** Which sources a reader may look at alone, for each metric of the map. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { SourceChoices } from "../../lib/contract";
import { MAP_METRICS, metricOf } from "../../lib/metrics";
import { qualityOf } from "../../lib/quality";
import { mayColourACountry } from "../../lib/tariff-choice";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { area, observation, publication, releaseLoad, source } from "../schema";
import type { AsOf } from "./as-of";
import { seenPublications } from "./seen-publications";

const choices = releaseCache<SourceChoices>("source-choices", 16);

/** Sources with a figure of a country, by metric, in order of name; prices only where they may colour a country. */
export function listSourceChoices(db: Database, asOf: AsOf): Promise<SourceChoices> {
  return choices(db, asOf, [], async () => {
    const rows = await db
      .selectDistinct({
        metric: observation.metricId,
        id: source.id,
        name: source.name,
        method: source.method,
        tariffClass: observation.tariffClass,
        scope: observation.priceScope,
      })
      .from(observation)
      .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
      .innerJoin(publication, eq(publication.id, observation.publicationId))
      .innerJoin(source, eq(source.id, publication.sourceId))
      .innerJoin(area, eq(area.id, observation.areaId))
      .where(
        and(
          eq(releaseLoad.releaseId, asOf.release.id),
          eq(area.kind, "country"),
          inArray(
            observation.metricId,
            MAP_METRICS.map(({ id }) => id),
          ),
          seenPublications(asOf),
        ),
      )
      .orderBy(asc(source.name), asc(source.id));
    const result: SourceChoices = {};
    for (const { metric, id, name, method, tariffClass, scope } of rows) {
      const isPrice = metricOf(metric).timeline === "national-tariffs";
      if (isPrice && !mayColourACountry({ class: tariffClass ?? "", scope: scope ?? "" })) continue;
      const known = result[metric] ?? [];
      if (!known.some((choice) => choice.id === id))
        result[metric] = [...known, { id, name, quality: qualityOf(method) }];
    }
    return result;
  });
}
