import { notFound } from "next/navigation";
import { opengraphPicture } from "@/app/opengraph-picture";
import { PICTURE_SIZE, PICTURE_TYPE } from "@/app/preview";
import { loadView } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { loadCountry } from "./country";

export const dynamic = "force-dynamic";
export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = en.site.tagline;

export default async function Image({ params }: { params: Promise<{ iso3: string }> }) {
  const loaded = await loadCountry((await params).iso3);
  if (!loaded) notFound();
  const { country } = loaded.record;
  return opengraphPicture({
    title: country.name,
    sentence: loaded.sentence,
    map: viewOf(loaded.timeline, loadView({}), loaded.areas),
    timeline: loaded.timeline,
    path: `/country/${country.iso3}`,
    marked: country.iso3,
  });
}
