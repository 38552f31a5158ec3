import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { database } from "@/db/instance";
import { getGlossaryFacts } from "@/db/queries/glossary-facts";
import { GLOSSARY_IDS } from "@/lib/glossary";
import { glossary } from "@/messages/en/glossary";
import { pagesEn } from "@/messages/en/pages";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: pagesEn.glossaryPage.title,
  description: pagesEn.glossaryPage.description,
  alternates: { canonical: "/glossary" },
};

export default async function GlossaryPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const facts = await getGlossaryFacts(db, asOf);
  const { glossaryPage: text } = pagesEn;
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <nav aria-label={text.index}>
          <ul className="glossary-index">
            {GLOSSARY_IDS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{glossary[id].term}</a>
              </li>
            ))}
          </ul>
        </nav>
        <dl className="glossary">
          {GLOSSARY_IDS.map((id) => {
            const { term, definition, example } = glossary[id];
            const worked =
              typeof example === "string" ? example : facts === null ? null : example(facts);
            return (
              <div key={id} id={id}>
                <dt>
                  <a href={`#${id}`}>{term}</a>
                </dt>
                <dd>{definition}</dd>
                {worked && (
                  <dd className="glossary-example">
                    <span className="muted">{text.example}:</span> {worked}
                  </dd>
                )}
              </div>
            );
          })}
        </dl>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
