"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { countryQuery } from "@/components/atlas/queries";
import { CopyFigure } from "@/components/citation/copy-figure";
import { Term } from "@/components/glossary/term";
import { PartsLink } from "@/components/subnational/parts-link";
import { useViewMessages } from "@/components/view-messages";
import { ReportLink } from "@/components/vintages/report-link";
import { RevisionList } from "@/components/vintages/revision-list";
import type { CountryDetail } from "@/lib/contract";
import { profileOf } from "@/lib/country-profile";
import { reportPage } from "@/lib/error-report";
import { type Figure, withPeriod } from "@/lib/figure-series";
import { figureText } from "@/lib/figure-text";
import { datePrinted, legalStatusOn } from "@/lib/legal-status";
import { findMetric, METRICS, metricOf } from "@/lib/metrics";
import { viewQuery } from "@/lib/url-state";
import { pagesEn } from "@/messages/en/pages";
import { Peers } from "./peers";
import { SourceNote } from "./source-note";

const LISTED_EVENTS = 3;

const SideBySide = lazy(() => import("./side-by-side"));

/** A country's figure in the view, what else is known of it, and every figure on record, one source beside the other. */
export function CountryPanel({ iso3, name }: { iso3: string; name: string }) {
  const { panel, controls, charts } = useViewMessages();
  const { country: text } = pagesEn;
  const { deferred: view, timeline, describe, clear } = useAtlas();
  const summary = describe(iso3);
  const query = useQuery(countryQuery(iso3, timeline.asOf, timeline.release.id));
  const note = view.frame && <SourceNote frame={view.frame} timeline={timeline} isOpen={false} />;
  return (
    <div className="panel-body" data-testid="country-panel">
      <button
        type="button"
        className="panel-close"
        onClick={clear}
        aria-label={controls.clear}
        title={controls.clear}
      >
        ×
      </button>
      <h2>{name}</h2>
      <p className="panel-figure">
        {summary.value} <CopyFigure area={iso3} />
      </p>
      {summary.lines.map((line) => (
        <p key={line} className="muted">
          {line}
        </p>
      ))}
      {summary.caveat && <p className="caveat-text">{summary.caveat}</p>}
      <ReportLink area={iso3} />
      {note}
      <PartsLink iso3={iso3} />
      <p>
        <a href={`/country/${iso3}${viewQuery({ asOf: timeline.asOf })}`}>{text.page(name)}</a>
        {" · "}
        <a href={`/shock?dark=${iso3}`}>{text.dark}</a>
      </p>
      {query.isPending && <p className="muted needs-script">{panel.loading}</p>}
      {query.isError && (
        <p role="alert">
          {panel.failed}{" "}
          <button type="button" className="link" onClick={() => query.refetch()}>
            {panel.retry}
          </button>
        </p>
      )}
      {query.data && (
        <>
          <Facts detail={query.data} />
          <Revised detail={query.data} />
          <Peers iso3={iso3} />
          <Events detail={query.data} />
          <h3>{charts.evidence.title}</h3>
          <Suspense fallback={<p className="muted">{panel.loading}</p>}>
            <SideBySide detail={query.data} />
          </Suspense>
          <h3>{panel.all}</h3>
          <Records figures={query.data.observations.map(withPeriod)} />
        </>
      )}
    </div>
  );
}

/** The newest of each kind: hashrate, price, generation and what is legal at the time of the view. */
function Facts({ detail }: { detail: CountryDetail }) {
  const { legal, tariff } = useViewMessages();
  const { country: text } = pagesEn;
  const { deferred: view, timeline } = useAtlas();
  const { hashrate, prices, mix, carbonIntensity } = profileOf(
    { country: detail, observations: detail.observations, breaks: timeline.breaks },
    timeline,
  );
  const newestHashrate = hashrate
    .flatMap(({ figures }) => figures)
    .reduce<Figure | null>(
      (newest, figure) =>
        newest === null || figure.period_end > newest.period_end ? figure : newest,
      null,
    );
  const price = prices[0]?.newest ?? null;
  const day = view.frame?.start ?? detail.legal[0]?.since ?? "";
  const status = legalStatusOn(detail.legal, detail.iso3, day);
  const classes: Record<string, string> = tariff.classes;
  return (
    <dl className="country-facts">
      <Fact term={<Term id="hashrate">{text.hashrate}</Term>} figure={newestHashrate}>
        {text.noHashrate}
      </Fact>
      <Fact
        term={<Term id="tariff-class">{text.prices}</Term>}
        figure={price}
        what={[
          classes[price?.tariff_class ?? ""],
          price?.tariff_band ? tariff.band(price.tariff_band) : null,
        ]}
      >
        {text.noPrice(detail.name)}
      </Fact>
      <Fact term={text.hydro} figure={mix?.hydro ?? null}>
        {text.noMix}
      </Fact>
      {mix?.lowCarbon && (
        <Fact term={<Term id="low-carbon">{text.lowCarbon}</Term>} figure={mix.lowCarbon} />
      )}
      {carbonIntensity && (
        <Fact
          term={<Term id="carbon-intensity">{text.carbonIntensity}</Term>}
          figure={carbonIntensity}
        />
      )}
      <dt>
        <Term id="legal-status">{text.legal}</Term>
      </dt>
      <dd>
        {status === null ? (
          legal.unknown
        ) : (
          <details>
            <summary>
              {legal[status.status]}{" "}
              <span className="muted">
                {text.since(datePrinted(status.since, status.datePrecision))}
              </span>
            </summary>
            {status.summary} {status.sourceUrl && <a href={status.sourceUrl}>{text.readAt}</a>}
          </details>
        )}
      </dd>
    </dl>
  );
}

