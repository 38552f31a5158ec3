import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { SnapshotAge } from "@/components/vintages/snapshot-age";
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { liveOutcomes } from "@/db/live/remembered";
import { listPublications, listSources } from "@/db/queries/catalogue";
import type { LiveOutcome, Publication, Source } from "@/lib/contract";
import { loadView } from "@/lib/url-state";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

export const metadata: Metadata = {
  title: "Sources",
  description:
    "Every source of the atlas with its licence, method, publications and what is known to be wrong with it.",
};
export const dynamic = "force-dynamic";

const ROLES: Record<string, string> = {
  timeline: "Default timeline",
  context: "Beside the timeline: single values, surveys, capacity",
  price: "Electricity prices and miners’ costs",
  energy: "Electricity mix, power and efficiency",
  network: "The network itself",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const { db } = await database();
  const { asOf: asked } = loadView(await searchParams);
  const asOf = (await currentAsOf(db, asked)) ?? (await currentAsOf(db, null));
  if (!asOf) throw new Error("the database holds no release");
  const [sources, publications, outcomes] = await Promise.all([
    listSources(db, asOf),
    listPublications(db, asOf, null),
    liveOutcomes(db),
  ]);
  const now = new Date().toISOString().slice(0, 10);
  // Ages are of the day that the page looks from.
  const today = asOf.publishedUntil ?? now;
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>Sources</h1>
        <p>
          What each source measures, under which terms its figures stand here, and the documents
          they were taken from. “Read through a third party” means that a copy or a quotation was
          read, not the publisher’s own page.{" "}
          <a href="/licences">What each licence allows and asks</a> is a page of its own.
        </p>
        <AsOfForm action="/sources" asOf={asOf.text} today={now} />
        {Object.entries(ROLES).map(([role, title]) => (
          <section key={role}>
            <h2>{title}</h2>
            {sources
              .filter((source) => source.role === role)
              .map((source) => (
                <SourceEntry
                  key={source.id}
                  source={source}
                  today={today}
                  asked={outcomes.find((outcome) => isOf(outcome, source.id))}
                  publications={publications.filter((entry) => entry.source === source.id)}
                />
              ))}
          </section>
        ))}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

/** A site has the name of the source whose figures it gives; one gives those of two. */
function isOf({ source: site }: LiveOutcome, source: string): boolean {
  return site === source || (site === "cbeci" && source === "cbeci-model");
}

function SourceEntry({
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
  return (
    <article id={source.id}>
      <h3>{source.name}</h3>
      <p>
        {source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher} ·{" "}
        <code>{source.id}</code> · {source.observations.toLocaleString("en")} figures
        {source.firstPeriodStart &&
          `, ${source.firstPeriodStart.slice(0, 7)} to ${source.lastPeriodEnd?.slice(0, 7)}`}
      </p>
      {source.lastPeriodEnd && (
        <p>
          {en.vintages.newest}: <SnapshotAge source={source} today={today} />. {source.standstill}
        </p>
      )}
      {asked && (
        <p className="muted">
          {pagesEn.live.asked(asked.askedAt, (Date.now() - Date.parse(asked.askedAt)) / 3_600_000)}:{" "}
          {pagesEn.live.outcomes[asked.outcome]} {asked.message}.
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
        {source.licenceVerified ? "" : " (not verified)"}. {source.licenceNote}{" "}
        {source.licenceConditions}
      </p>
      {publications.length > 0 && (
        <details>
          <summary>
            {publications.length === 1 ? "1 publication" : `${publications.length} publications`}
          </summary>
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
    </article>
  );
}
