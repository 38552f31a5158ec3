import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { anchorOf, OperationEntry } from "@/components/api/operation-entry";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ScrollFrame } from "@/components/scroll-frame";
import { Snippet } from "@/components/share/snippet";
import { database } from "@/db/instance";
import { apiExamples } from "@/lib/api-examples";
import { pagesEn } from "@/messages/en/pages";
import { ORIGIN } from "../origin";
import { documentedParameters } from "./parameters";
import { TAGS } from "./v1/operation";
import { OPERATIONS } from "./v1/operations";

const text = pagesEn.api;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/api" },
};

/** As the front reads it: see server/settings.ts. */
function limitText(): string {
  const [requests, seconds] = (process.env.ATLAS_RATE_LIMIT || "1200/60").split("/");
  return requests === undefined || seconds === undefined
    ? text.noLimit
    : text.limitOf(Number(requests).toLocaleString("en"), seconds);
}

export default async function ApiPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const parameters = documentedParameters();
  const operations = Object.entries(OPERATIONS);
  const tags = Object.entries(TAGS).map(([name, about]) => ({
    name,
    about,
    entries: operations.filter(([, { tag }]) => tag === name),
  }));
  const facts = [
    [text.facts.base, <code key="base">{`${ORIGIN}/api/v1`}</code>],
    [text.facts.format, text.format],
    [text.facts.values, text.values],
    [text.facts.time, text.time],
    [text.facts.versions, text.versions],
    [text.facts.pages, text.pages],
    [text.facts.cache, text.cache],
    [text.facts.limit, limitText()],
    [
      text.facts.licence,
      <span key="licence">
        {text.licence}
        <a href="/licences">{text.licences}</a>
      </span>,
    ],
  ] as const;
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page api-page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="record-links">
          <a className="button" href="/api/v1/openapi.json">
            {text.openapi}
          </a>
          <a className="button" href="/api/v1/snapshots?year=2021&format=csv">
            {text.csv}
          </a>
        </p>
        <nav aria-label={text.contents}>
          <ul className="columns">
            <li>
              <a href="#short">{text.short}</a>
            </li>
            <li>
              <a href="#examples">{text.examples}</a>
            </li>
            <li>
              <a href="#errors">{text.errors}</a>
            </li>
            <li>
              <a href="#addresses">{text.addresses}</a>
            </li>
          </ul>
        </nav>
        <h2 id="short">{text.short}</h2>
        <dl className="api-facts">
          {facts.map(([name, meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h2 id="examples">{text.examples}</h2>
        <p>{text.examplesLead}</p>
        <div className="api-examples">
          {apiExamples(ORIGIN).map(({ id, title, note, code }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h3 id={`${id}-title`}>{title}</h3>
              <p>{note}</p>
              <Snippet label={title} text={code} rows={code.split("\n").length + 1} />
            </section>
          ))}
        </div>
        <h2 id="addresses">{text.addresses}</h2>
        <nav aria-label={text.addresses}>
          <ul className="columns">
            {operations.map(([path, { summary }]) => (
              <li key={path}>
                <a href={`#${anchorOf(path)}`}>{summary}</a>
              </li>
            ))}
          </ul>
        </nav>
        {tags.map(({ name, about, entries }) => (
          <section key={name} aria-labelledby={`tag-${name}`}>
            <h3 id={`tag-${name}`}>{name}</h3>
            <p>{about}</p>
            {entries.map(([path, { summary, description, examples }]) => (
              <OperationEntry
                key={path}
                path={`/api/v1${path}`}
                anchor={anchorOf(path)}
                summary={summary}
                description={description}
                parameters={parameters.get(path) ?? []}
                examples={examples}
              />
            ))}
          </section>
        ))}
        <h2 id="errors">{text.errors}</h2>
        <p>{text.errorsLead}</p>
        <ScrollFrame label={text.errors}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{text.status}</th>
                <th scope="col">{text.code}</th>
                <th scope="col">{text.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {text.errorList.map(([status, code, meaning]) => (
                <tr key={code}>
                  <th scope="row">{status}</th>
                  <td className="note">{code}</td>
                  <td className="note">{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
