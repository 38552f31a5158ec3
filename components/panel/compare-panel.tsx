"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { CopyFigure } from "@/components/citation/copy-figure";
import { useMessages } from "@/components/messages";
import { SourceNote } from "./source-note";

/** Several countries side by side: each one's figure in the view, in the same words as elsewhere. */
export function ComparePanel({
  countries,
}: {
  countries: readonly { id: string; name: string }[];
}) {
  const { deferred: view, timeline, describe, pick, clear } = useAtlas();
  const highlight = useHighlight();
  const { controls, selection } = useMessages();
  return (
    <div className="panel-body" data-testid="compare-panel">
      <button
        type="button"
        className="panel-close"
        onClick={clear}
        aria-label={controls.clear}
        title={controls.clear}
      >
        ×
      </button>
      <h2>{selection.compared(countries.length)}</h2>
      <ul className="compared">
        {countries.map(({ id, name }) => {
          const { value, lines } = describe(id);
          return (
            <li
              key={id}
              data-highlighted={highlight.areaId === id}
              onPointerEnter={() => highlight.set(id)}
              onPointerLeave={() => highlight.set(null)}
            >
              <h3>
                <button type="button" className="link" onClick={() => pick(id)}>
                  {name}
                </button>
              </h3>
              <p className="compared-figure">
                {value} <CopyFigure area={id} />
              </p>
              <p className="muted">{lines.slice(0, 3).join(" · ")}</p>
              <button
                type="button"
                className="compared-remove"
                aria-label={selection.remove(name)}
                title={selection.remove(name)}
                onClick={() => pick(id, true)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {view.frame && <SourceNote frame={view.frame} timeline={timeline} isOpen={false} />}
    </div>
  );
}
