import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ScrollFrame } from "@/components/scroll-frame";
import { Pager, pageOf } from "@/components/vintages/pager";
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { listChanges } from "@/db/queries/release-diff";
import { findRelease } from "@/db/queries/releases";
import type { ReleaseChange } from "@/lib/contract";
import { releaseChangeLines } from "@/lib/release-change-lines";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.releases;
const SIZE = 100;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: text.one(Number((await params).id)) };
}

export default async function ReleasePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { db } = await database();
  const asOf = await currentAsOf(db, null);
  const release = /^[1-9]\d{0,8}$/.test(id) ? await findRelease(db, Number(id)) : null;
  if (!asOf || !release) notFound();
  const { added = 0, revised = 0, removed = 0 } = release.changes ?? {};
  const all = added + revised + removed;
  const page = pageOf((await searchParams).page, SIZE, all);
  if (page === null) notFound();
  const changes =
    release.previous === null
      ? []
      : await listChanges(db, release.previous, release.id, {
          offset: (page - 1) * SIZE,
          limit: SIZE,
        });
  const path = `/releases/${release.id}`;
  const file = `/api/v1${path}/diff?limit=10000`;
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <p className="muted">
          <a href="/releases">{text.all}</a>
        </p>
        <h1>{text.one(release.id)}</h1>
        <p className="lead">{release.label}</p>
        <p>
          {release.createdAt.slice(0, 16).replace("T", " ")} UTC, {text.kinds[release.kind]},{" "}
          {text.figures(release.rows)}.
        </p>
        <p className="record-links">
          <a className="button" href={`/?asOf=${release.id}`}>
            {text.map}
          </a>
        </p>
        <h2 id="changes">{text.against(release.previous)}</h2>
        {release.changes && <p>{text.counts(release.changes) || text.none}</p>}
        {changes.length > 0 && (
          <>
            <p className="record-links">
              <a className="button" href={file}>
                {text.json}
              </a>
              <a className="button" href={`${file}&format=csv`}>
                {text.csv}
              </a>
            </p>
            <ChangeTable changes={changes} />
            <Pager path={path} page={page} size={SIZE} all={all} />
          </>
        )}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

function ChangeTable({ changes }: { changes: readonly ReleaseChange[] }) {
  return (
    <ScrollFrame label={text.changes}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{text.change}</th>
            <th scope="col">{text.figure}</th>
            <th scope="col" className="number">
              {text.before}
            </th>
            <th scope="col" className="number">
              {text.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.flatMap(releaseChangeLines).map((line) => {
            const figure = [line.area_id, line.metric, line.period, line.further_key];
            return (
              <tr key={JSON.stringify(line)}>
                <td className="when">{text.changed[line.change as ReleaseChange["kind"]]}</td>
                <th scope="row" className="note">
                  {figure.filter(Boolean).join(" · ")}{" "}
                  <span className="muted">
                    {[line.publication_id || line.file, line.column === "value" ? "" : line.column]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </th>
                <td className="number">{line.before || "–"}</td>
                <td className="number">{line.after || "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
