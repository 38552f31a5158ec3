"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { monthName } from "@/lib/format";

/** The track in words, for those who do not see it: snapshots of each source, gaps, series breaks. */
export function CoverageList() {
  const { axis, shown, sourceName } = useAtlas();
  const { timeline } = useMessages();
  const sources = [...new Set(shown.frames.map(({ source }) => source))];
  return (
    <ul className="visually-hidden" aria-label={timeline.coverage} data-testid="coverage">
      {sources.map((source) => {
        const own = shown.frames.filter((frame) => frame.source === source);
        const [first, last] = [own[0], own.at(-1)];
        return (
          first &&
          last && (
            <li key={source}>
              {timeline.covered(sourceName(first), own.length, first.period, last.period)}
            </li>
          )
        );
      })}
      {axis.gaps.map(({ fromDate, toDate }) => (
        <li key={fromDate}>{timeline.gap(monthName(fromDate), monthName(toDate, -1))}</li>
      ))}
      {axis.breaks.map(({ entry }) => (
        <li key={entry.id}>{timeline.broken(monthName(entry.date), entry.reason)}</li>
      ))}
    </ul>
  );
}
