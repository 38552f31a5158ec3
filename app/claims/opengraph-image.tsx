import { loadView } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { pagesEn } from "@/messages/en/pages";
import { opengraphPicture } from "../opengraph-picture";
import { PICTURE_SIZE, PICTURE_TYPE } from "../preview";
import { loadClaims } from "./claims";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = pagesEn.claims.title;

export default async function Image() {
  const { checked, record } = await loadClaims();
  const { verdicts } = pagesEn.claims;
  return opengraphPicture({
    title: pagesEn.claims.title,
    sentence: checked
      .slice(0, 3)
      .map(({ claim, finding }) => `${claim.statement} ${verdicts[finding.verdict]}.`)
      .join(" "),
    map: viewOf(record.shares, { ...loadView({}), view: "change" }, record.areas),
    timeline: record.shares,
    path: "/claims",
  });
}
