import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { Evidence } from "@/components/chart/evidence";
import { EventList } from "@/components/country/event-list";
import { CountryChart } from "@/components/country/figure-chart";
import { FigureTables } from "@/components/country/figure-tables";
import { GenerationMix } from "@/components/country/generation-mix";
import { LegalList } from "@/components/country/legal-list";
import { PeerList } from "@/components/country/peer-list";
import { PriceTable } from "@/components/country/price-table";
import { SourceList } from "@/components/country/source-list";
import { Term } from "@/components/glossary/term";
import { LinkedData } from "@/components/linked-data";
import { ShareButton } from "@/components/share/share-button";
import { PartsSection } from "@/components/subnational/parts-section";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { RevisionList } from "@/components/vintages/revision-list";
import { sourceName } from "@/lib/country-profile";
import { evidenceOf } from "@/lib/evidence";
import type { FigureSeries } from "@/lib/figure-series";
import { figureText } from "@/lib/figure-text";
import { datasetLinkedData } from "@/lib/linked-data";
import { metricOf } from "@/lib/metrics";
import { withParams } from "@/lib/query-text";
import { shockAddress } from "@/lib/shock-view";
import { loadView, viewQuery } from "@/lib/url-state";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { viewsEn } from "@/messages/en/views";
import { countryFacts, siteFacts } from "../../dataset-facts";
import { loadCountry } from "./country";

