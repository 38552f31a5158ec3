import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { SourceEntry } from "@/components/sources/source-entry";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { LiveSites } from "@/components/vintages/live-sites";
import { database } from "@/db/instance";
import { LIVE_IDS } from "@/db/live/fetch";
import { refreshPlan } from "@/db/live/plan";
import { liveOutcomes } from "@/db/live/remembered";
import { listPublications, listSources } from "@/db/queries/catalogue";
import { loadView } from "@/lib/url-state";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.sourceList;

export const metadata: Metadata = { title: text.title, description: text.description };
export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const { db } = await database();
  const { asOf: asked } = loadView(await searchParams);
  const asOf = await pageAsOf(db, asked);
  const [sources, publications, outcomes] = await Promise.all([
    listSources(db, asOf),
    listPublications(db, asOf, null),
    liveOutcomes(db),
  ]);
  const sites = LIVE_IDS.map((id) => ({
    id,
    asked: outcomes.find(({ source }) => source === id),
    sources: sources.filter((source) => isOf(id, source.id)),
  }));
  const now = new Date().toISOString().slice(0, 10);
  // Ages are of the day that the page looks from.
  const today = asOf.publishedUntil ?? now;
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>{text.title}</h1>
        <p>
          {text.lead} <a href="/licences">{text.licences}</a> {text.licencesAfter}
        </p>
        <AsOfForm action="/sources" asOf={asOf.text} today={now} />
        {asOf.text === null && <LiveSites sites={sites} {...refreshPlan()} now={new Date()} />}
        {Object.entries(text.roles).map(([role, title]) => {
          const ofRole = sources.filter((source) => source.role === role);
          return (
            <section key={role}>
              <h2>
                {title} <span className="muted">{ofRole.length}</span>
              </h2>
              {ofRole.map((source) => (
                <SourceEntry
                  key={source.id}
                  source={source}
                  today={today}
                  asked={outcomes.find((outcome) => isOf(outcome.source, source.id))}
                  publications={publications.filter((entry) => entry.source === source.id)}
                />
              ))}
            </section>
          );
        })}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

/** A site has the name of the source whose figures it gives; one gives those of two. */
function isOf(site: string, source: string): boolean {
  return site === source || (site === "cbeci" && source === "cbeci-model");
}
