/** The course of a shock and its maps. */
import { ORIGIN } from "@/app/origin";
import { listCountries, listSources } from "@/db/queries/catalogue";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import type { PictureLook } from "@/lib/picture/palette";
import { SHOCK_CHARTS, type ShockPicture, shockSheet } from "@/lib/picture/shock-sheet";
import { withParams } from "@/lib/query-text";
import { sharesAfterMap, slowingMap } from "@/lib/shock-maps";
import type { ShockRecord } from "@/lib/shock-outcome";
import { shockQuery } from "@/lib/shock-view";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import { CHAIN_SOURCES } from "./chain-sources";
import type { DrawContext, Drawn } from "./picture";
import { computed, shockRecord } from "./shocks/computed";

const ANCHORS = { course: "", after: "#after", vulnerability: "#vulnerability" } as const;

/** @throws ApiProblem for a source or countries that the record does not have */
export async function drawShock(context: DrawContext, look: PictureLook): Promise<Drawn> {
  const { db, asOf } = context;
  const { record, picture, own, name } = await picturedOf(context);
  const { chart } = picture;
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
}

type Pictured = {
  record: ShockRecord;
  picture: ShockPicture;
  /** What of the page's address it needs, `?…` or empty. */
  own: string;
  name: string;
};

async function picturedOf({ db, asOf, query }: DrawContext): Promise<Pictured> {
  const { chart: asked, ...params } = query;
  const chart = SHOCK_CHARTS.find((name) => name === asked) ?? "course";
  const areaIds = (await listCountries(db)).map(({ iso3 }) => iso3);
  if (chart === "vulnerability") {
    const { record, view } = await shockRecord(db, asOf, params);
    const own = shockQuery({ source: view.source });
    const name = `${chart}_${record.source.id}_${record.period}`;
    return { record, picture: { chart, map: slowingMap(record, areaIds) }, own, name };
  }
  const { record, view, outcome } = await computed(db, asOf, params);
  const own = shockQuery(view);
  const name = `shock_${view.dark.map(({ id }) => id).join("-")}`;
  if (chart === "course") return { record, picture: { chart, view, outcome }, own, name };
  const map = sharesAfterMap(record, outcome, areaIds);
  return { record, picture: { chart, view, outcome, map }, own, name: `${name}_${chart}` };
}
