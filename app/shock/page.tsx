import type { Metadata } from "next";
import { askedAsOf, pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ShareButton } from "@/components/share/share-button";
import { ShockChart } from "@/components/shock/shock-chart";
import { ShockFacts } from "@/components/shock/shock-facts";
import { ShockForm } from "@/components/shock/shock-form";
import { DayTable, RetargetTable, ShareTable } from "@/components/shock/shock-tables";
import { ValueMap } from "@/components/shock/value-map";
import { VulnerabilitySection } from "@/components/shock/vulnerability";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { database } from "@/db/instance";
import { listCountries } from "@/db/queries/catalogue";
import { getShockRecord } from "@/db/queries/shock-record";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { pictureHref } from "@/lib/picture/picture-address";
import { withParams } from "@/lib/query-text";
import { REGIONS } from "@/lib/regions";
import { sharesAfterMap } from "@/lib/shock-maps";
import { darkOf, type ShockRecord, shockOutcome } from "@/lib/shock-outcome";
import { darkNames, percent, plain, returnFigures, sentenceFigures } from "@/lib/shock-text";
import { readShockView, type ShockView, shockQuery } from "@/lib/shock-view";
import { worldShapes } from "@/lib/world-markup";
import { shock as text } from "@/messages/en/shock";
import { previewOf } from "../preview";
import "@/components/shock/shock.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = "force-dynamic";
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = shockQuery(readShockView(await searchParams));
  return {
    title: text.title,
    description: text.description,
    alternates: { canonical: "/shock" },
    ...previewOf({
      path: `/shock${query}`,
      picture: pictureHref("shock.png", query, { size: "social" }),
      alt: text.chart.label,
    }),
  };
}

const world = worldSvg as unknown as WorldSvg;
const only = (id: string) => [{ id, percent: null }];
const PRESETS: { id: keyof typeof text.presetNames; view: Partial<ShockView> }[] = [
  { id: "usa", view: {} },
  { id: "half", view: { fraction: 50, returned: 100, after: 5, over: 2, rule: "home" } },
  { id: "texas", view: { dark: only("US-TX") } },
  {
    id: "east",
    view: { dark: only("US-GRID-EAST"), returned: 100, after: 3, over: 1, rule: "home" },
  },
  { id: "russia", view: { dark: only("RUS"), returned: 50, rule: "cheapest" } },
  { id: "china", view: { dark: only("CHN"), ramp: 60 } },
  {
    id: "several",
    view: {
      dark: [
        { id: "USA", percent: 30 },
        { id: "CHN", percent: 100 },
      ],
    },
  },
  { id: "asia", view: { dark: only("Asia") } },
];

