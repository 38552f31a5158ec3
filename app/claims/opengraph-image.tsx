import { loadView } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { opengraphPicture, PICTURE_SIZE, PICTURE_TYPE } from "../opengraph-picture";
import { loadClaims } from "./claims";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = en.claims.title;

export default async function Image() {
  const { checked, record } = await loadClaims();
  const { verdicts } = en.claims;
  return opengraphPicture({
    title: en.claims.title,
    sentence: checked
      .slice(0, 3)
      .map(({ claim, finding }) => `${claim.statement} ${verdicts[finding.verdict]}.`)
      .join(" "),
    map: viewOf(record.shares, { ...loadView({}), view: "change" }, record.areas),
  });
}
