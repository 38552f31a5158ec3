"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { MAX_COMPARED } from "@/lib/compare";
import { formatValue } from "@/lib/format";
import { newestPriceText } from "@/lib/newest-prices";
import { closestTo } from "@/lib/peers";
import { pagesEn } from "@/messages/en/pages";

type Peer = { area: string; name: string; figure: string };

/** Countries that are close to one in the snapshot, and those with a similar price: pressed, they stand beside it. */
export function Peers({ iso3 }: { iso3: string }) {
  const { deferred: view, areas, view: address, pick } = useAtlas();
  const messages = useMessages();
  const { selection } = messages;
  const { country: text } = pagesEn;
  const { metric, frame } = view;
  const isFull = address.country.length >= MAX_COMPARED;
  const inSnapshot = closestTo(
    view.levels,
    ({ area }) => area === iso3,
    ({ rank, cell }) => (rank === null ? null : cell.value),
  ).map(({ area, name, cell }) => ({
    area,
    name,
    figure: formatValue(metric, cell.value ?? 0, cell.resolution),
  }));
  const inPrice = closestTo(
    areas,
    ({ id }) => id === iso3,
    ({ price }) => price?.usdPerKwh ?? null,
  ).flatMap(({ id, name, price }) =>
    price ? [{ area: id, name, figure: newestPriceText(price, messages) }] : [],
  );

  const list = (title: string, peers: readonly Peer[]) =>
    peers.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="peers">
          {peers.map(({ area, name, figure }) => (
            <li key={area}>
              <button
                type="button"
                className="chip"
                aria-label={`${selection.compare(name)}: ${figure}`}
                title={isFull ? selection.compareFull(MAX_COMPARED) : selection.compare(name)}
                disabled={isFull}
                onClick={() => pick(area, true)}
              >
                {name} <span className="muted">{figure}</span>
              </button>
            </li>
          ))}
        </ul>
      </>
    );

  return (
    <div className="peer-lists needs-script" data-testid="peers">
      {!metric.classNames && frame && list(text.closest(frame.period), inSnapshot)}
      {metric.id !== "electricity-price" && list(text.closestPrice, inPrice)}
    </div>
  );
}
