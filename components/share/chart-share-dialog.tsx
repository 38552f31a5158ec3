"use client";

import { useMessages } from "@/components/messages";
import type { ChartModel } from "@/lib/chart-model";
import { chartPictureView, knownView } from "@/lib/picture/picture-address";
import { sourcesOf } from "@/lib/picture/source-lines";
import type { ViewState } from "@/lib/url-state";
import { picture } from "@/messages/en/picture";
import { ShareDialog } from "./share-dialog";

/** A chart, with its sources. */
export function ChartShareDialog({
  model,
  view,
  title,
  onClose,
}: {
  model: ChartModel;
  view: ViewState;
  title: string;
  onClose(): void;
}) {
  const messages = useMessages();
  const { timeline, frames, known } = model;
  const areas = [...known].map((id) => ({ id }));
  return (
    <ShareDialog
      onClose={onClose}
      shared={{
        kind: "chart",
        query: chartPictureView(model, knownView(view, timeline, areas)),
        title,
        reference: {
          publisher: messages.site.name,
          title,
          release: { id: timeline.release.id, on: timeline.release.createdAt.slice(0, 10) },
          note: sourcesOf(timeline, frames, { messages, texts: picture })[0] ?? null,
        },
      }}
    />
  );
}
