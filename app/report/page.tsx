import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { database } from "@/db/instance";
import { reportHref, reportText, reportView } from "@/lib/error-report";
import { pagesEn } from "@/messages/en/pages";
import { ORIGIN } from "../origin";

const text = pagesEn.report;

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: text.title, robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A report of an error in a figure, ready to be sent where `ATLAS_REPORT_URL` says, or to be copied. */
export default async function ReportPage({ searchParams }: Props) {
  const given = await searchParams;
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const view = reportView(given.view);
  const figure = reportText(given.figure);
  const body = text.body({ figure, address: `${ORIGIN}${view}`, release: asOf.release.id });
  const href = reportHref(process.env.ATLAS_REPORT_URL, { title: text.subject(figure), body });
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>{text.title}</h1>
        <p>{href ? text.leadSend : text.leadCopy}</p>
        <p>
          <label htmlFor="report">{text.label}</label>
        </p>
        <textarea
          id="report"
          className="report-text"
          rows={12}
          defaultValue={body}
          spellCheck={false}
        />
        <p className="record-links">
          {href && (
            <a className="button" href={href} rel="noreferrer">
              {text.send}
            </a>
          )}
          <a className="button" href={view}>
            {text.back}
          </a>
        </p>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
