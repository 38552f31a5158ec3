"use client";

import { MarkSymbol } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";

export type ReadItem = { id: string; style: number | null; text: string };

/** The figures of one snapshot; changes with what is pointed at. */
export function Readout({
  model,
  index,
  items,
  isLive,
}: {
  model: ChartModel;
  index: number;
  items: readonly ReadItem[];
  /** Whether the reader moves it himself: only then it is announced. */
  isLive: boolean;
}) {
  const { quality } = useViewMessages();
  const frame = model.frames[index];
  if (!frame) return null;
  const source = model.timeline.sources.find(({ id }) => id === frame.source);
  return (
    <div className="chart-readout" data-testid="readout" aria-live={isLive ? "polite" : "off"}>
      <p>
        <strong>{frame.period}</strong>{" "}
        <span className="muted">
          {model.sourceOf(frame)}
          {source && `, ${quality[source.quality]}`}
        </span>
      </p>
      <ul>
        {items.map(({ id, style, text }) => (
          <li key={id} data-series={id}>
            {style === null ? (
              <span className={`rest-key ${id}`} aria-hidden="true" />
            ) : (
              <MarkSymbol style={style} />
            )}{" "}
            {model.nameOf(id)} <span className="number">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
