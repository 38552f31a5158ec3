/** The parameters of the page as parameters of an address that answers: what is not understood is refused, not passed over. */

import { z } from "zod";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { listLegalStatuses } from "@/db/queries/catalogue";
import { listCountryEntries } from "@/db/queries/country-entries";
import { cachedTimeline } from "@/db/timeline-cache";
import { areaRefs } from "@/lib/area-refs";
import type { Timeline } from "@/lib/contract";
import { mapInputs } from "@/lib/costs/map-inputs";
import { metricOf } from "@/lib/metrics";
import { timelineOfQuality } from "@/lib/quality-filter";
import { loadView, offeredView, partsParsers, type ViewState, viewParsers } from "@/lib/url-state";
import type { AreaRef } from "@/lib/view-model";
import { ApiProblem } from "./problem";
import { recordedSource } from "./recorded";

type ViewKey = Exclude<keyof typeof viewParsers, "asOf"> | keyof typeof partsParsers;
type ViewShape = Record<ViewKey, z.ZodOptional<z.ZodString>>;
export type ViewQuery = Partial<Record<ViewKey | "asOf", string | undefined>>;

/** One entry a parameter of the page; `asOf` is every address's own. */
export const viewParams = Object.fromEntries(
  Object.entries({ ...viewParsers, ...partsParsers })
    .filter(([key]) => key !== "asOf")
    .map(([key, parser]) => [
      key,
      z
        .string()
        .refine((text) => parser.parse(text) !== null, `not a value of ${key} on the page`)
        .optional(),
    ]),
) as ViewShape;

export type QueriedView = { view: ViewState; timeline: Timeline; areas: AreaRef[] };

/**
 * The view of a query with the record that it shows.
 * @throws ApiProblem for a source, country or snapshot that is not on record: a picture of another one would mislead
 */
export async function readView(
  db: Database,
  asOf: AsOf,
  query: ViewQuery,
  metricId?: string,
): Promise<QueriedView> {
  const view = offeredView(loadView({ ...query }));
  const metric = metricOf(metricId ?? view.metric);
  const [, countries, legal, whole] = await Promise.all([
    recordedSource(db, asOf, view.source),
    listCountryEntries(db, asOf),
    listLegalStatuses(db, asOf),
    cachedTimeline(db, asOf, metric, view.source, mapInputs(metric, view)),
  ]);
  const areas = areaRefs(countries, legal);
  const unknown = view.country.find((id) => !areas.some((area) => area.id === id));
  if (unknown !== undefined)
    throw new ApiProblem(404, "unknown-country", `There is no country ${unknown}.`, "country");
  const timeline = timelineOfQuality(whole, view.quality);
  for (const key of ["to", "from"] as const) {
    const period = view[key];
    if (period !== null && !timeline.frames.some((frame) => frame.period === period))
      throw new ApiProblem(
        404,
        "unknown-period",
        `No snapshot of this choice is of ${period}: see /api/v1/periods for what is stored.`,
        key,
      );
  }
  return { view, timeline, areas };
}
