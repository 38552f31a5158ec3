import type { LegalStatus } from "@/lib/contract";
import { datePrinted } from "@/lib/legal-status";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

/** What was legal when, newest first, with the event that says it; unknown in words when there is none. */
export function LegalList({
  statuses,
  nameOf,
}: {
  statuses: readonly LegalStatus[];
  /** Given: each entry names its country, too. */
  nameOf?: (iso3: string) => string;
}) {
  const { legal } = en;
  const { country: text } = pagesEn;
  if (statuses.length === 0) return <p>{text.legalUnknown}</p>;
  const ofSubdivisionsOnly = !nameOf && statuses.every(({ area, iso3 }) => area !== iso3);
  return (
    <>
      {ofSubdivisionsOnly && <p>{text.legalUnknownWhole}</p>}
      <ul className="dated">
        {statuses.map((entry) => (
          <li key={`${entry.area} ${entry.since}`}>
            <span className="dated-when">
              {text.since(datePrinted(entry.since, entry.datePrecision))}
              {", "}
              {entry.until === null ? text.noEnd : text.until(entry.until)}
            </span>
            <span>
              {nameOf && (
                <>
                  <a href={`/country/${entry.iso3}`}>{nameOf(entry.iso3)}</a>:{" "}
                </>
              )}
              <strong>
                {legal[entry.status]}
                {entry.area === entry.iso3 ? "" : ` (${entry.name})`}
              </strong>
              . {entry.summary} {entry.sourceUrl && <a href={entry.sourceUrl}>{text.readAt}</a>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
