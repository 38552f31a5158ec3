import type { Metadata } from "next";
import { CITED, type Cited, cited } from "@/app/api/v1/cited";
import { PICTURES } from "@/app/api/v1/pictures";
import { ApiProblem } from "@/app/api/v1/problem";
import { ORIGIN } from "@/app/origin";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { Snippet } from "@/components/share/snippet";
import { database } from "@/db/instance";
import { EMBED_HEIGHT_PX, embedSnippet } from "@/lib/embed-snippet";
import { PICTURE_SCALES } from "@/lib/picture/palette";
import { EMBEDS, type PictureName, pictureHref } from "@/lib/picture/picture-address";
import { queryText } from "@/lib/query-text";
import { formatReference, REFERENCE_FORMATS } from "@/lib/reference";
import { embed } from "@/messages/en/embed";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.share;
const ROWS = { apa: 4, bibtex: 10, ris: 10 };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.page.title,
  description: text.page.description,
  alternates: { canonical: "/cite" },
};

/** Everything with which a view, or the atlas, leaves the page; it needs no script. */
export default async function CitePage({ searchParams }: Search) {
  const search = await searchParams;
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const what = await asked(search);
  const reference = { ...what.reference, accessed: new Date().toISOString().slice(0, 10) };
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>{text.page.title}</h1>
        {what.of !== "atlas" ? (
          <p>
            {text.page.of(what.reference.title)}. <a href={what.path}>{text.page.back}</a>
          </p>
        ) : (
          <p>{text.page.whole}</p>
        )}
        <h2 id="cite">{text.parts.cite}</h2>
        <p>
          {text.cite.lead} <a href="/licences">{text.cite.licences}</a>
        </p>
        {REFERENCE_FORMATS.map((format) => (
          <div key={format}>
            <Snippet
              label={text.cite.formats[format]}
              text={formatReference(format, reference)}
              rows={ROWS[format]}
            />
            {format !== "apa" && (
              <p>
                <a href={citationHref(what, format)} download>
                  {text.cite.download(text.cite.formats[format])}
                </a>
              </p>
            )}
          </div>
        ))}
        <Pictures what={what} />
        <Embed what={what} />
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

const pictureOf = ({ of }: Cited): PictureName => (of === "atlas" ? "map" : of);

function Pictures({ what }: { what: Cited }) {
  const kind = pictureOf(what);
  const { query } = what;
  const { page, picture } = text;
  const looks = [
    { name: page.light, look: {} },
    { name: page.dark, look: { theme: "dark" } },
    { name: page.transparent, look: { ground: "transparent" } },
  ];
  return (
    <>
      <h2 id="picture">{text.page.pictures}</h2>
      <p>{picture.lead}</p>
      {/* biome-ignore lint/performance/noImgElement: drawn by the server for this size */}
      <img
        className="page-picture"
        src={pictureHref(`${kind}.png`, query)}
        alt={picture.preview(what.reference.title)}
        width={1200}
        height={900}
        loading="lazy"
      />
      <ul>
        {looks.map(({ name, look }) => (
          <li key={name}>
            {name}:{" "}
            {PICTURE_SCALES.map((scale) => (
              <span key={scale}>
                <a href={pictureHref(`${kind}.png`, query, { ...look, scale })}>
                  {picture.formats.png} {picture.scale(scale)}
                </a>
                {", "}
              </span>
            ))}
            <a href={pictureHref(`${kind}.svg`, query, look)}>{picture.formats.svg}</a>
          </li>
        ))}
        <li>
          <a href={pictureHref(`${kind}.png`, query, { size: "social" })}>{picture.social}</a>
        </li>
      </ul>
    </>
  );
}

/** What the address asks for; a view that is not on record gives the atlas. */
async function asked(search: Awaited<Search["searchParams"]>): Promise<Cited> {
  const { db } = await database();
  const of = CITED.find((name) => name === search.of) ?? "atlas";
  const query = Object.fromEntries(
    takenBy(of).flatMap((key) => {
      const value = search[key];
      return typeof value === "string" ? [[key, value]] : [];
    }),
  );
  const asOf = await pageAsOf(db, query.asOf ?? null);
  try {
    return await cited(db, asOf, of, query);
  } catch (error) {
    if (error instanceof ApiProblem) return cited(db, asOf, "atlas", {});
    throw error;
  }
}

const takenBy = (of: Cited["of"]) =>
  of === "atlas" ? [] : ["asOf", ...Object.keys(PICTURES[of].shape)];

function citationHref({ of, query }: Cited, format: string): string {
  const params = new URLSearchParams(query);
  params.set("of", of);
  params.set("format", format);
  return `/api/v1/citation${queryText(params)}`;
}

/** The lines for another site's page, where there is a view made for frames. */
function Embed({ what }: { what: Cited }) {
  const kind = pictureOf(what);
  const page = EMBEDS[kind];
  if (!page) return null;
  const path = `${page}${what.query}`;
  return (
    <>
      <h2 id="embed">{text.parts.embed}</h2>
      <p>{kind === "chart" ? text.embed.leadChart : text.embed.lead}</p>
      <Snippet
        label={text.embed.snippet}
        text={embedSnippet(`${ORIGIN}${path}`, embed.label(what.reference.title), {
          widthPx: null,
          heightPx: EMBED_HEIGHT_PX.usual,
        })}
        rows={12}
      />
      <p>
        <a href={path}>{text.embed.open}</a>
      </p>
    </>
  );
}
