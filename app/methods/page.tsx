import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { database } from "@/db/instance";
import { listBreaks, listSources } from "@/db/queries/catalogue";
import { MAP_METRICS } from "@/lib/metrics";
import { METHODS } from "@/lib/quality";
import { en } from "@/messages/en";
import { ASSUMPTIONS, FORMULAS, NOT } from "./assumptions";

export const metadata: Metadata = {
  title: "Methods",
  description:
    "Numbered assumptions with the direction of their bias, how each source measures, and what the numbers are not.",
};
export const dynamic = "force-dynamic";

export default async function MethodsPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const [sources, breaks] = await Promise.all([listSources(db, asOf), listBreaks(db, asOf)]);
  const timelineSources = sources.filter((source) => source.defaultTimelineRank !== null);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>Methods</h1>
        <p>
          Nobody counts mining machines. Every figure here is somebody’s estimate or a published
          tariff. This page says how each is made, in which direction it is likely to err, and what
          must not be read into it.
        </p>

        <h2>Assumptions, and the direction of their bias</h2>
        <ol>
          {ASSUMPTIONS.map(({ id, text, bias }) => (
            <li key={id} id={id}>
              {text} <em>Bias: {bias}</em>
            </li>
          ))}
        </ol>

        <h2>What the numbers are not</h2>
        <ul>
          {NOT.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>

        <h2>The sources of the default timeline</h2>
        {timelineSources.map((source) => (
          <section key={source.id}>
            <h3>
              <a href={`/sources#${source.id}`}>{source.name}</a>
            </h3>
            <p>
              {source.method}; {en.quality[source.quality]}. {source.caveat}
            </p>
          </section>
        ))}

        <h2 id="series-breaks">Where lines are cut</h2>
        <p>A change across one of these days is not computed.</p>
        <ul>
          {breaks
            .filter(({ metric }) => metric === "hashrate-share")
            .map((entry) => (
              <li key={entry.id}>
                <strong>{entry.date}</strong> (
                {entry.fromSource === entry.toSource
                  ? entry.fromSource
                  : `${entry.fromSource} → ${entry.toSource}`}
                ): {entry.reason}
              </li>
            ))}
        </ul>

        <h2>Quality</h2>
        <p>Quality follows from the method of the source, by one table:</p>
        <div className="wide">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">Method</th>
                <th scope="col">Quality</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(METHODS).map(([id, { label, quality }]) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{en.quality[quality]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>

        <h2>Kinds of empty</h2>
        <dl>
          {Object.entries(en.status).map(([status, text]) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>

        <h2>Map metrics and their classes</h2>
        <ul>
          {MAP_METRICS.map((metric) => (
            <li key={metric.id}>
              <strong>{metric.name}</strong> (
              {metric.classNames?.join(", ").toLowerCase() ?? metric.unit}): {metric.description}
            </li>
          ))}
        </ul>
        <p>
          Class breaks are fixed for each metric and the same for every date, so that moving the
          slider shows change and not re-scaling. A class contains its lower bound and not its upper
          one.
        </p>

        <h2>Formulas</h2>
        <ul>
          {FORMULAS.map(({ name, formula, note }) => (
            <li key={name}>
              <strong>{name}:</strong> <code>{formula}</code>. {note}
            </li>
          ))}
        </ul>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