export default async function ShockPage({ searchParams }: Props) {
  const search = await searchParams;
  const view = readShockView(search);
  const { db } = await database();
  const asOf = await pageAsOf(db, askedAsOf(search));
  const [record, countries] = await Promise.all([
    getShockRecord(db, asOf, view.source),
    listCountries(db),
  ]);
  const past = (
    <AsOfForm
      action="/shock"
      kept={shockQuery(view)}
      asOf={asOf.text}
      today={new Date().toISOString().slice(0, 10)}
    />
  );
  if (!record && asOf.text === null)
    throw new Error("the release lacks shares, epochs or days of the network");
  if (!record)
    return (
      <>
        <SubpageHeader />
        <main id="main" className="article shock-page">
          <h1>{text.title}</h1>
          <p role="status">{text.nothingKnown}</p>
          {past}
        </main>
        <Footer release={asOf.release} />
      </>
    );
  const areaIds = countries.map(({ iso3 }) => iso3);
  const { epoch, day } = record;
  const regions = REGIONS.filter((region) =>
    record.countries.some((country) => country.region === region),
  );
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article shock-page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        {asOf.text !== null && past}
        <ul className="presets" aria-label={text.presets}>
          {PRESETS.map(({ id, view: preset }) => (
            <li key={id}>
              <a
                href={`/shock${withParams(shockQuery(preset) || "?dark=USA", { asOf: asOf.text })}`}
              >
                {text.presetNames[id]}
              </a>
            </li>
          ))}
        </ul>
        <ShockForm
          key={record.source.id}
          view={view}
          source={record.source.id}
          sources={record.sources}
          countries={record.countries.map(({ id, name }) => ({ id, name }))}
          regions={regions}
          states={record.states.map(({ id, name, ofParent }) => ({
            id,
            name: `${name} (${percent(ofParent)})`,
          }))}
          elsewhere={record.areas.filter(
            ({ id }) => !record.countries.some((country) => country.id === id),
          )}
          statesPeriod={record.states[0]?.period ?? ""}
          startDate={view.start ?? ""}
          asOf={asOf.text}
        />
        <svg
          className="story-shapes"
          aria-hidden="true"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
          dangerouslySetInnerHTML={{ __html: worldShapes(world) }}
        />
        <Outcome record={record} view={view} areaIds={areaIds} asOf={asOf.text} />
        <p className="muted">
          {text.caveat}{" "}
          {text.basis({
            height: plain(epoch.height),
            date: epoch.date,
            day: day.date,
            ehs: plain((epoch.difficulty * 2 ** 32) / 600 / 1e18),
          })}
        </p>
        <p>
          <a href="/shock/replays">{text.replays}</a>
        </p>
        <VulnerabilitySection record={record} world={world} areaIds={areaIds} asOf={asOf.text} />
        {asOf.text === null && past}
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

function Outcome({
  record,
  view,
  areaIds,
  asOf,
}: {
  record: ShockRecord;
  view: ShockView;
  areaIds: readonly string[];
  asOf: string | null;
}) {
  if (darkOf(record, view).length === 0)
    return <p role="status">{text.nobodyDark(record.source.name, record.period)}</p>;
  const outcome = shockOutcome(record, view);
  const { simulation, startDate } = outcome;
  const who = darkNames(record, view, text);
  const query = withParams(shockQuery(view), { asOf });
  const file = `/api/v1/shocks${query}${query ? "&" : "?"}format=`;
  return (
    <>
      <p className="sentence" data-testid="shock-sentence" aria-live="polite">
        {text.sentence(sentenceFigures(outcome, who, text.when(startDate, view.ramp)))}
      </p>
      <ShockFacts record={record} outcome={outcome} />
      <section className="chart-view" aria-labelledby="days">
        <h2 id="days">{text.chart.title}</h2>
        <ShockChart
          key={query}
          days={simulation.days}
          retargets={simulation.retargets.map(({ atDay }) => atDay)}
          startDate={startDate}
          course={outcome.course}
          blocksDone={outcome.start.blocksDone}
        />
        <p>
          <ShareButton of="shock" query={query} name={text.chart.title} />
        </p>
        <h3>{text.retargets.title}</h3>
        <p>{text.retargets.lead}</p>
        <RetargetTable record={record} outcome={outcome} />
        <details className="chart-table">
          <summary>{text.days.title}</summary>
          <p>
            <a href={`${file}csv`} download>
              {text.days.csv}
            </a>{" "}
            · <a href={`${file}json`}>{text.days.json}</a>
          </p>
          <DayTable record={record} outcome={outcome} />
        </details>
      </section>
      <section>
        <h2 id="after">{text.shares.title}</h2>
        <p>{text.shares.lead(returnFigures(outcome, view))}</p>
        <ValueMap
          world={world}
          map={sharesAfterMap(record, outcome, areaIds)}
          label={text.shares.map}
        />
        <p>
          <ShareButton
            of="shock"
            query={withParams(query, { chart: "after" })}
            name={text.shares.map}
          />
        </p>
        <ShareTable record={record} outcome={outcome} />
      </section>
    </>
  );
}
