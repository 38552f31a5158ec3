import type { Metadata } from "next";
import { Atlas } from "@/components/atlas/atlas";
import { Footer } from "@/components/atlas/footer";
import { LinkedData } from "@/components/linked-data";
import { datasetLinkedData } from "@/lib/linked-data";
import { knownView, mapPictureView, pictureHref } from "@/lib/picture/picture-address";
import { timelineOfQuality } from "@/lib/quality-filter";
import { headline } from "@/lib/sentence";
import { loadView, offeredView, viewQuery } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { atlasFacts, siteFacts } from "./dataset-facts";
import { atlasProps, loadAtlas } from "./load-atlas";
import { previewOf } from "./preview";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Search): Promise<Metadata> {
  const view = offeredView(loadView(await searchParams));
  const { timeline, countries, knownTotals } = await loadAtlas(view);
  const areas = countries.map(({ iso3, name, iso2 }) => ({ id: iso3, name, iso2 }));
  const record = timelineOfQuality(timeline, view.quality);
  const shown = viewOf(record, view, areas, knownTotals);
  const query = mapPictureView(shown, knownView(view, timeline, areas));
  return {
    description: headline(shown, record, en),
    ...previewOf({
      path: `/${viewQuery(query)}`,
      picture: pictureHref("map.png", viewQuery(query), { size: "social" }),
      alt: headline(shown, record, en),
    }),
  };
}

export default async function Page({ searchParams }: Search) {
  const view = offeredView(loadView(await searchParams));
  const loaded = await loadAtlas(view);
  return (
    <>
      <LinkedData
        data={datasetLinkedData(siteFacts(loaded.timeline.release), atlasFacts(loaded.timeline))}
      />
      <Atlas {...atlasProps(loaded, view)} />
      <Footer release={loaded.timeline.release} />
    </>
  );
}
