/** Figures of the parts of a country: provinces, states, and what a source calls the rest. */
import { and, eq, inArray } from "drizzle-orm";
import type { Country, SubdivisionRow, Subdivisions } from "../../lib/contract";
import { Shared } from "../../lib/frames";
import {
  networkShares,
  type SubdivisionObservation,
  subdivisionSeries,
} from "../../lib/subdivisions";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { area } from "../schema";
import type { AsOf } from "./as-of";
import { listSources } from "./catalogue";
import { findObservations } from "./observations";

const KINDS: SubdivisionRow["kind"][] = ["subdivision", "residual", "group"];

type Filter = { within?: { start: string; end: string } };

/**
 * Rows of the newest publications, with the derived shares of the network after the published ones.
 * Empty for a country of which no part has a figure.
 */
export async function findSubdivisionRows(
  db: Database,
  asOf: AsOf,
  country: Pick<Country, "iso3">,
  filter: Filter = {},
): Promise<SubdivisionObservation[]> {
  const parts = await db
    .select({ id: area.id })
    .from(area)
    .where(and(eq(area.parentId, country.iso3), inArray(area.kind, KINDS)));
  if (parts.length === 0) return [];
  const [observations, national] = await Promise.all([
    findObservations(db, asOf, { ...filter, areas: parts.map(({ id }) => id) }),
    findObservations(db, asOf, { ...filter, metric: "hashrate-share", areas: [country.iso3] }),
  ]);
  const rows = observations.map(
    ({ areaId, areaKind, country: name, iso2: _2, iso3: _3, ...row }): SubdivisionObservation => ({
      ...row,
      area: areaId,
      name,
      kind: areaKind as SubdivisionRow["kind"],
      parent: country.iso3,
    }),
  );
  return [...rows, ...networkShares(rows, national)];
}

const answers = releaseCache<Subdivisions>("subdivisions", 8);

/** Frames of every metric of the country's parts, computed once for each release. */
export function getSubdivisions(
  db: Database,
  asOf: AsOf,
  { iso3, name }: Pick<Country, "iso3" | "name">,
): Promise<Subdivisions> {
  return answers(db, asOf, [iso3], async () => {
    const [rows, sources] = await Promise.all([
      findSubdivisionRows(db, asOf, { iso3 }),
      listSources(db, asOf),
    ]);
    const notes = new Shared<string>();
    const series = subdivisionSeries(rows, notes);
    const used = new Set(series.map(({ source }) => source));
    const listed = new Set(
      series.flatMap(({ frames }) => frames.flatMap(({ cells }) => cells.map((cell) => cell.area))),
    );
    const areas = new Map(
      rows.map(({ area: id, name: label, kind }) => [id, { area: id, name: label, kind }]),
    );
    const { digest: _, ...release } = asOf.release;
    return {
      iso3,
      name,
      release,
      asOf: asOf.text,
      areas: [...areas.values()]
        .filter((entry) => listed.has(entry.area))
        .sort((a, b) => (a.area < b.area ? -1 : 1)),
      series,
      sources: sources.filter(({ id }) => used.has(id)),
      notes: notes.values,
    };
  });
}
