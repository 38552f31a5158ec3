import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ConcentrationChart } from "@/components/concentration/concentration-chart";
import {
  ConcentrationChoices,
  measureText,
} from "@/components/concentration/concentration-choices";
import { NewestTable, SnapshotTable } from "@/components/concentration/concentration-tables";
import { ShareButton } from "@/components/share/share-button";
import { currentAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { getConcentration } from "@/db/queries/concentration";
import { pointsOf, readConcentrationView, shownEntries } from "@/lib/concentration-view";
import { queryText } from "@/lib/picture/picture-address";
import { concentration as text } from "@/messages/en/concentration";
import { viewsEn } from "@/messages/en/views";
import "@/components/concentration/concentration.css";
import { previewOf } from "../preview";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/concentration" },
  ...previewOf({
    path: "/concentration",
    picture: "/api/v1/concentration.png?size=social",
    alt: text.title,
  }),
};

/** The sources of the default timeline. */
const USUAL = ["cbeci", "luxor"];

export default async function ConcentrationPage({ searchParams }: Props) {
  const { db } = await database();
  const asOf = await currentAsOf(db, null);
  if (!asOf) throw new Error("the database holds no release");
  const { entries, sources, breaks } = await getConcentration(db, asOf);
  const view = readConcentrationView(
    await searchParams,
    sources.map(({ id }) => id),
    USUAL,
  );
  const shown = shownEntries(entries, view);
  const chosen = sources.filter(({ id }) => view.sources.includes(id));
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
  const { name, definition } = measureText(view.measure);
  const within = breaks.filter(({ fromSource, toSource }) =>
    [fromSource, toSource].every((id) => id === null || view.sources.includes(id)),
  );
  const query = new URLSearchParams({ source: view.sources.join(",") });
  if (view.from !== null) query.set("from", view.from);
  if (view.to !== null) query.set("to", view.to);
  const picture = new URLSearchParams(query);
  picture.set("measure", view.measure);
  picture.set("rest", view.rest);
  query.set("format", "csv");
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article concentration-page">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <p className="by-country">{text.notByMiner}</p>
        <ConcentrationChoices view={view} sources={sources} />
        <section className="chart-view" aria-labelledby="over-time">
          <h2 id="over-time">{text.heading(name)}</h2>
          <p>{definition}</p>
          {shown.length === 0 ? (
            <p role="status">{text.nothing}</p>
          ) : (
            <ConcentrationChart
              measure={view.measure}
              label={name}
              points={pointsOf(shown, view.measure, view.rest)}
              sources={chosen.map(({ id, name: label }) => ({ id, name: label }))}
              breaks={within}
            />
          )}
          <p>
            <ShareButton of="concentration" query={queryText(picture)} />
          </p>
          <p className="muted">
            {text.lower} {view.rest === "rest-capped" && text.cappedNote} {text.rule}
          </p>
          {within.length > 0 && (
            <details>
              <summary>{viewsEn.charts.breaks}</summary>
              <ol className="chart-breaks">
                {within.map(({ id, date, reason }) => (
                  <li key={id}>
                    {date}: {reason}
                  </li>
                ))}
              </ol>
            </details>
          )}
          <details className="chart-table" open={shown.length <= 8}>
            <summary>{text.table}</summary>
            <p>
              <a href={`/api/v1/concentration?${query}&measure=${view.measure}`} download>
                {text.csv}
              </a>{" "}
              ·{" "}
              <a href={`/api/v1/concentration?${query}`} download>
                {text.csvAll}
              </a>{" "}
            </p>
            <SnapshotTable
              entries={shown}
              rest={view.rest}
              nameOf={nameOf}
              measure={view.measure}
            />
          </details>
        </section>
        <h2>{text.newest}</h2>
        <p>{text.newestLead}</p>
        <NewestTable entries={shown} rest={view.rest} nameOf={nameOf} />
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
