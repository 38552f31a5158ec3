"use client";

import dynamic from "next/dynamic";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import { viewQuery } from "@/lib/url-state";

const ThreeMaps = dynamic(() => import("./three-maps").then((module) => module.ThreeMaps));

/** In the change view: the map of the first date, of the change and of the second date, on the reader's wish. */
export function SideBySide() {
  const { view, go } = useAtlas();
  const { sideBySide: texts } = useViewMessages();
  const isShown = view.maps === "three";
  const next = isShown ? "one" : "three";
  return (
    <section className="side-by-side" aria-label={texts.title}>
      <a
        className="button"
        href={`/${viewQuery({ ...view, maps: next })}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          go({ maps: next });
        }}
      >
        {isShown ? texts.hide : texts.show}
      </a>
      {isShown && <ThreeMaps />}
    </section>
  );
}
