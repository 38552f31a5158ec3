import type { Source } from "@/lib/contract";
import { en } from "@/messages/en";

/** Sources with what they measure and under which terms their figures stand here. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <a href={`/sources#${source.id}`}>{source.name}</a>, {source.publisher};{" "}
          {en.quality[source.quality]}. {en.panel.licence}:{" "}
          {source.licenceUrl ? (
            <a href={source.licenceUrl}>{source.licenceName}</a>
          ) : (
            source.licenceName
          )}
          . {source.caveat}
        </li>
      ))}
    </ul>
  );
}
