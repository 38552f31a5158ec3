import { ScrollFrame } from "@/components/scroll-frame";
import type { LicenceGroup } from "@/lib/licence-matrix";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.licences;

export type Terms = {
  id: string;
  name: string;
  url: string | null;
  mayRedistribute: string;
  conditions: string | null;
  verified: boolean;
};

/** One row a licence: what it allows and asks. */
export function LicenceOverview({ groups }: { groups: readonly LicenceGroup<Terms>[] }) {
  return (
    <ScrollFrame label={text.overview}>
      <table className="figures licence-table" data-testid="licences">
        <thead>
          <tr>
            <th scope="col">{text.columns.licence}</th>
            <th scope="col">{text.columns.passOn}</th>
            <th scope="col">{text.columns.credit}</th>
            <th scope="col">{text.columns.checked}</th>
            <th scope="col" className="number">
              {text.columns.sources}
            </th>
            <th scope="col" className="number">
              {text.columns.figures}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name, kind, conditions, verified, sources }) => (
            <tr key={id}>
              <th scope="row" className="note">
                <a href={`#${id}`}>{name}</a>
              </th>
              <td className="note" data-kind={kind}>
                {text.kinds[kind]}
              </td>
              <td className="note">{conditions ?? text.nothingAsked}</td>
              <td className="note">{verified ? text.verified : text.notVerified}</td>
              <td className="number">{sources.length}</td>
              <td className="number">
                {sources
                  .reduce((sum, { observations }) => sum + observations, 0)
                  .toLocaleString("en")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** The sources of one licence: what of them ships, and what is to be known of their terms. */
export function LicenceSources({ group }: { group: LicenceGroup<Terms> }) {
  const { id, name, url, kind, conditions, sources } = group;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p>
        {text.kinds[kind]}. {conditions}{" "}
        {url && (
          <a href={url} rel="license">
            {url.replace(/^https?:\/\//, "")}
          </a>
        )}
      </p>
      <ScrollFrame label={name}>
        <table className="figures licence-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.source}</th>
              <th scope="col">{text.columns.publisher}</th>
              <th scope="col">{text.columns.ships}</th>
              <th scope="col">{text.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.id}>
                <th scope="row" className="note">
                  <a href={`/sources#${source.id}`}>{source.name}</a>
                </th>
                <td className="note">
                  {source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher}
                </td>
                <td className="note">
                  {text.ships(
                    source.observations,
                    source.firstPeriodStart?.slice(0, 7) ?? null,
                    source.lastPeriodEnd?.slice(0, 7) ?? null,
                  )}
                </td>
                <td className="note">{source.licenceNote}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
