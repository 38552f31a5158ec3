import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { LicenceOverview, LicenceSources } from "@/components/licences/licence-tables";
import { database } from "@/db/instance";
import { listSources } from "@/db/queries/catalogue";
import { listLicences } from "@/db/queries/licences";
import { licenceMatrix } from "@/lib/licence-matrix";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.licences;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/licences" },
};

/** What every source allows and asks, from what is on record. */
export default async function LicencesPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const [licences, sources] = await Promise.all([listLicences(db), listSources(db, asOf)]);
  const groups = licenceMatrix(licences, sources);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <h2 id="use">{text.usage}</h2>
        <ol>
          {text.usageSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="record-links">
          <a className="button" href="/cite">
            {text.cite}
          </a>
          <a className="button" href="/api/v1/sources">
            {text.json}
          </a>
        </p>
        <h2 id="overview">{text.overview}</h2>
        <LicenceOverview groups={groups} />
        <dl className="licence-own">
          {(["code", "geometry", "font", "facts"] as const).map((name) => (
            <div key={name}>
              <dt>{text[name]}</dt>
              <dd>{text[`${name}Terms`]}</dd>
            </div>
          ))}
        </dl>
        <h2 id="sources">{text.bySource}</h2>
        {groups.map((group) => (
          <LicenceSources key={group.id} group={group} />
        ))}
        <h2 id="absent">{text.absent}</h2>
        <p>{text.absentLead}</p>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
