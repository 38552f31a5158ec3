import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { EventList } from "@/components/country/event-list";
import { LegalList } from "@/components/country/legal-list";
import { LedgerTable, SnapshotTable } from "@/components/country/snapshot-tables";
import { LinkedData } from "@/components/linked-data";
import { paletteProperties } from "@/lib/color-scale";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { datasetLinkedData } from "@/lib/linked-data";
import { worldMarkup } from "@/lib/world-markup";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { siteFacts, yearFacts } from "../../dataset-facts";
import { loadYear, viewOfFrame } from "../years";

type Props = { params: Promise<{ year: string }> };

export const dynamic = "force-dynamic";

const world = worldSvg as unknown as WorldSvg;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await loadYear((await params).year);
  if (!loaded) return {};
  return {
    title: pagesEn.year.title(loaded.profile.year),
    description: loaded.sentence,
    alternates: { canonical: `/year/${loaded.profile.year}` },
  };
}

export default async function YearPage({ params }: Props) {
  const loaded = await loadYear((await params).year);
  if (!loaded) notFound();
  const { profile, shares, areas, map, events, legal, sentence, years, release } = loaded;
  const { year } = profile;
  const text = pagesEn.year;
  const nameOf = (source: string) => shares.sources.find(({ id }) => id === source)?.name ?? source;
  const countryName = (iso3: string) => areas.find(({ id }) => id === iso3)?.name ?? iso3;
  const [before, after] = [year - 1, year + 1].map((other) =>
    years.includes(other) ? other : null,
  );

  return (
    <>
      <LinkedData
        data={datasetLinkedData(
          siteFacts(release),
          yearFacts(
            year,
            sentence,
            shares.sources.filter(({ id }) => profile.coverage.some(({ source }) => source === id)),
          ),
        )}
      />
      <SubpageHeader />
      <main id="main" className="article record-page">
        <p className="muted">
          <a href="/year">{en.nav.years}</a>
        </p>
        <h1>{text.title(year)}</h1>
        <p className="lead" data-testid="year-sentence">
          {sentence}
        </p>
        {map && profile.mapped && (
          <figure className="year-figure" style={paletteProperties(map.scale) as CSSProperties}>
            <div className="year-map">
              <svg
                className="world-svg"
                viewBox={`0 0 ${world.width} ${world.height}`}
                role="img"
                aria-label={sentence}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
                dangerouslySetInnerHTML={{ __html: worldMarkup(world, map.paints) }}
              />
            </div>
            <figcaption className="muted">
              {text.map(nameOf(profile.mapped.source), profile.mapped.period)} ·{" "}
              <a href={`/?year=${year}&to=${profile.mapped.period}`}>{pagesEn.country.onMap}</a>
            </figcaption>
          </figure>
        )}
        {profile.coverage.length > 0 && (
          <ul className="muted">
            {profile.coverage.map(({ source, count, first, last }) => (
              <li key={source}>{text.coverage(nameOf(source), count, first, last)}</li>
            ))}
          </ul>
        )}

        {profile.shown.length > 0 && (
          <>
            <h2 id="snapshots">{text.snapshots}</h2>
            <p>{text.snapshotsLead}</p>
            {profile.shown.map((frame) => (
              <SnapshotTable
                key={`${frame.source} ${frame.publication} ${frame.period}`}
                source={nameOf(frame.source)}
                view={viewOfFrame(shares, [frame], areas)}
                year={year}
                notes={shares.notes}
              />
            ))}
          </>
        )}

        <h2 id="ledger">{text.ledger}</h2>
        {profile.ledgers.length > 0 ? (
          <>
            <p>{text.ledgerLead}</p>
            {profile.ledgers.map((ledger) => (
              <LedgerTable
                key={`${ledger.source} ${ledger.from.period}`}
                ledger={ledger}
                source={nameOf(ledger.source)}
                nameOf={countryName}
              />
            ))}
          </>
        ) : (
          <p>{text.noLedger}</p>
        )}
        {profile.breaks.length > 0 && (
          <>
            <h3>{text.cuts}</h3>
            <ul>
              {profile.breaks.map((entry) => (
                <li key={entry.id}>
                  {entry.date}: {entry.reason}
                </li>
              ))}
            </ul>
          </>
        )}

        <h2 id="events">{text.events}</h2>
        {events.length > 0 ? (
          <EventList events={events} nameOf={countryName} />
        ) : (
          <p>{text.noEvents}</p>
        )}
        {legal.length > 0 && (
          <>
            <h3>{text.legal}</h3>
            <LegalList statuses={legal} nameOf={countryName} />
          </>
        )}

        <h2 id="prices">{text.prices}</h2>
        <p>
          {profile.prices.own > 0
            ? text.priceCount(profile.prices.own, profile.prices.carried)
            : text.noPrices}
        </p>

        <h2 id="downloads">{text.downloads}</h2>
        <ul>
          {profile.coverage.map(({ source }) => (
            <li key={source}>
              <a href={`/api/v1/snapshots?year=${year}&source=${source}&format=csv`}>
                {pagesEn.country.shares}, {nameOf(source)} ({pagesEn.country.csv})
              </a>
            </li>
          ))}
          <li>
            <a href={`/api/v1/snapshots?year=${year}&metric=electricity-price&format=csv`}>
              {text.prices} ({pagesEn.country.csv})
            </a>
          </li>
        </ul>
        <nav className="pager" aria-label={text.pager}>
          {before ? (
            <a href={`/year/${before}`} rel="prev">
              {text.previous(before)}
            </a>
          ) : (
            <span />
          )}
          {after && (
            <a href={`/year/${after}`} rel="next">
              {text.next(after)}
            </a>
          )}
        </nav>
      </main>
      <Footer release={release} />
    </>
  );
}
