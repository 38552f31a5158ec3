"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { Evidence } from "@/components/chart/evidence";
import type { CountryDetail } from "@/lib/contract";
import { evidenceOf } from "@/lib/evidence";

/** Every share of the country: of the year that is filtered or of a chosen snapshot, else the newest of each source. */
export default function SideBySide({ detail }: { detail: CountryDetail }) {
  const { view, deferred, sourceChoices } = useAtlas();
  const year =
    view.year ?? (view.to && deferred.frame ? Number(deferred.frame.start.slice(0, 4)) : null);
  const names = sourceChoices["hashrate-share"] ?? [];
  return (
    <Evidence
      country={detail.name}
      evidence={evidenceOf(detail.observations, year)}
      year={year}
      nameOf={(source) => names.find(({ id }) => id === source)?.name ?? source}
    />
  );
}
