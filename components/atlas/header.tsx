"use client";

import { useEffect, useRef } from "react";
import { CopyNotice } from "@/components/citation/copy-notice";
import { DownloadLink } from "@/components/download/download-link";
import { useMessages } from "@/components/messages";
import { CommandsButton } from "@/components/search/commands-button";
import { CountrySearch } from "@/components/search/country-search";
import { SourcePicker } from "@/components/search/source-picker";
import type { Frame } from "@/lib/contract";
import { type MapInputs, mapCostsParams, mapInputs } from "@/lib/costs/map-inputs";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { EVENTS_RECORD } from "@/lib/legal-timeline";
import { type Metric, metricOf } from "@/lib/metrics";
import { VIEWS, type ViewState, viewQuery } from "@/lib/url-state";
import { useAtlas } from "./atlas-context";
import { MAIN_METRICS, MetricMenu } from "./metric-menu";
import { PageLinks } from "./page-links";
import { ThemeButton } from "./theme-button";

const MENU = "header-menu";
const PAGES = "pages-menu";

/**
 * Name, metric, view and search; source, download and pages beside them, or on a narrower screen in a menu.
 * Every choice is a link and every menu a native popover, so it works without script too.
 */
export function Header() {
  const { view, go, shown, timeline } = useAtlas();
  const { site, controls, nav } = useMessages();
  const choices = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is looked at once another metric is marked in it
  useEffect(() => showChosen(choices.current), [view.metric]);

  function choice(key: string, text: string, current: boolean, change: Partial<ViewState>) {
    return (
      <li key={key}>
        <a
          href={`/${viewQuery({ ...view, ...change })}`}
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go(change);
          }}
        >
          {text}
        </a>
      </li>
    );
  }

  const metricChoice = ({ id, name }: Metric) =>
    choice(id, name, view.metric === id, {
      metric: id,
      to: null,
      from: null,
      year: null,
      source: null,
    });

  return (
    <header className="site-header">
      <a className="brand" href="/">
        {site.name}
      </a>
      <div ref={choices} className="header-choices">
        <nav className="segmented" aria-label={controls.metric}>
          <ul>{MAIN_METRICS.map(metricChoice)}</ul>
          <MetricMenu current={view.metric} choice={metricChoice} />
        </nav>
        {!shown.metric.classNames && (
          <nav className="segmented" aria-label={controls.view}>
            <ul>
              {VIEWS.map((name) =>
                choice(name, controls[name], view.view === name, { view: name, from: null }),
              )}
            </ul>
          </nav>
        )}
      </div>
      <CountrySearch />
      <CommandsButton downloadHref={downloadHref(view, shown.frame)} />
      <button type="button" className="button menu-button" popoverTarget={MENU}>
        {nav.menu}
      </button>
      <div id={MENU} popover="auto" className="header-menu">
        {!shown.metric.classNames && <SourcePicker />}
        <a
          className="button download"
          href={downloadHref(view, shown.frame)}
          download
          title={controls.downloadOf([shown.metric.name, view.year ?? ""].join(" ").trim())}
        >
          {controls.download}
        </a>
        <DownloadLink query={viewQuery(view)} releaseId={timeline.release.id} />
        <button type="button" className="button pages-button" popoverTarget={PAGES}>
          {nav.main}
        </button>
        <nav id={PAGES} popover="auto" className="pages-menu" aria-label={nav.main}>
          <PageLinks />
        </nav>
        <ThemeButton label={controls.theme} />
      </div>
      <CopyNotice />
    </header>
  );
}

/** On a phone the row of metrics goes on to the right: the one that is chosen comes into its middle. */
function showChosen(row: HTMLElement | null): void {
  const chosen = row?.querySelector("[aria-current], [data-chosen=true]");
  if (!row || !chosen) return;
  const [of, at] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
  row.scrollBy({ left: at.left + at.width / 2 - (of.left + of.width / 2) });
}

/** The year that is chosen, else the snapshot on the map. */
function downloadHref(view: ViewState, frame: Frame | null): string {
  if (frame?.source === EVENTS_RECORD) return legalDownloadHref(view, frame);
  const metric = metricOf(view.metric);
  const inputs = mapInputs(metric, view);
  if (metric.timeline === "costs") return costDownloadHref(view, frame, inputs);
  // Computed from shares, or chosen by the reader: only what is displayed is a file.
  if (metric.timeline === "mining-power" || Object.keys(inputs).length > 0)
    return `/api/v1/download${viewQuery(view)}&scope=displayed&format=csv`;
  const params = new URLSearchParams({ metric: view.metric, format: "csv" });
  if (view.year !== null) params.set("year", String(view.year));
  else if (frame) {
    params.set("from", frame.period);
    params.set("to", frame.period);
  }
  if (frame && frame.source !== SEVERAL_SOURCES && view.year === null)
    params.set("source", frame.source);
  else if (view.source) params.set("source", view.source);
  if (view.asOf) params.set("asOf", view.asOf);
  return `/api/v1/snapshots?${params}`;
}

/** Costs of the frame at the map's inputs. */
function costDownloadHref({ asOf }: ViewState, frame: Frame | null, inputs: MapInputs): string {
  const params = new URLSearchParams({ ...mapCostsParams(inputs, frame), format: "csv" });
  if (asOf) params.set("asOf", asOf);
  return `/api/v1/costs?${params}`;
}

/** Every status that holds from the first day of the frame. */
function legalDownloadHref({ asOf }: ViewState, { start }: Frame): string {
  const params = new URLSearchParams({ format: "csv", on: start, ...(asOf && { asOf }) });
  return `/api/v1/legal-status?${params}`;
}