type Props = {
  params: Promise<{ iso3: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const loaded = await loadCountry((await params).iso3, loadView(await searchParams).asOf);
  if (!loaded) return {};
  const { country } = loaded.record;
  return {
    title: country.name,
    description: loaded.sentence,
    alternates: {
      canonical: `/country/${country.iso3}`,
      types: { "application/atom+xml": `/feeds/country/${country.iso3}.atom` },
    },
  };
}

export default async function CountryPage({ params, searchParams }: Props) {
  const { iso3 } = await params;
  const view = loadView(await searchParams);
  const { year } = view;
  const loaded = await loadCountry(iso3, view.asOf);
  if (!loaded) notFound();
  const { record, profile, timeline, subdivisions, peers, gaps, sentence, release, asOf } = loaded;
  const { country, events, legal, breaks, sources } = record;
  const page = `/country/${country.iso3}`;
  if (iso3 !== country.iso3) permanentRedirect(`${page}${viewQuery({ asOf, year })}`);
  const text = pagesEn.country;
  const nameOf = (source: string) => sourceName(record, source);
  const evidence = evidenceOf(record.observations, year);
  const newestPrice = profile.prices
    .map(({ newest }) => newest.period_start.slice(0, 4))
    .sort()
    .at(-1);
  const lastFrame = timeline.frames.at(-1)?.start.slice(0, 4);

  const revisedShares = record.revisions.filter(({ metric }) => metric === "hashrate-share");

  const figures = (id: string, series: FigureSeries[]) => {
    const metric = metricOf(id);
    return (
      <>
        <CountryChart
          metric={metric}
          country={country.name}
          series={series}
          breaks={breaks.filter((entry) => entry.metric === id)}
          gaps={gaps}
          nameOf={nameOf}
        />
        <p className="record-links">
          <ShareButton
            of="country"
            query={withParams("", { country: country.iso3, metric: id, asOf })}
            name={metric.name}
          />
        </p>
        <FigureTables metric={metric} iso3={country.iso3} series={series} nameOf={nameOf} />
      </>
    );
  };

  return (
    <>
      {record.observations.length > 0 && (
        <LinkedData
          data={datasetLinkedData(siteFacts(release), countryFacts(country, record, sentence))}
        />
      )}
      <SubpageHeader />
      <main id="main" className="article record-page">
        <p className="muted">
          <a href="/country">{en.nav.countries}</a>
          {country.subregion && ` · ${country.subregion}`} · {country.iso3}
        </p>
        <h1>{country.name}</h1>
        <p className="lead" data-testid="country-sentence">
          {sentence}
        </p>
        <p className="record-links">
          <a className="button" href={`/${viewQuery({ asOf, country: [country.iso3] })}`}>
            {text.onMap}
          </a>
          {profile.shares.length > 0 && (
            <a className="button" href={shockAddress(country.iso3)}>
              {text.dark}
            </a>
          )}
          <a className="button" href={`/api/v1/countries/${country.iso3}`}>
            {en.nav.api}
          </a>
          <a className="button" href={`/feeds/country/${country.iso3}.atom`}>
            {pagesEn.feeds.feed}
          </a>
        </p>

        <AsOfForm action={page} asOf={asOf} today={new Date().toISOString().slice(0, 10)} />

        <h2 id="share">
          <Term id="share">{text.shares}</Term>
        </h2>
        {profile.shares.length > 0 ? (
          <>
            <p>{text.sharesLead}</p>
            {figures("hashrate-share", profile.shares)}
            {revisedShares.length > 0 && (
              <>
                <h3 id="revised">{en.vintages.revised}</h3>
                <p>{pagesEn.country.revisedLead}</p>
                <RevisionList iso3={country.iso3} revisions={revisedShares} nameOf={nameOf} />
              </>
            )}
          </>
        ) : (
          <p>{text.noShare(country.name)}</p>
        )}
        <h3 id="side-by-side">{viewsEn.charts.evidence.title}</h3>
        <Evidence
          country={country.name}
          evidence={evidence}
          year={year}
          nameOf={nameOf}
          sources={sources}
        />
        {evidence.years.length > 1 && (
          <nav aria-label={viewsEn.charts.evidence.years} className="record-links">
            <a
              className="button"
              href={`${page}${viewQuery({ asOf })}#side-by-side`}
              aria-current={year === null ? "true" : undefined}
            >
              {viewsEn.charts.evidence.all}
            </a>
            {evidence.years.map((other) => (
              <a
                key={other}
                className="button"
                href={`${page}${viewQuery({ asOf, year: other })}#side-by-side`}
                aria-current={year === other ? "true" : undefined}
              >
                {other}
              </a>
            ))}
          </nav>
        )}
        {profile.absences.map(({ source, first, last, status }) => (
          <p key={source} className="muted">
            {text.absence[status](
              timeline.sources.find(({ id }) => id === source)?.name ?? source,
              first,
              last,
            )}
          </p>
        ))}

        {subdivisions && <PartsSection data={subdivisions} />}

        <h2 id="hashrate">
          <Term id="hashrate">{text.hashrate}</Term>
        </h2>
        {profile.hashrate.length > 0 ? (
          <>
            <p>{text.hashrateLead}</p>
            {figures("hashrate", profile.hashrate)}
          </>
        ) : (
          <p>{text.noHashrate}</p>
        )}

        <h2 id="price">{text.prices}</h2>
        {profile.prices.length > 0 ? (
          <>
            <p>
              {text.pricesLead}{" "}
              <a
                href={`/api/v1/snapshots?country=${country.iso3}&metric=electricity-price&format=csv`}
              >
                {text.csv}
              </a>
            </p>
            <PriceTable prices={profile.prices} nameOf={nameOf} />
            {newestPrice && lastFrame && newestPrice < lastFrame && (
              <p className="muted">{text.noPriceAfter(newestPrice)}</p>
            )}
          </>
        ) : (
          <p>{text.noPrice(country.name)}</p>
        )}

        <h2 id="mix">{text.mix}</h2>
        {profile.mix ? <GenerationMix mix={profile.mix} /> : <p>{text.noMix}</p>}
        {profile.carbonIntensity && (
          <p>
            {text.carbon(
              figureText(metricOf("carbon-intensity"), profile.carbonIntensity),
              profile.carbonIntensity.period,
            )}
          </p>
        )}

        {(peers.inShare !== null || peers.inPrice.length > 0) && (
          <>
            <h2 id="peers">{text.peers}</h2>
            <PeerList iso3={country.iso3} asOf={asOf} peers={peers} nameOf={nameOf} />
          </>
        )}

        <h2 id="legal">
          <Term id="legal-status">{text.legal}</Term>
        </h2>
        <LegalList statuses={legal} />

        <h2 id="events">{text.events}</h2>
        {events.length > 0 ? <EventList events={events} /> : <p>{text.noEvents}</p>}

        {profile.others.length > 0 && (
          <>
            <h2 id="others">{text.others}</h2>
            <ul>
              {profile.others.map(({ metric, figures: [newest] }) => {
                const known = metricOf(metric);
                return newest ? (
                  <li key={metric}>
                    {known.name}: {figureText(known, newest)} ({newest.period},{" "}
                    <a href={`/sources#${newest.source}`}>{nameOf(newest.source)}</a>)
                    {newest.caveat ? `; ${newest.caveat}` : ""}
                  </li>
                ) : null;
              })}
            </ul>
          </>
        )}

        <h2 id="sources">{text.sources}</h2>
        <SourceList sources={sources} />
      </main>
      <Footer release={release} />
    </>
  );
}
