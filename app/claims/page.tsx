import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ClaimEntry } from "@/components/claims/claim-entry";
import { VerdictMark } from "@/components/claims/verdict-mark";
import { VERDICTS } from "@/lib/contract";
import { pagesEn } from "@/messages/en/pages";
import { loadClaims } from "./claims";

const { claims: text } = pagesEn;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/claims" },
};

export default async function ClaimsPage() {
  const { checked, release } = await loadClaims();
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <nav aria-label={text.index}>
          <ol className="claim-index">
            {checked.map(({ claim, finding }) => (
              <li key={claim.id}>
                <VerdictMark verdict={finding.verdict} />
                <a href={`#${claim.id}`}>{claim.statement}</a>
              </li>
            ))}
          </ol>
        </nav>
        {checked.map(({ claim, finding }) => (
          <ClaimEntry key={claim.id} claim={claim} finding={finding} />
        ))}
        <h2 id="verdicts">{text.rules}</h2>
        <dl className="claim-rules">
          {VERDICTS.map((verdict) => (
            <div key={verdict}>
              <dt>
                <VerdictMark verdict={verdict} />
              </dt>
              <dd>{text.meanings[verdict]}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">{text.computed(release.id)}</p>
      </main>
      <Footer release={release} />
    </>
  );
}