function Fact({
  term,
  figure,
  what = [],
  children,
}: {
  term: ReactNode;
  figure: Figure | null;
  /** More words on what it is. */
  what?: (string | null | undefined)[];
  /** Why there is none. */
  children?: ReactNode;
}) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{figure ? <Provenance figure={figure} what={what} /> : children}</dd>
    </>
  );
}

/** A figure whose source, date, quality and caveat are one click away. */
function Provenance({
  figure,
  what = [],
}: {
  figure: Figure;
  what?: (string | null | undefined)[];
}) {
  const { quality, panel, status, vintages } = useViewMessages();
  const { country: text } = pagesEn;
  const details = [
    ...what,
    quality[figure.quality],
    `${panel.vintage.toLowerCase()} ${figure.vintage}`,
    figure.status === "value" ? null : status[figure.status],
    figure.caveat,
  ].filter(Boolean);
  return (
    <details className="provenance">
      <summary>
        <span className="number">{figureText(findMetric(figure.metric), figure)}</span>{" "}
        <span className="muted">{figure.period}</span>
      </summary>
      <p className="muted">
        <a href={`/sources#${figure.source}`}>{figure.source}</a>: {details.join("; ")}
        {figure.source_url && (
          <>
            {" "}
            <a href={figure.source_url}>{text.readAt}</a>
          </>
        )}{" "}
        <a href={reportOf(figure)}>{vintages.report.link}</a>
      </p>
    </details>
  );
}

/** Figures of the view's metric that were published more than once, and not the same. */
function Revised({ detail: { iso3, revisions } }: { detail: CountryDetail }) {
  const { vintages } = useViewMessages();
  const { timeline } = useAtlas();
  const ofMetric = revisions.filter(({ metric }) => metric === timeline.metric);
  if (ofMetric.length === 0) return null;
  return (
    <details className="records">
      <summary>
        {vintages.revised} <span className="muted">{ofMetric.length}</span>
      </summary>
      <RevisionList
        iso3={iso3}
        revisions={ofMetric}
        nameOf={(source) => timeline.sources.find(({ id }) => id === source)?.name ?? source}
      />
    </details>
  );
}

/** A report on a figure of the record, which the country's page shows too. */
function reportOf(figure: Figure): string {
  const metric = findMetric(figure.metric);
  const named = [
    figure.country,
    metric?.name ?? figure.metric,
    figure.period,
    figureText(metric, figure),
    figure.source,
    figure.vintage,
  ];
  return reportPage(`/country/${figure.iso3}`, named.join(", "));
}

function Events({ detail: { events, iso3 } }: { detail: CountryDetail }) {
  const { country: text } = pagesEn;
  if (events.length === 0) return null;
  return (
    <>
      <h3>{text.events}</h3>
      <ul className="panel-events">
        {[...events]
          .reverse()
          .slice(0, LISTED_EVENTS)
          .map((event) => (
            <li key={event.id}>
              <details>
                <summary>
                  <span className="muted">{datePrinted(event.date, event.datePrecision)}</span>{" "}
                  {event.title}
                </summary>
                {event.summary} {event.sourceUrl && <a href={event.sourceUrl}>{text.readAt}</a>}
              </details>
            </li>
          ))}
      </ul>
      {events.length > LISTED_EVENTS && (
        <a href={`/country/${iso3}#events`}>{text.moreEvents(events.length - LISTED_EVENTS)}</a>
      )}
    </>
  );
}

function Records({ figures }: { figures: readonly Figure[] }) {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures)
    groups.set(figure.metric, [...(groups.get(figure.metric) ?? []), figure]);
  const inOrder = [...groups].sort(([a], [b]) => orderOf(a) - orderOf(b));
  return inOrder.map(([id, group]) => <RecordGroup key={id} metricId={id} figures={group} />);
}

/** Rows are made when the group is opened: a country has hundreds. */
function RecordGroup({ metricId, figures }: { metricId: string; figures: readonly Figure[] }) {
  const [isOpen, setOpen] = useState(metricId === "hashrate-share");
  const newestFirst = [...figures].sort((a, b) => (a.period_start < b.period_start ? 1 : -1));
  return (
    <details
      className="records"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {metricOf(metricId).name} <span className="muted">{figures.length}</span>
      </summary>
      {isOpen && (
        <ul>
          {newestFirst.map((figure) => (
            <li
              key={`${figure.source} ${figure.vintage} ${figure.period} ${figure.tariff_class} ${figure.tariff_band} ${figure.tax_basis} ${figure.source_url}`}
            >
              <Provenance figure={figure} what={[figure.tariff_class, figure.tariff_band]} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** The registry lists what readers come for first. */
function orderOf(metricId: string): number {
  const index = METRICS.findIndex(({ id }) => id === metricId);
  return index === -1 ? METRICS.length : index;
}
