/** The course of a shock and its maps. */
import { ORIGIN } from "@/app/origin";
import { listCountries, listSources } from "@/db/queries/catalogue";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import type { PictureLook } from "@/lib/picture/palette";
import { SHOCK_CHARTS, type ShockPicture, shockSheet } from "@/lib/picture/shock-sheet";
import { withParams } from "@/lib/query-text";
import { sharesAfterMap, slowingMap } from "@/lib/shock-maps";
import { shockQuery } from "@/lib/shock-view";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { CHAIN_SOURCES } from "./chain-sources";
import type { DrawContext, Drawn } from "./picture";
import { computed, shockRecord } from "./shocks/computed";

const ANCHORS = { course: "", after: "#after", vulnerability: "#vulnerability" } as const;

/** @throws ApiProblem for a source or countries that the record does not have */
export async function drawShock(
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const { chart: asked, ...params } = query;
  const chart = SHOCK_CHARTS.find((name) => name === asked) ?? "course";
  const areaIds = (await listCountries(db)).map(({ iso3 }) => iso3);
  const { record, picture, own, name } = await picturedOf();
  const used = new Set([record.source.id, ...CHAIN_SOURCES]);
  const content = shockSheet(
    {
      picture,
      record,
      world: worldSvg as unknown as WorldSvg,
      sources: (await listSources(db, asOf)).filter(({ id }) => used.has(id)),
      release: asOf.release.id,
      asOf: asOf.text,
      address: `${ORIGIN}/shock${withParams(own, { asOf: asOf.text })}${ANCHORS[chart]}`,
      messages: allEn,
      texts: pagesEn.picture,
      shock: pagesEn.shock,
    },
    look,
  );
  return { content, name, query: withParams(own, { chart: chart === "course" ? null : chart }) };

  async function picturedOf() {
    if (chart === "vulnerability") {
      const { record: of, view } = await shockRecord(db, asOf, params);
      const map: ShockPicture = { chart, map: slowingMap(of, areaIds) };
      return {
        record: of,
        picture: map,
        own: shockQuery({ source: view.source }),
        name: `${chart}_${of.source.id}_${of.period}`,
      };
    }
    const { record: of, view, outcome } = await computed(db, asOf, params);
    const shown: ShockPicture =
      chart === "course"
        ? { chart, view, outcome }
        : { chart, view, outcome, map: sharesAfterMap(of, outcome, areaIds) };
    const dark = view.dark.map(({ id }) => id).join("-");
    return {
      record: of,
      picture: shown,
      own: shockQuery(view),
      name: chart === "course" ? `shock_${dark}` : `shock_${dark}_${chart}`,
    };
  }
}
