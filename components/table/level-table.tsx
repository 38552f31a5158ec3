"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { Term } from "@/components/glossary/term";
import { useMessages } from "@/components/messages";
import { displayUnit, formatChange, formatNumber } from "@/lib/format";
import type { GlossaryId } from "@/lib/glossary";
import { metricOf } from "@/lib/metrics";
import { inOrder, type Sort } from "@/lib/table-order";
import { describeTariff } from "@/lib/tariff-words";
import { CompareCell, CopyCell, CountryCell, comparisonOf, PriceCells } from "./country-cell";
import { SortHeader } from "./sort-header";

/** What explains the figures of a metric. */
const TERMS: Partial<Record<string, GlossaryId>> = {
  "hashrate-share": "share",
  hashrate: "ehs",
  "electricity-price": "tariff-class",
};

/** Metrics of where mining is, beside which stands what electricity costs there. */
const PRICED = new Set(["hashrate-share", "hashrate"]);

/** The map's twin in words: the same figures, reachable by keyboard, and the print. */
export function LevelTable() {
  const { deferred: view, timeline, areas, sourceName, view: address } = useAtlas();
  const highlight = useHighlight();
  const messages = useMessages();
  const { table, status } = messages;
  const { metric, frame, levels, previous } = view;
  if (!frame) return null;
  const listed = new Set(levels.map((row) => row.area));
  const unlisted = areas.filter(({ id }) => !listed.has(id)).length;
  const hasNotes = levels.some(
    (row) => row.ownCaveat || (row.cell.status && row.cell.status !== "zero"),
  );
  const hasPrices = PRICED.has(metric.id);
  const prices = new Map(areas.flatMap(({ id, price }) => (price ? [[id, price]] : [])));
  const byDefault: Sort = metric.first === "largest" ? "-value" : "value";
  const rows = inOrder(
    levels.filter(({ area }) => view.chosen?.has(area) ?? true),
    address.sort === byDefault ? null : address.sort,
    (row, key) =>
      key === "name"
        ? row.name
        : key === "value"
          ? row.cell.value
          : key === "change"
            ? (row.change?.change ?? null)
            : key === "price"
              ? (prices.get(row.area)?.usdPerKwh ?? null)
              : null,
  );
  const hasTariffs = levels.some((row) => row.tariff !== null);
  const hasRanges = frame.basis !== undefined;
  const unlistedText = frame.scope.startsWith("complete")
    ? table.unlistedInOther(unlisted)
    : table.unlistedNotCovered(unlisted);
  return (
    <div className="table-frame">
      <table className="figures" data-testid="table">
        <caption>{table.caption(metric.name, frame.period, sourceName(frame))}</caption>
        <thead>
          <tr>
            <td className="compare needs-script" />
            <th scope="col" className="rank">
              {table.rank}
            </th>
            <SortHeader sortKey="name" byDefault={byDefault}>
              {table.country}
            </SortHeader>
            <SortHeader
              sortKey="value"
              byDefault={byDefault}
              isNumber
              term={{ id: TERMS[metric.id] ?? "source", word: displayUnit(metric) }}
            >
              {metric.name}
            </SortHeader>
            {hasRanges && (
              <th scope="col" className="number">
                {messages.derivedMap.rangeOf}
              </th>
            )}
            <td className="copy needs-script" />
            {previous && (
              <SortHeader
                sortKey="change"
                byDefault={byDefault}
                isNumber
                {...(metric.unit === "fraction" && {
                  term: { id: "percentage-point", word: "pp" },
                })}
              >
                {`${table.change} ${table.against(previous.period)}`}
              </SortHeader>
            )}
            {hasPrices && (
              <>
                <SortHeader
                  sortKey="price"
                  byDefault={byDefault}
                  isNumber
                  term={{ id: "tariff-class", word: displayUnit(metricOf("electricity-price")) }}
                >
                  {table.newestPrice}
                </SortHeader>
                <th scope="col">{table.tariff}</th>
              </>
            )}
            {hasTariffs && (
              <th scope="col">
                <Term id="tariff-class">{table.tariff}</Term>
              </th>
            )}
            {hasNotes && <th scope="col">{table.note}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { cell, change } = row;
            const note =
              cell.note === undefined || !row.ownCaveat
                ? null
                : (timeline.notes[cell.note] ?? null);
            return (
              <tr
                key={row.area}
                data-area={row.area}
                data-highlighted={highlight.areaId === row.area}
                onPointerEnter={() => highlight.set(row.area)}
                onPointerLeave={() => highlight.set(null)}
              >
                <CompareCell
                  area={row.area}
                  name={row.name}
                  {...comparisonOf(address.country, row.area)}
                />
                <td className="rank">{row.rank ?? ""}</td>
                <CountryCell area={row.area} name={row.name} />
                <td className="number">
                  {cell.value === null
                    ? cell.low !== undefined && cell.high !== undefined
                      ? `${formatNumber(metric, cell.low, cell.resolution)}–${formatNumber(metric, cell.high, cell.resolution)}`
                      : "–"
                    : formatNumber(metric, cell.value, cell.resolution)}
                </td>
                {hasRanges && (
                  <td className="number muted">
                    {cell.value !== null && cell.low !== undefined && cell.high !== undefined
                      ? `${formatNumber(metric, cell.low, cell.resolution)}–${formatNumber(metric, cell.high, cell.resolution)}`
                      : "–"}
                  </td>
                )}
                <CopyCell
                  area={row.area}
                  hasFigure={cell.value !== null || cell.low !== undefined}
                />
                {previous && (
                  <td className="number muted">
                    {change?.change === null || !change
                      ? "–"
                      : change.measurable
                        ? formatChange(metric, change.change, change.resolution / 2)
                        : table.notMeasurable}
                  </td>
                )}
                {hasPrices && <PriceCells price={prices.get(row.area)} />}
                {hasTariffs && (
                  <td className="muted">
                    {row.tariff ? describeTariff(row.tariff, frame.period, messages) : ""}
                  </td>
                )}
                {hasNotes && (
                  <td className="muted note">
                    {[cell.status && cell.status !== "zero" ? status[cell.status] : "", note ?? ""]
                      .filter(Boolean)
                      .join("; ")}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {unlisted > 0 && <p className="muted">{unlistedText}</p>}
    </div>
  );
}
