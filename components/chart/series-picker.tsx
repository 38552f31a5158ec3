"use client";

import { useViewMessages } from "@/components/view-messages";
import { BLOCS, type Bloc, isBloc, isRegion } from "@/lib/blocs";
import type { ChartModel } from "@/lib/chart-model";
import { MAX_SERIES } from "@/lib/chart-series";
import type { ViewState } from "@/lib/url-state";
import { ViewLink } from "./view-link";

type Props = {
  model: ChartModel;
  view: ViewState;
  base: string;
  onGo: ((change: Partial<ViewState>) => void) | undefined;
};

/** Which countries, regions and groups are drawn: links, so that they work without script too. */
export function SeriesPicker({ model, view, base, onGo }: Props) {
  const { charts, selection } = useViewMessages();
  const { series, frames, metric, nameOf, known } = model;
  const drawn = series.map(({ id }) => id);
  const countries = drawn.filter((id) => !isBloc(id));
  const listed = [
    ...new Set(
      frames.flatMap(({ cells }) =>
        cells
          .filter(({ area, value }) => value !== null && known.has(area))
          .map(({ area }) => area),
      ),
    ),
  ].filter((id) => !drawn.includes(id));
  const hasRoom = drawn.length < MAX_SERIES;
  const link = { base, view, onGo };
  const sums = metric.unit !== "USD/kWh";
  return (
    <div className="series-picker">
      <details open={countries.length === 0}>
        <summary>
          {charts.countries}: {countries.map(nameOf).join(", ")}
        </summary>
        <ul className="chips">
          {countries.map((id) => (
            <li key={id}>
              <ViewLink
                {...link}
                change={{ country: countries.filter((other) => other !== id) }}
                label={charts.remove(nameOf(id))}
              >
                {nameOf(id)} ×
              </ViewLink>
            </li>
          ))}
          {hasRoom &&
            listed.slice(0, 40).map((id) => (
              <li key={id}>
                <ViewLink
                  {...link}
                  change={{ country: [...countries, id] }}
                  label={charts.add(nameOf(id))}
                >
                  {nameOf(id)} +
                </ViewLink>
              </li>
            ))}
          {view.country.length > 0 && (
            <li>
              <ViewLink {...link} change={{ country: [] }}>
                {charts.reset}
              </ViewLink>
            </li>
          )}
        </ul>
        {!hasRoom && <p className="muted">{charts.full(MAX_SERIES)}</p>}
      </details>
      {sums ? (
        <details open={view.series.length > 0}>
          <summary>
            {charts.blocs}
            {drawn.some(isBloc) && `: ${drawn.filter(isBloc).map(nameOf).join(", ")}`}
          </summary>
          <ul className="chips">
            {BLOCS.map((id: Bloc) => {
              const isOn = view.series.includes(id);
              return (
                <li key={id}>
                  <ViewLink
                    {...link}
                    change={{
                      series: isOn
                        ? view.series.filter((other) => other !== id)
                        : [...view.series, id],
                    }}
                    label={isOn ? charts.remove(nameOf(id)) : charts.add(nameOf(id))}
                    isOn={isOn}
                  >
                    {nameOf(id)} {isOn ? "×" : "+"}
                  </ViewLink>{" "}
                  {isRegion(id) ? (
                    <span className="muted">{charts.regionOrigin}</span>
                  ) : (
                    <a href={selection.groupSources[id]} className="muted">
                      {charts.origin}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      ) : (
        <p className="muted">{charts.noSumOfPrices}</p>
      )}
    </div>
  );
}
