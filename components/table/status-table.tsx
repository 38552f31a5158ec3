"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { LegalStatus } from "@/lib/contract";
import { formatValue } from "@/lib/format";
import { areasWithin } from "@/lib/groups";
import { datePrinted, LEGAL_KINDS } from "@/lib/legal-status";
import { legalEntry, legalStatusesOfParts } from "@/lib/legal-timeline";
import { legalSpan, sourceHost } from "@/lib/legal-words";
import { inOrder } from "@/lib/table-order";
import { CompareCell, CopyCell, CountryCell, comparisonOf } from "./country-cell";
import { SortHeader } from "./sort-header";

type Row = { area: string; name: string; isCountry: boolean; entry: LegalStatus };

/** The map of classes in words: who, since when, and who says so; parts of countries, too. */
export function StatusTable() {
  const { deferred: view, timeline, areas, view: address } = useAtlas();
  const highlight = useHighlight();
  const { table, legalMap: text } = useMessages();
  const { metric, frame, levels } = view;
  if (!frame) return null;
  const { from, until } = legalSpan(view, timeline);
  const within = areasWithin(areas, address);
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  const countries = levels.flatMap(({ area, name, cell }): Row[] => {
    const entry = legalEntry(timeline, cell);
    const isChosen = view.chosen?.has(area) ?? true;
    return entry && isChosen ? [{ area, name, isCountry: true, entry }] : [];
  });
  const parts = legalStatusesOfParts(timeline, frame)
    .filter(({ iso3, status }) => {
      const ofClass = address.classes.includes(LEGAL_KINDS.indexOf(status));
      return (within?.has(iso3) ?? true) && (address.classes.length === 0 || ofClass);
    })
    .map((entry): Row => {
      const { area, name, iso3 } = entry;
      return { area, name: text.part(name, nameOf(iso3)), isCountry: false, entry };
    });
  const sort = address.sort === "value" ? null : address.sort;
  const rows = inOrder([...countries, ...parts], sort, ({ name, entry }, key) =>
    key === "name" ? name : key === "value" ? LEGAL_KINDS.indexOf(entry.status) : null,
  );
  return (
    <div className="table-frame">
      <table className="figures status-table" data-testid="table">
        <caption>{text.caption(from, until)}</caption>
        <thead>
          <tr>
            <td className="compare needs-script" />
            <SortHeader sortKey="name" byDefault="value">
              {table.country}
            </SortHeader>
            <SortHeader sortKey="value" byDefault="value">
              {text.columns.status}
            </SortHeader>
            <td className="copy needs-script" />
            <th scope="col">{text.columns.since}</th>
            <th scope="col">{text.columns.until}</th>
            <th scope="col">{text.columns.summary}</th>
            <th scope="col">{text.columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, name, isCountry, entry }) => (
            <tr
              key={area}
              data-area={area}
              data-highlighted={highlight.areaId === area}
              onPointerEnter={() => highlight.set(isCountry ? area : entry.iso3)}
              onPointerLeave={() => highlight.set(null)}
            >
              {isCountry ? (
                <>
                  <CompareCell area={area} name={name} {...comparisonOf(address.country, area)} />
                  <CountryCell area={area} name={name} />
                </>
              ) : (
                <>
                  <td className="compare needs-script" />
                  <th scope="row">{name}</th>
                </>
              )}
              <td>{formatValue(metric, LEGAL_KINDS.indexOf(entry.status))}</td>
              {isCountry ? (
                <CopyCell area={area} hasFigure />
              ) : (
                <td className="copy needs-script" />
              )}
              <td className="day">{datePrinted(entry.since, entry.datePrecision)}</td>
              <td className="day muted">{entry.until ?? text.noEnd}</td>
              <td className="note">{entry.summary}</td>
              <td>
                {entry.sourceUrl && <a href={entry.sourceUrl}>{sourceHost(entry.sourceUrl)}</a>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{text.unlisted(areas.length - levels.length)}</p>
    </div>
  );
}
