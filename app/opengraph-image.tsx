import { loadView } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { opengraphPicture, PICTURE_SIZE, PICTURE_TYPE } from "./opengraph-picture";
import { loadYears, sentenceOf } from "./year/years";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = en.site.tagline;

export default async function Image() {
  const { timeline, areas } = await loadYears();
  const map = viewOf(timeline, loadView({}), areas);
  return opengraphPicture({
    title: en.site.tagline,
    sentence: sentenceOf(map, timeline),
    map,
  });
}
