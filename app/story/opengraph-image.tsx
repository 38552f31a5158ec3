import { pagesEn } from "@/messages/en/pages";
import { opengraphPicture } from "../opengraph-picture";
import { PICTURE_SIZE, PICTURE_TYPE } from "../preview";
import { loadStory } from "./story";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = pagesEn.story.title;

export default async function Image() {
  const { steps, shares } = await loadStory();
  return opengraphPicture({
    title: pagesEn.story.title,
    sentence: pagesEn.story.description,
    map: steps[0]?.map ?? null,
    timeline: shares,
    path: "/story",
  });
}
