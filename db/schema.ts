/**
 * One schema in the PostgreSQL dialect for both engines (PGlite and PostgreSQL).
 * `publication` is a document of a source (the vintage); `release` is a state of this database: a set of loads.
 * Rows of facts are only ever added; a release says which loads are current, so every earlier release stays readable.
 */
export { area, areaAlias, areaGroup } from "./schema/area";
export { asicModel, difficultyEpoch, networkDay } from "./schema/chain";
export { claim, event, legalStatus, seriesBreak } from "./schema/happening";
export { liveDocument, liveSource } from "./schema/live";
export { observation } from "./schema/observation";
export { load, release, releaseLoad } from "./schema/release";
export { licence, publication, source } from "./schema/source";
