"use client";

import { AtlasProvider } from "@/components/atlas/atlas-context";
import { type AtlasProps, useAtlasModel } from "@/components/atlas/atlas-model";
import { Headline } from "@/components/atlas/headline";
import { useInteractiveMark } from "@/components/atlas/interactive-mark";
import { Legend } from "@/components/legend/legend";
import { WorldMap } from "@/components/map/world-map";
import { useMessages } from "@/components/messages";
import { ChangeTable } from "@/components/table/change-table";
import { LevelTable } from "@/components/table/level-table";
import { StatusTable } from "@/components/table/status-table";
import { TimelineBar } from "@/components/timeline/timeline-bar";
import { paletteProperties } from "@/lib/color-scale";
import { mapPictureView } from "@/lib/picture/picture-address";
import { sourcesOf } from "@/lib/picture/source-lines";
import { viewQuery } from "@/lib/url-state";
import { embed } from "@/messages/en/embed";
import { picture } from "@/messages/en/picture";

/** The map of a view for another site's page: sentence, map, legend, slider, the table on demand, and who is to be credited. */
export function EmbeddedAtlas(props: AtlasProps) {
  const model = useAtlasModel({ ...props, isEmbedded: true });
  const root = useInteractiveMark();
  const messages = useMessages();
  const { shown, timeline, view } = model;
  const { frame, previous, changes, metric } = shown;
  const frames = frame ? [frame, ...(changes && previous ? [previous] : [])] : [];
  return (
    <AtlasProvider model={model}>
      <div
        ref={root}
        className="embed-view"
        style={paletteProperties(shown.scale)}
        data-testid="atlas"
        data-record={model.isWhole ? "whole" : "opening"}
        data-interactive="false"
      >
        <Headline />
        <WorldMap />
        <Legend />
        <TimelineBar />
        <details className="embed-table">
          <summary>{embed.table}</summary>
          {view.view === "change" ? (
            <ChangeTable />
          ) : metric.classNames ? (
            <StatusTable />
          ) : (
            <LevelTable />
          )}
        </details>
        <footer className="embed-source">
          {sourcesOf(timeline, frames, { messages, texts: picture }).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a href={`/${viewQuery(mapPictureView(shown, view))}`}>{embed.open}</a>
          </p>
        </footer>
      </div>
    </AtlasProvider>
  );
}
