"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import { isDivided } from "@/lib/subdivisions";

/** Opens the parts of the country over the map; without script, or in another tab, on the country's page. */
export function PartsLink({ iso3 }: { iso3: string }) {
  const { go } = useAtlas();
  const { subdivisions: text } = useViewMessages();
  if (!isDivided(iso3)) return null;
  return (
    <p>
      <a
        className="button"
        href={`/country/${iso3}#${text.anchor(iso3)}`}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go({ parts: iso3 });
        }}
      >
        {text.open(iso3)}
      </a>
    </p>
  );
}
