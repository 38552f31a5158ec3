"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { oldViewOf } from "@/lib/freshness";

/** Says that the newest figures of the view are old, where a reader would take them for today's. */
export function OldViewNotice() {
  const { timeline, today } = useAtlas();
  const { vintages } = useMessages();
  const old = oldViewOf(timeline, today);
  if (!old) return null;
  return (
    <p className="view-notice" data-testid="old-view">
      {old.status === "stale"
        ? vintages.staleView(old.name, old.dataAgeDays)
        : vintages.historicView(old.name, old.dataAgeDays, old.standstill)}
    </p>
  );
}
