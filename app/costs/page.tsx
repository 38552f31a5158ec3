import type { Metadata } from "next";
import { askedAsOf, pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ClaimSection } from "@/components/costs/claim-section";
import { HashpriceSection } from "@/components/costs/hashprice-section";
import { ReportsSection, SitesSection } from "@/components/costs/published-section";
import { Workbench } from "@/components/costs/workbench";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { database } from "@/db/instance";
import { listSources } from "@/db/queries/catalogue";
import { getCostBase } from "@/db/queries/cost-base";
import { listCountryEntries } from "@/db/queries/country-entries";
import { listStatePrices } from "@/db/queries/state-costs";
import { CHOICE_FIELDS, readCostChoice } from "@/lib/costs/choice";
import { packPrices } from "@/lib/costs/packed-prices";
import { costQuery } from "@/lib/costs/presets";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { mapPlaces } from "@/lib/world-markup";
import { pagesEn } from "@/messages/en/pages";
import { previewOf } from "../preview";
import { getCostRecordSections } from "./record";
import "@/components/costs/costs.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const { costs: text } = pagesEn;
const world = worldSvg as unknown as WorldSvg;

export const dynamic = "force-dynamic";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = await searchParams;
  const texts = Object.fromEntries(
    CHOICE_FIELDS.flatMap((field) => {
      const given = search[field];
      return typeof given === "string" && given !== "" ? [[field, given]] : [];
    }),
  );
  // A choice that the picture would refuse has the picture of the page.
  const chosen = readCostChoice(texts).refusals.length > 0 ? {} : texts;
  const query = costQuery({ ...chosen, chart: "supply" });
  return {
    title: text.title,
    description: text.description,
    alternates: { canonical: "/costs" },
    ...previewOf({
      path: "/costs",
      picture: `/api/v1/costs.png${query}&size=social`,
      alt: text.supply,
    }),
  };
}

export default async function CostsPage({ searchParams }: Props) {
  const { db } = await database();
  const search = await searchParams;
  const asOf = await pageAsOf(db, askedAsOf(search));
  const asked = typeof search.period === "string" ? search.period : "";
  const { choice } = readCostChoice({ period: asked });
  const [chosen, newest, states, countries, record, sources] = await Promise.all([
    getCostBase(db, asOf, choice.period),
    getCostBase(db, asOf, null),
    listStatePrices(db, asOf),
    listCountryEntries(db, asOf),
    getCostRecordSections(db, asOf),
    listSources(db, asOf),
  ]);
  const base = chosen ?? newest;
  const today = new Date().toISOString().slice(0, 10);
  if (!base)
    return (
      <>
        <SubpageHeader />
        <main id="main" className="article costs-page">
          <h1>{text.title}</h1>
          <p role="status">{text.nothingKnown}</p>
          <AsOfForm action="/costs" asOf={asOf.text} today={today} />
        </main>
        <Footer release={asOf.release} />
      </>
    );
  const priced = new Set(
    [...base.prices, ...states.years.flatMap(({ prices }) => prices)].map(
      ({ tariff }) => tariff.source,
    ),
  );
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article costs-page">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        {asked !== "" && base.network.period !== asked && (
          <p className="cost-warning" role="status">
            {text.unknownPeriod(asked.slice(0, 40))}
          </p>
        )}
        <nav className="cost-contents" aria-label={text.contents}>
          <ul>
            {Object.entries(text.sections).map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Workbench
          base={{ ...base, prices: packPrices(base.prices) }}
          states={{
            areas: states.areas,
            years: states.years.map(({ year, prices }) => ({ year, prices: packPrices(prices) })),
          }}
          sourceNames={Object.fromEntries(
            sources
              .filter(({ id }) => priced.has(id))
              .map(({ id, name }): [string, string] => [id, name]),
          )}
          places={mapPlaces(
            world,
            countries.map(({ iso3, lon, lat }) => ({ id: iso3, lon, lat })),
          )}
          mapSize={{ width: world.width, height: world.height }}
          today={today}
        />
        <div className="cost-record">
          {record.claim && <ClaimSection {...record.claim} />}
          <HashpriceSection {...record.hashprice} />
          <ReportsSection lines={record.reports} />
          <SitesSection lines={record.sites} />
        </div>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}
