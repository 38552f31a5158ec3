"use client";

import { useQueryStates } from "nuqs";
import type { CSSProperties } from "react";
import { ShareButton } from "@/components/share/share-button";
import { useViewMessages } from "@/components/view-messages";
import { paletteProperties } from "@/lib/color-scale";
import type { Subdivisions } from "@/lib/contract";
import { PARTS_MAPS } from "@/lib/parts-maps";
import { partsSentence, publisherOf } from "@/lib/parts-texts";
import { withParams } from "@/lib/query-text";
import { partsView } from "@/lib/subdivision-view";
import type { Divided } from "@/lib/subdivisions";
import { partsParsers } from "@/lib/url-state";
import { PartsLegend } from "./parts-legend";
import { PartsLines } from "./parts-lines";
import { PartsChoropleth } from "./parts-map";
import { PartsTable } from "./parts-table";
import { PartsTime } from "./parts-time";

/** A country's provinces or states: what is shown and of when stands in the URL. */
export function PartsView({ iso3, data }: { iso3: Divided; data: Subdivisions }) {
  const messages = useViewMessages();
  const { subdivisions: text, panel, quality } = messages;
  const [chosen, choose] = useQueryStates(partsParsers, { shallow: true, history: "replace" });
  const map = PARTS_MAPS[iso3];
  const view = partsView(data, map, chosen);
  if (!view) return null;
  const { series, frame } = view;
  const publisher = publisherOf(data, series);
  const measure = text.measures(series.metric, iso3, publisher);
  const source = data.sources.find(({ id }) => id === series.source);
  const file = `/api/v1/countries/${iso3}/subdivisions?metric=${series.metric}&source=${series.source}`;
  const when = frame.period.split("/");
  const picture = { measure: series.id, at: frame.period };
  return (
    <div
      className="parts"
      data-testid="parts"
      style={paletteProperties(view.scale) as CSSProperties}
    >
      <fieldset className="parts-choices needs-script">
        <legend>{text.measure}</legend>
        {data.series.map(({ id, metric, ...entry }) => (
          <label key={id}>
            <input
              type="radio"
              name="parts-measure"
              checked={id === series.id}
              onChange={() => choose({ measure: id, at: null }, { history: "push" })}
            />
            {text.measures(metric, iso3, publisherOf(data, { id, metric, ...entry }))}
          </label>
        ))}
      </fieldset>
      <p className="parts-sentence" aria-live="polite" data-testid="parts-sentence">
        {partsSentence(data, view, messages)}
      </p>
      <p className="muted">{text.explained(series.metric, iso3, publisher)}</p>
      <noscript>
        <p className="muted">{text.offline}</p>
      </noscript>
      <div className="parts-figure">
        <div className="parts-picture" data-country={iso3}>
          <PartsChoropleth
            data={data}
            map={map}
            view={view}
            title={`${measure}, ${view.date}. ${text.map(text.title(iso3), data.name)}`}
          />
          <PartsLegend view={view} />
          <p className="muted">{iso3 === "CHN" ? text.tiles : text.shapes}</p>
        </div>
        <div>
          <PartsLines data={data} view={view} />
          <PartsTime view={view} onChoose={(at) => choose({ at })} />
          {source && (
            <p className="parts-source muted">
              {panel.source}: <a href={`/sources#${source.id}`}>{source.name}</a>,{" "}
              {quality[source.quality]}; {panel.vintage.toLowerCase()} {frame.vintage}.{" "}
              {panel.licence}: {source.licenceName}. {source.caveat}
            </p>
          )}
          <p className="parts-files">
            <a href={`${file}&from=${when[0]}&to=${when[0]}&format=csv`}>{text.csv(view.date)}</a>
            <a href={`${file}&format=csv`}>{text.csvAll}</a>
            <ShareButton of="map" query={withParams("", { parts: iso3, ...picture })} />
          </p>
        </div>
      </div>
      <PartsTable data={data} view={view} caption={text.table(measure, view.date)} />
    </div>
  );
}
