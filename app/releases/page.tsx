import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ScrollFrame } from "@/components/scroll-frame";
import { Pager, pageOf } from "@/components/vintages/pager";
import { database } from "@/db/instance";
import { countReleases, listReleases } from "@/db/queries/releases";
import type { ReleaseEntry } from "@/lib/contract";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.releases;
const SIZE = 50;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.lead,
  alternates: { types: { "application/atom+xml": "/feeds/releases.atom" } },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReleasesPage({ searchParams }: Props) {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const all = await countReleases(db);
  const page = pageOf((await searchParams).page, SIZE, all);
  if (page === null) notFound();
  const releases = await listReleases(db, { offset: (page - 1) * SIZE, limit: SIZE });
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="record-links">
          <a className="button" href="/feeds/releases.atom">
            {text.feed}
          </a>
          <a className="button" href="/api/v1/releases">
            {text.json}
          </a>
        </p>
        <ScrollFrame label={text.title}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{text.number}</th>
                <th scope="col">{text.date}</th>
                <th scope="col">{text.label}</th>
                <th scope="col" className="number">
                  {text.rows}
                </th>
                <th scope="col">{text.changes}</th>
              </tr>
            </thead>
            <tbody>
              {releases.map((release) => (
                <tr key={release.id} id={`release-${release.id}`}>
                  <th scope="row" className="when">
                    <a href={`/releases/${release.id}`}>{release.id}</a>
                    {release.id === asOf.release.id && (
                      <span className="muted"> {text.current}</span>
                    )}
                  </th>
                  <td className="when">{release.createdAt.slice(0, 10)}</td>
                  <td className="note">
                    {release.label} <span className="muted">{text.kinds[release.kind]}</span>
                  </td>
                  <td className="number">{release.rows.toLocaleString("en")}</td>
                  <td className="note">
                    <a href={`/releases/${release.id}#changes`}>{changesText(release)}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
        <Pager path="/releases" page={page} size={SIZE} all={all} />
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

function changesText({ changes }: ReleaseEntry): string {
  return changes === null ? text.first : text.counts(changes) || text.none;
}
