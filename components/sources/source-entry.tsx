import { SnapshotAge } from "@/components/vintages/snapshot-age";
import type { LiveOutcome, Publication, Source } from "@/lib/contract";
import { dataAgeOf } from "@/lib/freshness";
import { addDays } from "@/lib/periods";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

/** A source in a line, and on demand what it measures, its terms and its documents. A link to its id opens it. */
export function SourceEntry({
  source,
  publications,
  asked,
  today,
}: {
  source: Source;
  publications: Publication[];
  /** When its site was last asked; undefined: never. */
  asked: LiveOutcome | undefined;
  today: string;
}) {
  const { panel } = en;
  const text = pagesEn.sourceList;
  const { status } = dataAgeOf(source, today);
  return (
    <details className="source-entry">
      <summary>
        <h3>{source.name}</h3>{" "}
        <span className="muted">
          {[
            text.figures(source.observations),
            source.firstPeriodStart &&
              source.lastPeriodEnd &&
              text.months(
                source.firstPeriodStart.slice(0, 7),
                addDays(source.lastPeriodEnd, -1).slice(0, 7),
              ),
            status && en.vintages.freshness[status],
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </summary>
      <div id={source.id}>
        <p>
          {source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher} ·{" "}
          <code>{source.id}</code>
        </p>
        {source.lastPeriodEnd && (
          <p>
            {en.vintages.newest}: <SnapshotAge source={source} today={today} />. {source.standstill}
          </p>
        )}
        {asked && (
          <p className="muted">
            {pagesEn.live.asked(
              asked.askedAt,
              (Date.now() - Date.parse(asked.askedAt)) / 3_600_000,
            )}
            : {pagesEn.live.outcomes[asked.outcome]} {asked.message}.
          </p>
        )}
        <p>
          {source.method}; {en.quality[source.quality]}. {source.caveat}
        </p>
        <p className="muted">
          {panel.licence}:{" "}
          {source.licenceUrl ? (
            <a href={source.licenceUrl}>{source.licenceName}</a>
          ) : (
            source.licenceName
          )}
          {source.licenceVerified ? "" : ` ${text.unverified}`}. {source.licenceNote}{" "}
          {source.licenceConditions}
        </p>
        {publications.length > 0 && (
          <details>
            <summary>{text.publications(publications.length)}</summary>
            <ul>
              {publications.map((entry) => (
                <li key={entry.id}>
                  {entry.url ? <a href={entry.url}>{entry.label}</a> : entry.label},{" "}
                  {entry.publishedOn}
                  {entry.datePrecision === "day" ? "" : ` (${entry.datePrecision})`}
                  {entry.secondary ? `; ${panel.secondary}` : ""}. {entry.note}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </details>
  );
}
