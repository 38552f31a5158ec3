"use client";

import { queryText } from "@/lib/query-text";
import { formatReference, REFERENCE_FORMATS } from "@/lib/reference";
import { share } from "@/messages/en/share";
import type { Shared } from "./shared";
import { Snippet } from "./snippet";

const ROWS = { apa: 4, bibtex: 10, ris: 10 };

/** The view as an entry of a list of references, read today. */
export function CitePart({ shared }: { shared: Shared }) {
  const { cite: text } = share;
  const reference = { ...shared.citation, url: shared.page };
  return (
    <div className="share-part">
      <p>
        {text.lead} <a href="/licences">{text.licences}</a>
      </p>
      {REFERENCE_FORMATS.map((format) => (
        <div key={format}>
          <Snippet
            label={text.formats[format]}
            text={formatReference(format, reference)}
            rows={ROWS[format]}
          />
          {format !== "apa" && (
            <p>
              <a href={citationHref(shared, format)} download>
                {text.download(text.formats[format])}
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function citationHref({ of, query }: Shared, format: string): string {
  const params = new URLSearchParams(query);
  params.set("of", of);
  params.set("format", format);
  return `/api/v1/citation${queryText(params)}`;
}
