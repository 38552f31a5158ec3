import { notFound } from "next/navigation";
import { opengraphPicture } from "@/app/opengraph-picture";
import { PICTURE_SIZE, PICTURE_TYPE } from "@/app/preview";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { loadYear } from "../years";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = en.site.tagline;

export default async function Image({ params }: { params: Promise<{ year: string }> }) {
  const loaded = await loadYear((await params).year);
  if (!loaded) notFound();
  return opengraphPicture({
    title: pagesEn.year.title(loaded.profile.year),
    sentence: loaded.sentence,
    map: loaded.map,
    timeline: loaded.shares,
    path: `/year/${loaded.profile.year}`,
  });
}
