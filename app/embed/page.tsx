import type { Metadata } from "next";
import { AutoHeight } from "@/components/embed/auto-height";
import { EmbeddedAtlas } from "@/components/embed/embedded-atlas";
import { loadView, offeredView } from "@/lib/url-state";
import { embed } from "@/messages/en/embed";
import { atlasProps, loadAtlas } from "../load-atlas";
import { themeOf } from "./theme";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: embed.title, robots: { index: false } };

/** The map of a view, to stand in a frame of another site. What its address does not mean changes nothing. */
export default async function EmbedPage({ searchParams }: Search) {
  const search = await searchParams;
  const view = offeredView(loadView(search));
  const loaded = await loadAtlas(view, true);
  const theme = themeOf(search.theme);
  return (
    <>
      {/* Links lead out of the frame: other pages may not be framed. */}
      <base target="_blank" />
      <main id="main" className="embed" data-theme={theme ?? undefined}>
        <EmbeddedAtlas {...atlasProps(loaded, view)} />
        <AutoHeight theme={theme} />
      </main>
    </>
  );
}
