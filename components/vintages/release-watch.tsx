"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { newestReleaseQuery } from "@/components/atlas/queries";
import { useMessages } from "@/components/messages";
import { secondsBetweenLooks } from "./seconds-between-looks";

/** Notices a new release while the page is open and in sight, and has the page made anew from it: nothing the reader chose is lost. */
export function ReleaseWatch() {
  const { known } = useAtlas();
  const { vintages } = useMessages();
  const router = useRouter();
  const shown = known.release.id;
  const [first] = useState(shown);
  const isFrozen = known.asOf !== null && /^\d+$/.test(known.asOf);
  const { data: newest, dataUpdatedAt: askedAt } = useQuery({
    ...newestReleaseQuery(shown, 1_000 * secondsBetweenLooks(globalThis.navigator)),
    enabled: !isFrozen,
  });
  // With every answer until the page follows: the server may still make it from the release before for a second.
  // biome-ignore lint/correctness/useExhaustiveDependencies: askedAt is what makes it try again
  useEffect(() => {
    if (newest !== undefined && newest > shown) router.refresh();
  }, [newest, askedAt, shown, router]);
  return (
    <p className="view-notice release-notice" role="status" hidden={shown === first}>
      {shown !== first && (
        <>
          {vintages.newData(shown)} <a href={`/releases/${shown}`}>{vintages.whatChanged}</a>
        </>
      )}
    </p>
  );
}
