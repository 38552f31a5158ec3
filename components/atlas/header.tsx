"use client";

import { useMessages } from "@/components/messages";
import { MAP_METRICS } from "@/lib/metrics";
import { VIEWS, type ViewState, viewQuery } from "@/lib/url-state";
import { ThemeButton } from "./theme-button";

type Props = {
  view: ViewState;
  downloadHref: string;
  downloadOf: string;
  onView(change: Partial<ViewState>): void;
};

/** Name, metric, view and download. Every choice is a link, so it works without script too. */
export function Header({ view, downloadHref, downloadOf, onView }: Props) {
  const { site, controls, nav } = useMessages();

  function choice(key: string, text: string, current: boolean, change: Partial<ViewState>) {
    return (
      <li key={key}>
        <a
          href={`/${viewQuery({ ...view, ...change })}`}
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onView(change);
          }}
        >
          {text}
        </a>
      </li>
    );
  }

  return (
    <header className="site-header">
      <a className="brand" href="/">
        {site.name}
      </a>
      <nav className="segmented" aria-label={controls.metric}>
        <ul>
          {MAP_METRICS.map((metric) =>
            choice(metric.id, metric.name, view.metric === metric.id, {
              metric: metric.id,
              to: null,
              from: null,
              year: null,
              source: null,
            }),
          )}
        </ul>
      </nav>
      <nav className="segmented" aria-label={controls.view}>
        <ul>
          {VIEWS.map((name) =>
            choice(name, controls[name], view.view === name, { view: name, from: null }),
          )}
        </ul>
      </nav>
      <div className="header-end">
        <a className="button" href={downloadHref} download title={controls.downloadOf(downloadOf)}>
          {controls.download}
        </a>
        <nav className="pages" aria-label={nav.main}>
          <a href="/methods">{nav.methods}</a>
          <a href="/sources">{nav.sources}</a>
        </nav>
        <ThemeButton />
      </div>
    </header>
  );
}
