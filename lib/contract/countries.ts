import { z } from "zod";
import { AtlasEvent, LegalStatus, type SeriesBreak } from "./events";
import { number, text } from "./fields";
import { ReleaseRef } from "./releases";
import { SnapshotRow } from "./snapshots";
import { Revision, type Source } from "./sources";

export const Country = z.object({
  iso3: z.string(),
  iso2: text,
  name: z.string(),
  region: text,
  subregion: text,
  geometry: z.enum(["shape", "point", "none"]),
  lon: number,
  lat: number,
  geometryNote: text,
});
export type Country = z.infer<typeof Country>;

/** A country of the list: with the names it is also searched by and the groups it belongs to. */
export const CountryEntry = Country.extend({
  aliases: z.array(z.string()),
  groups: z.array(z.string()),
});
export type CountryEntry = z.infer<typeof CountryEntry>;

/** A country with every figure the database has of it, newest vintages only. */
export const CountryDetail = Country.extend({
  release: ReleaseRef,
  asOf: text,
  observations: z.array(SnapshotRow),
  /** Oldest first. */
  events: z.array(AtlasEvent),
  /** Newest first; subdivisions too. */
  legal: z.array(LegalStatus),
  /** Figures that a later publication of the same source has otherwise; oldest version first. */
  revisions: z.array(Revision),
});
export type CountryDetail = z.infer<typeof CountryDetail>;

/** Everything that the page of a country is made from. */
export type CountryRecord = {
  country: Country;
  observations: SnapshotRow[];
  /** Oldest first. */
  events: AtlasEvent[];
  /** Newest first; subdivisions too. */
  legal: LegalStatus[];
  breaks: SeriesBreak[];
  revisions: Revision[];
  /** Those that a figure of the country comes from. */
  sources: Source[];
};
