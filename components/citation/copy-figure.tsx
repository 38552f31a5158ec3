"use client";

import { memo } from "react";
import { useAtlasAtEvent } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { citation } from "@/lib/citation";
import { viewQuery } from "@/lib/url-state";
import { copyText } from "./copied";

/** Copies the figure of a country in the view as a sentence with source, access date and address. */
export const CopyFigure = memo(function CopyFigure({ area }: { area: string }) {
  const atEvent = useAtlasAtEvent();
  const messages = useMessages();

  function copy() {
    const { view, shown, timeline } = atEvent();
    const { frame, previous } = shown;
    const isChange = view.view === "change";
    const query = viewQuery({
      metric: view.metric,
      view: view.view,
      source: view.source,
      to: frame?.period ?? null,
      from: isChange ? (previous?.period ?? null) : null,
      across: isChange && view.across,
      unit: view.unit,
      country: area === "OTH" ? [] : [area],
      asOf: view.asOf,
    });
    const address = `${window.location.origin}/${query}`;
    const accessed = new Date().toISOString().slice(0, 10);
    const sentence = citation(area, shown, timeline, { address, accessed }, messages);
    if (sentence !== null) copyText(sentence);
  }

  return (
    <button
      type="button"
      className="copy-figure needs-script"
      aria-label={messages.citation.copyTitle}
      title={messages.citation.copyTitle}
      onClick={copy}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />
      </svg>
    </button>
  );
});
