/** The record of difficulty and of mining machines. */
import { and, asc, eq, gte, lt } from "drizzle-orm";
import type { AsicModel, DifficultyEpoch } from "../../lib/contract";
import type { Database } from "../client";
import { asicModel, difficultyEpoch, releaseLoad } from "../schema";
import type { AsOf } from "./as-of";

const decimal = (text: string | null) => (text === null ? null : Number(text));

/** Oldest first, within half-open days. */
export async function listDifficultyEpochs(
  db: Database,
  asOf: AsOf,
  within: { start: string; end: string } | null,
): Promise<DifficultyEpoch[]> {
  const rows = await db
    .select({ epoch: difficultyEpoch })
    .from(difficultyEpoch)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, difficultyEpoch.loadId))
    .where(
      and(
        eq(releaseLoad.releaseId, asOf.release.id),
        within === null ? undefined : gte(difficultyEpoch.date, within.start),
        within === null ? undefined : lt(difficultyEpoch.date, within.end),
      ),
    )
    .orderBy(asc(difficultyEpoch.height));
  return rows.map(({ epoch }) => ({
    height: epoch.height,
    date: epoch.date,
    timestampUtc: epoch.timestampUtc?.toISOString() ?? null,
    datePrecision: epoch.datePrecision,
    difficulty: Number(epoch.difficulty),
    bits: epoch.bits,
    changeFraction: decimal(epoch.changeFraction),
    derived: epoch.derived,
    difficultySource: epoch.difficultySourceId,
    dateSource: epoch.dateSourceId,
  }));
}

/** In the order of the file. */
export async function listAsicModels(db: Database, asOf: AsOf): Promise<AsicModel[]> {
  const rows = await db
    .select({ model: asicModel })
    .from(asicModel)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, asicModel.loadId))
    .where(eq(releaseLoad.releaseId, asOf.release.id))
    .orderBy(asc(asicModel.row));
  return rows.map(({ model }) => ({
    id: model.modelId,
    name: model.name,
    manufacturer: model.manufacturer,
    released: model.releaseDate,
    releasePrecision: model.releasePrecision,
    hashrateThs: decimal(model.hashrateThs),
    powerW: decimal(model.powerW),
    efficiencyJPerTh: Number(model.efficiencyJPerTh),
    cooling: model.cooling,
    source: model.sourceId,
    sourceUrl: model.sourceUrl,
    confidence: model.confidence,
    note: model.note,
  }));
}
