import type { Metadata } from "next";
import { askedAsOf, pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ConcentrationChart } from "@/components/concentration/concentration-chart";
import {
  ConcentrationChoices,
  measureText,
} from "@/components/concentration/concentration-choices";
import { NewestTable, SnapshotTable } from "@/components/concentration/concentration-tables";
import { ShareButton } from "@/components/share/share-button";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { database } from "@/db/instance";
import { getConcentration } from "@/db/queries/concentration";
import { pointsOf, readConcentrationView, shownEntries } from "@/lib/concentration-view";
import { queryText } from "@/lib/query-text";
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
  const search = await searchParams;
  const asOf = await pageAsOf(db, askedAsOf(search));
  const { entries, sources, breaks } = await getConcentration(db, asOf);
  const view = readConcentrationView(
    search,
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
  if (asOf.text !== null) query.set("asOf", asOf.text);
  if (view.from !== null) query.set("from", view.from);
  if (view.to !== null) query.set("to", view.to);
  const picture = new URLSearchParams(query);
  picture.set("measure", view.measure);
  picture.set("rest", view.rest);
  query.set("format", "csv");
  const past = (
    <AsOfForm
      action="/concentration"
      kept={keptOf(search)}
      asOf={asOf.text}
      today={new Date().toISOString().slice(0, 10)}
    />
  );
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article concentration-page">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <p className="by-country">{text.notByMiner}</p>
        {asOf.text !== null && past}
        <ConcentrationChoices view={view} sources={sources} asOf={asOf.text} />
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
        {asOf.text === null && past}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

/** What the reader has chosen, as it was written: the sources of another time may be others. */
function keptOf(search: Awaited<Props["searchParams"]>): string {
  const kept = ["source", "measure", "rest", "from", "to"].flatMap((name) =>
    [search[name] ?? []].flat().map((value) => [name, value]),
  );
  return queryText(new URLSearchParams(kept));
}
