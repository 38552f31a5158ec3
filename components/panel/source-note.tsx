"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { Term } from "@/components/glossary/term";
import { useMessages } from "@/components/messages";
import { SnapshotAge } from "@/components/vintages/snapshot-age";
import { VintagePicker } from "@/components/vintages/vintage-picker";
import type { Frame, Timeline } from "@/lib/contract";
import { EVENTS_RECORD } from "@/lib/legal-timeline";

/** Source, vintage, quality and caveat of a frame, one click from every figure. */
export function SourceNote({
  frame,
  timeline,
  isOpen,
}: {
  frame: Frame;
  timeline: Timeline;
  /** Whether a single source stands open: not where the reader came for something else. */
  isOpen: boolean;
}) {
  const { panel, quality, vintages } = useMessages();
  const { today } = useAtlas();
  const sources = timeline.sources.filter(({ id }) => id === frame.source);
  const shown = sources.length > 0 ? sources : timeline.sources;
  return (
    <div className="source-note">
      {shown.map((source) => (
        <details key={source.id} open={isOpen && shown.length === 1}>
          <summary>
            {panel.source}: {source.name}
          </summary>
          <dl>
            <dt>{panel.quality}</dt>
            <dd>
              <Term id={source.quality}>{quality[source.quality]}</Term>
            </dd>
            <dt>{panel.method}</dt>
            <dd>{source.method}</dd>
            {frame.vintage && (
              <>
                <dt>
                  <Term id="vintage">{panel.vintage}</Term>
                </dt>
                <dd>{frame.vintage}</dd>
              </>
            )}
            {source.lastPeriodEnd && (
              <>
                <dt>{vintages.newest}</dt>
                <dd>
                  <SnapshotAge source={source} today={today} />
                </dd>
              </>
            )}
            <dt>{panel.licence}</dt>
            <dd>{source.licenceName}</dd>
            {source.caveat && (
              <>
                <dt>{panel.caveat}</dt>
                <dd>{source.caveat}</dd>
              </>
            )}
          </dl>
          <a href={source.id === EVENTS_RECORD ? "/events" : `/sources#${source.id}`}>
            {source.publisher}
          </a>
        </details>
      ))}
      <VintagePicker />
    </div>
  );
}
