/** The map of a country's parts. */
import { ORIGIN } from "@/app/origin";
import { getSubdivisions } from "@/db/queries/subdivisions";
import { Subdivisions } from "@/lib/contract";
import { PARTS_MAPS } from "@/lib/parts-maps";
import type { PictureLook } from "@/lib/picture/palette";
import { partsSheet } from "@/lib/picture/parts-sheet";
import { partsView } from "@/lib/subdivision-view";
import type { Divided } from "@/lib/subdivisions";
import { loadParts, viewQuery } from "@/lib/url-state";

import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import type { DrawContext, Drawn } from "./picture";
import { ApiProblem } from "./problem";
import { recordedCountry } from "./recorded";

/** @throws ApiProblem for a measure or period that is not on record */
export async function drawParts(
  iso3: Divided,
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const country = await recordedCountry(db, iso3, "parts");
  const data = Subdivisions.parse(await getSubdivisions(db, asOf, country));
  const chosen = loadParts({ ...query });
  const shown = partsView(data, PARTS_MAPS[iso3], chosen);
  if (!shown) throw new ApiProblem(404, "no-figures", "No part of it has a figure.", "parts");
  if (chosen.measure !== null && chosen.measure !== shown.series.id)
    throw new ApiProblem(
      404,
      "unknown-measure",
      `There is no measure of that name; on record are ${data.series.map(({ id }) => id).join(", ")}.`,
      "measure",
    );
  if (chosen.at !== null && !shown.series.frames.some(({ period }) => period === chosen.at))
    throw new ApiProblem(
      404,
      "unknown-period",
      `No figures of this measure are of ${chosen.at}.`,
      "at",
    );
  const parts = new URLSearchParams({ measure: shown.series.id, at: shown.frame.period });
  const content = partsSheet(
    {
      data,
      map: PARTS_MAPS[iso3],
      shown,
      address: `${ORIGIN}/${viewQuery({ parts: iso3, asOf: asOf.text })}&${parts}`,
      asOf: asOf.text,
      messages: allEn,
      texts: pagesEn.picture,
    },
    look,
  );
  return { content, name: ["parts", iso3, shown.series.id, shown.frame.period].join("_") };
}
