import { en } from "@/messages/en";
import { opengraphPicture, PICTURE_SIZE, PICTURE_TYPE } from "../opengraph-picture";
import { loadStory } from "./story";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = en.story.title;

export default async function Image() {
  const { steps } = await loadStory();
  return opengraphPicture({
    title: en.story.title,
    sentence: en.story.description,
    map: steps[0]?.map ?? null,
  });
}
