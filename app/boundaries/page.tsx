import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { database } from "@/db/instance";
import { listCountries } from "@/db/queries/catalogue";

export const metadata: Metadata = {
  title: "Boundaries",
  description: "Which shapes the map draws, under which codes, and what that does not mean.",
};
export const dynamic = "force-dynamic";

export default async function BoundariesPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const countries = await listCountries(db);
  const points = countries.filter(({ geometry }) => geometry === "point");
  const noted = countries.filter(
    ({ geometryNote, geometry }) => geometryNote !== null && geometry !== "point",
  );
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article">
        <h1>Boundaries</h1>
        <p>
          The map draws the shapes of Natural Earth (1:50 million, public domain) as packaged in
          world-atlas. They show who is in control on the ground as Natural Earth sees it. Drawing a
          line, or a name, is no statement about its legal standing.
        </p>
        <h2>Codes and regions</h2>
        <p>
          Countries are the entries of ISO 3166-1, keyed by their three-letter code, and grouped by
          the regions of UN M49. Kosovo has no ISO entry; it is kept under the user-assigned code
          XKX because sources report it.
        </p>
        <h2>Disputed and unassigned shapes</h2>
        <p>
          Shapes that are no entry of ISO 3166-1 (Northern Cyprus, Somaliland, Siachen Glacier) are
          drawn with a dashed border, carry no figures and are never added to a neighbour.
          Antarctica is drawn as land without figures. A source’s own label is kept as it is: where
          it says “Mainland China”, Hong Kong and Taiwan are separate entries.
        </p>
        <h2>Too small for a shape</h2>
        <p>
          {points.map(({ name }) => name).join(", ")}: drawn as points, because the geometry has no
          shape for them.
        </p>
        {noted.length > 0 && (
          <>
            <h2>Remarks</h2>
            <ul>
              {noted.map(({ iso3, name, geometryNote }) => (
                <li key={iso3}>
                  <strong>{name}</strong> ({iso3}): {geometryNote}
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>Parts of a country</h2>
        <p>
          The states of the United States are drawn from the US Census Bureau’s boundaries of 2017
          (public domain) as packaged in us-atlas, in an equal-area projection with Alaska and
          Hawaii beside the mainland at scales of their own. China’s provinces are a grid of equal
          squares, one for each of the 31 divisions that the source’s “Mainland China” has, laid out
          after their neighbours; no province has a shape here. The source lists eight of them and
          counts the others in one remainder, which stands apart. Which parts appear is the source’s
          choice; neither a square nor a line is a statement about anyone’s territory.
        </p>
        <h2>Projection</h2>
        <p>
          Equal Earth, an equal-area projection: a country’s colour covers the share of the map that
          it covers of the globe. The globe and Mercator are options; Mercator enlarges the north
          and is there for comparison only.
        </p>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
