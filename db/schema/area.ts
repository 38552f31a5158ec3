/** Countries, their parts, and the names and groups they are found by. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { loadId } from "./release";

export const area = pgTable(
  "area",
  {
    /** ISO 3166-1 alpha-3 for a country, ISO 3166-2 for a subdivision, `OTH` residual, `WLD` world. */
    id: text().primaryKey(),
    kind: text().notNull(),
    iso2: text(),
    iso3: text(),
    isoNumeric: text(),
    name: text().notNull(),
    parentId: text().references((): AnyPgColumn => area.id),
    m49Region: text(),
    m49Subregion: text(),
    geometry: text().notNull(),
    lon: doublePrecision(),
    lat: doublePrecision(),
    geometryNote: text(),
  },
  (t) => [
    check("area_kind", sql`${t.kind} in ('country', 'subdivision', 'group', 'residual', 'world')`),
    check("area_geometry", sql`${t.geometry} in ('shape', 'point', 'none')`),
    check("area_geometry_reason", sql`${t.geometry} <> 'none' or ${t.geometryNote} is not null`),
    check(
      "area_country_codes",
      sql`${t.kind} <> 'country' or (${t.iso2} is not null and ${t.iso3} = ${t.id})`,
    ),
    check(
      "area_point",
      sql`${t.geometry} <> 'point' or (${t.lon} is not null and ${t.lat} is not null)`,
    ),
  ],
);

/** Other names of a country, for the search. */
export const areaAlias = pgTable(
  "area_alias",
  {
    loadId: loadId(),
    alias: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    /** ISO 639-1. */
    language: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.alias] })],
);

/** One country's membership in a group; a country that left is not in the next release. */
export const areaGroup = pgTable(
  "area_group",
  {
    loadId: loadId(),
    groupId: text().notNull(),
    name: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    /** Year of joining; null: not looked up. */
    since: integer(),
    sourceUrl: text().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.groupId, t.areaId] })],
);
