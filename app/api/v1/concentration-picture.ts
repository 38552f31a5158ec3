/** A measure of concentration over time. */
import { ORIGIN } from "@/app/origin";
import { getConcentration } from "@/db/queries/concentration";
import { pointsOf, readConcentrationView, shownEntries } from "@/lib/concentration-view";
import { concentrationSheet } from "@/lib/picture/concentration-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import type { DrawContext, Drawn } from "./picture";
import { ApiProblem } from "./problem";

const USUAL = ["cbeci", "luxor"];

/** @throws ApiProblem for a source or period that is not understood */
export async function drawConcentration(
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const { entries, sources, breaks } = await getConcentration(db, asOf);
  const ids = sources.map(({ id }) => id);
  const unknown = query.source?.split(",").find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new ApiProblem(
      404,
      "unknown-source",
      `No list of countries is of a source ${unknown}.`,
      "source",
    );
  const view = readConcentrationView(query, ids, USUAL);
  for (const key of ["from", "to"] as const)
    if (query[key] !== undefined && view[key] === null)
      throw new ApiProblem(
        400,
        "bad-value",
        `${key} is no period: write 2021, 2021-06 or 2026-Q3.`,
        key,
      );
  const chosen = sources.filter(({ id }) => view.sources.includes(id));
  const texts: Record<string, { name: string; definition: string }> =
    pagesEn.concentration.measures;
  const address = new URLSearchParams({
    source: view.sources.join(","),
    measure: view.measure,
    rest: view.rest,
    ...(asOf.text !== null && { asOf: asOf.text }),
    ...(view.from !== null && { from: view.from }),
    ...(view.to !== null && { to: view.to }),
  });
  const content = concentrationSheet(
    {
      measure: {
        id: view.measure,
        ...(texts[view.measure] ?? { name: view.measure, definition: "" }),
      },
      points: pointsOf(shownEntries(entries, view), view.measure, view.rest),
      sources: chosen,
      breaks: breaks.filter(({ fromSource, toSource }) =>
        [fromSource, toSource].every((id) => id === null || view.sources.includes(id)),
      ),
      release: asOf.release.id,
      asOf: asOf.text,
      address: `${ORIGIN}/concentration?${address.toString().replaceAll("%2C", ",")}`,
      messages: allEn,
      texts: pagesEn.picture,
      concentration: pagesEn.concentration,
    },
    look,
  );
  return { content, name: `concentration_${view.measure}` };
}
