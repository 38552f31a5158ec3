import { dataAgeOf, type Pace } from "@/lib/freshness";
import { addDays } from "@/lib/periods";
import { en } from "@/messages/en";

/** The last day that a source has figures of, how long ago that was, and whether newer ones are overdue. */
export function SnapshotAge({ source, today }: { source: Pace; today: string }) {
  const { vintages } = en;
  const { dataAgeDays, status } = dataAgeOf(source, today);
  if (source.lastPeriodEnd === null || status === null) return vintages.none;
  const lastDay = addDays(source.lastPeriodEnd, -1);
  return (
    <>
      {vintages.newestEnds(lastDay, dataAgeDays ?? 0)}, {vintages.freshness[status]}
    </>
  );
}
