"use client";

import { formatReference, REFERENCE_FORMATS } from "@/lib/reference";
import { viewQuery } from "@/lib/url-state";
import { share } from "@/messages/en/share";
import { PAGES, type Shared } from "./shared";
import { Snippet } from "./snippet";

const ROWS = { apa: 4, bibtex: 10, ris: 10 };

/** The view as an entry of a list of references, read today. */
export function CitePart({ shared }: { shared: Shared }) {
  const { cite: text } = share;
  const reference = {
    ...shared.reference,
    url: `${window.location.origin}${PAGES[shared.kind]}${viewQuery(shared.query)}`,
    accessed: new Date().toISOString().slice(0, 10),
  };
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

function citationHref({ kind, query }: Shared, format: string): string {
  const params = new URLSearchParams(viewQuery(query).slice(1));
  params.set("of", kind);
  params.set("format", format);
  return `/api/v1/citation?${params}`;
}
