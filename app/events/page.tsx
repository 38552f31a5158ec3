import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { EventEntry } from "@/components/events/event-entry";
import { database } from "@/db/instance";
import { listCountries, listEvents } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import { aroundEvent } from "@/lib/around-event";
import { EVENT_KINDS, filterEvents, readEventFilter } from "@/lib/event-filter";
import { metricOf } from "@/lib/metrics";
import { viewsEn } from "@/messages/en/views";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const { events: text } = viewsEn;
/** Whose shares stand beside an event of the whole network. */
const LARGEST = 3;

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/events" },
};

export default async function EventsPage({ searchParams }: Props) {
  const filter = readEventFilter(await searchParams);
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const [all, countries, shares] = await Promise.all([
    listEvents(db, asOf),
    listCountries(db),
    cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
  ]);
  const nameOf = (iso3: string) => countries.find((entry) => entry.iso3 === iso3)?.name ?? iso3;
  const withEvents = [...new Set(all.flatMap(({ iso3 }) => iso3 ?? []))]
    .map((iso3) => ({ iso3, name: nameOf(iso3) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const shown = filterEvents(all, filter).reverse();
  const largest = [...(shares.frames.at(-1)?.cells ?? [])]
    .filter(({ area }) => area !== "OTH")
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, LARGEST)
    .map(({ area }) => area);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <form method="get" action="/events" className="event-filter">
          <label>
            {text.country}
            <select name="country" defaultValue={filter.country ?? ""}>
              <option value="">{text.allCountries}</option>
              {withEvents.map(({ iso3, name }) => (
                <option key={iso3} value={iso3}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text.kind}
            <select name="kind" defaultValue={filter.kind ?? ""}>
              <option value="">{text.allKinds}</option>
              {EVENT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {text.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button">
            {text.apply}
          </button>
        </form>
        <p className="muted" role="status">
          {text.count(shown.length, all.length)}
          {filter.country !== null && ` ${text.withNetwork(nameOf(filter.country))}`}
        </p>
        {shown.map((event) => (
          <EventEntry
            key={event.id}
            event={event}
            around={aroundEvent(event, shares, event.iso3 ? [event.iso3] : largest)}
            nameOf={nameOf}
            sourceName={(id) => shares.sources.find((source) => source.id === id)?.name ?? id}
          />
        ))}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
