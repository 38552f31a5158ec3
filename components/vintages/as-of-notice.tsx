"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { viewQuery } from "@/lib/url-state";

/** Says that the view looks back, and leads back to now. */
export function AsOfNotice() {
  const { timeline, view } = useAtlas();
  const { vintages } = useMessages();
  if (timeline.asOf === null) return null;
  return (
    <p className="view-notice as-of" data-testid="as-of">
      <strong>{vintages.asKnown(timeline.asOf)}</strong> {vintages.asKnownMeans(timeline.asOf)}{" "}
      <a href={`/${viewQuery({ ...view, asOf: null })}`}>{vintages.backToNow}</a>
    </p>
  );
}
