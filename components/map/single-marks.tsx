"use client";

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { Cell } from "@/lib/contract";
import { formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import {
  besideByCountry,
  byCountry,
  hasMarks,
  markOffsetPx,
  type SingleValue,
  singleValuesNear,
} from "@/lib/single-values";
import { describeTariff } from "@/lib/tariff-words";
import type { RestingMap, Spot } from "./surface";

type Props = { locate(areaId: string): Spot | null; resting: RestingMap };

/** Single published values as diamonds at their country; each opens its figures with source, date and caveat. */
export function SingleMarks({ locate, resting }: Props) {
  const { deferred, view, singleValues, areas } = useAtlas();
  const { map } = useMessages();
  const layer = useRef<HTMLUListElement>(null);
  const card = useRef<HTMLElement>(null);
  const cardId = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { frame, frames, metric } = deferred;
  const isShown = hasMarks(view, metric.id, frame) && frame !== null;
  const groups: [string, readonly (SingleValue | Cell)[]][] = !isShown
    ? []
    : frame.beside
      ? besideByCountry(frame.beside)
      : byCountry(singleValuesNear(singleValues, frames, frame), frame);
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  const opened = groups.find(([area]) => area === open);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `resting` says that `locate` answers differently
  useLayoutEffect(() => {
    for (const button of layer.current?.querySelectorAll<HTMLElement>("[data-area]") ?? []) {
      const at = locate(button.dataset.area ?? "");
      button.hidden = at === null;
      if (!at) continue;
      const away = markOffsetPx(at.radiusPx);
      button.style.transform = `translate(${at.x + away}px, ${at.y - away}px)`;
    }
  }, [locate, resting, deferred, view.singles]);
  useEffect(() => {
    if (open !== null) card.current?.focus();
  }, [open]);

  const close = () => {
    layer.current?.querySelector<HTMLElement>(`[data-area=${open}]`)?.focus();
    setOpen(null);
  };
  if (groups.length === 0) return null;
  return (
    <>
      <ul ref={layer} className="map-marks" aria-label={map.singles}>
        {groups.map(([area]) => (
          <li key={area}>
            <button
              type="button"
              data-area={area}
              aria-label={map.singlesOf(nameOf(area))}
              aria-expanded={open === area}
              aria-controls={open === area ? cardId : undefined}
              title={nameOf(area)}
              onClick={() => setOpen(open === area ? null : area)}
            />
          </li>
        ))}
      </ul>
      {opened && (
        <section
          ref={card}
          id={cardId}
          className="single-values"
          tabIndex={-1}
          aria-label={map.singlesOf(nameOf(opened[0]))}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          <header>
            <h2>{map.singlesOf(nameOf(opened[0]))}</h2>
            <button type="button" aria-label={map.close} title={map.close} onClick={close}>
              ×
            </button>
          </header>
          <p className="muted">{frame?.beside ? map.besideNote : map.singlesNote}</p>
          <ul>
            {opened[1].map((value) =>
              "source" in value ? (
                <Entry
                  key={`${value.source} ${value.period} ${value.value} ${value.url}`}
                  of={value}
                />
              ) : (
                <PriceEntry key={`${value.tariff} ${value.value} ${value.note}`} of={value} />
              ),
            )}
          </ul>
        </section>
      )}
    </>
  );
}

/** A price, or a cost at it, that is one company's, a region's or for miners only. */
function PriceEntry({ of: cell }: { of: Cell }) {
  const { deferred, timeline } = useAtlas();
  const messages = useMessages();
  const tariff = timeline.tariffs[cell.tariff ?? -1];
  const note = cell.note === undefined ? null : timeline.notes[cell.note];
  return (
    <li>
      <strong>
        {cell.value === null ? "–" : formatValue(deferred.metric, cell.value, cell.resolution)}
      </strong>
      {tariff && (
        <span className="muted">
          {describeTariff(tariff, "", messages)}{" "}
          <a href={`/sources#${tariff.source}`}>{messages.map.sourceOfPrice}</a>
        </span>
      )}
      {note && <span className="caveat-text">{note}</span>}
    </li>
  );
}

function Entry({ of: entry }: { of: SingleValue }) {
  const { map, quality } = useMessages();
  const metric = metricOf("hashrate-share");
  const figure = (value: number) => formatValue(metric, value, entry.resolution);
  const bounds = [entry.low, entry.high]
    .map((bound, index) => (bound === null ? null : `${index === 0 ? "≥" : "≤"} ${figure(bound)}`))
    .filter(Boolean)
    .join(", ");
  return (
    <li>
      <span>
        <strong>{entry.value === null ? bounds : figure(entry.value)}</strong>, {entry.period}
      </span>
      <span className="muted">
        {entry.source}, {quality[entry.quality]}
      </span>
      {entry.caveat && <span className="caveat-text">{entry.caveat}</span>}
      {entry.url && (
        <a href={entry.url} rel="noreferrer">
          {map.publishedAt}
        </a>
      )}
    </li>
  );
}
