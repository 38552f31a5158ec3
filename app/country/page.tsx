import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { database } from "@/db/instance";
import { listCountries } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import { formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import { pagesEn } from "@/messages/en/pages";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: pagesEn.country.index,
  description: pagesEn.country.indexLead,
  alternates: { canonical: "/country" },
};

export default async function CountriesPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const metric = metricOf("hashrate-share");
  const [countries, timeline] = await Promise.all([
    listCountries(db),
    cachedTimeline(db, asOf, metric, null),
  ]);
  const newest = new Map(
    timeline.frames.flatMap(({ period, cells }) =>
      cells
        .filter(({ value }) => value !== null)
        .map((cell) => [
          cell.area,
          `${formatValue(metric, cell.value ?? 0, cell.resolution)}, ${period}`,
        ]),
    ),
  );
  const regions = [...new Set(countries.map(({ region }) => region ?? ""))].sort();
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{pagesEn.country.index}</h1>
        <p>{pagesEn.country.indexLead}</p>
        {regions.map((region) => (
          <section key={region}>
            {region && <h2>{region}</h2>}
            <ul className="columns">
              {countries
                .filter((country) => (country.region ?? "") === region)
                .map(({ iso3, name }) => (
                  <li key={iso3}>
                    <a href={`/country/${iso3}`}>{name}</a>
                    <span className="muted">{newest.get(iso3)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
