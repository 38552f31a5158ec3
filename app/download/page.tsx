import type { Metadata } from "next";
import { listChoices } from "@/app/api/v1/download/list-choices";
import { ApiProblem } from "@/app/api/v1/problem";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { DownloadList } from "@/components/download/download-list";
import { database } from "@/db/instance";
import { loadView, viewQuery } from "@/lib/url-state";
import { downloads as texts } from "@/messages/en/downloads";
import { viewsEn } from "@/messages/en/views";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: texts.title,
  description: texts.lead,
  alternates: { canonical: "/download" },
};

/** The files of a view as plain links: what the dialog of the map shows, without script. */
export default async function DownloadPage({ searchParams }: Search) {
  const view = loadView(await searchParams);
  const { db } = await database();
  const asOf = await pageAsOf(db, view.asOf);
  const asked = Object.fromEntries(new URLSearchParams(viewQuery({ ...view, asOf: null })));
  const { found, problem } = await listChoices(db, asOf, asked).then(
    (choices) => ({ found: choices, problem: null }),
    async (error: unknown) => {
      // An address that somebody mistyped: what went wrong, and the files of the default view.
      if (!(error instanceof ApiProblem)) throw error;
      return { found: await listChoices(db, asOf, {}), problem: error.message };
    },
  );
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article download-page">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        {problem && <p role="alert">{problem}</p>}
        <DownloadList choices={found.choices} />
        <p>
          <a href={`/${viewQuery(view)}`}>{viewsEn.charts.onMap}</a>
        </p>
      </main>
      <Footer release={found.release} />
    </>
  );
}
