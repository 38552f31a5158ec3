import { z } from "zod";
import { text } from "./fields";
import { ReleaseRef } from "./releases";
import { SnapshotRow } from "./snapshots";
import { Frame, Timeline } from "./timelines";

const { iso2: _iso2, iso3: _iso3, country: _country, ...figureShape } = SnapshotRow.shape;

/** A figure of a part of a country: a province or state, the rest that a source adds up (`residual`), or a group of states. */
export const SubdivisionRow = z.object({
  /** ISO 3166-2 for a subdivision. */
  area: z.string(),
  name: z.string(),
  kind: z.enum(["subdivision", "residual", "group"]),
  /** ISO 3166-1 alpha-3 of the country. */
  parent: z.string(),
  ...figureShape,
});
export type SubdivisionRow = z.infer<typeof SubdivisionRow>;
export const SUBDIVISION_COLUMNS = Object.keys(SubdivisionRow.shape) as (keyof SubdivisionRow)[];

/** Frames of one metric and one source for the parts of a country, oldest first. */
export const SubdivisionSeries = z.object({
  /** `metric.source` */
  id: z.string(),
  metric: z.string(),
  source: z.string(),
  /** Computed here from two published figures of the same period and source. */
  derived: z.boolean(),
  /** Whether frames measure the same thing, so that lines and changes between them mean something. */
  comparable: z.boolean(),
  frames: z.array(Frame),
  /** The date of each frame, as exact as it is known, its last day included. */
  dates: z.array(z.string()),
});
export type SubdivisionSeries = z.infer<typeof SubdivisionSeries>;

/** Everything that the map of a country's parts needs, in the compact form of a timeline. */
export const Subdivisions = z.object({
  iso3: z.string(),
  name: z.string(),
  release: ReleaseRef,
  asOf: text,
  areas: z.array(SubdivisionRow.pick({ area: true, name: true, kind: true })),
  series: z.array(SubdivisionSeries),
  sources: Timeline.shape.sources,
  notes: z.array(z.string()),
});
export type Subdivisions = z.infer<typeof Subdivisions>;
