"use client";

import type { ReactNode } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import { changePresets } from "@/lib/change-presets";
import { CHANGE_UNITS, type ViewState, viewQuery } from "@/lib/url-state";

/** Above the map of changes: pairs of dates to compare, the unit, and the way across a series break. All are links. */
export function ChangeBar() {
  const { view, shown, timeline, go } = useAtlas();
  const { ledger } = useViewMessages();
  const link = (change: Partial<ViewState>, isCurrent: boolean, text: ReactNode) => (
    <a
      className="chip"
      href={`/${viewQuery({ ...view, ...change })}`}
      aria-current={isCurrent ? "true" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(change);
      }}
    >
      {text}
    </a>
  );
  const isBroken = shown.refused !== null && shown.refused !== "needs-two";
  return (
    <div className="change-bar" data-testid="change-bar">
      <nav aria-label={ledger.presetsLabel}>
        <ul>
          {changePresets(timeline).map(({ id, from, to, isAcross }) => (
            <li key={id}>
              {link(
                { from: from.period, to: to.period, year: null, across: false },
                shown.previous === from && shown.frame === to,
                <>
                  {ledger.presets[id]}
                  {isAcross && <span className="visually-hidden"> ({ledger.presetAcross})</span>}
                  {isAcross && <span aria-hidden="true"> ┆</span>}
                </>,
              )}
            </li>
          ))}
        </ul>
      </nav>
      {view.metric === "hashrate-share" && (
        <nav aria-label={ledger.unit}>
          <ul>
            {CHANGE_UNITS.map((unit) => (
              <li key={unit}>{link({ unit }, view.unit === unit, ledger[unit])}</li>
            ))}
          </ul>
        </nav>
      )}
      {(isBroken || shown.crossed.length > 0) && (
        <p>
          {link(
            { across: !view.across, from: shown.previous?.period ?? null },
            false,
            view.across ? ledger.notAcross : ledger.across,
          )}
        </p>
      )}
    </div>
  );
}
