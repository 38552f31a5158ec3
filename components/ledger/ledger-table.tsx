"use client";

import type { ReactNode } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { Term } from "@/components/glossary/term";
import { CompareCell, CopyCell, CountryCell, comparisonOf } from "@/components/table/country-cell";
import { SortHeader } from "@/components/table/sort-header";
import { useViewMessages } from "@/components/view-messages";
import { DERIVED_HASHRATE } from "@/lib/computed-metrics";
import type { Frame } from "@/lib/contract";
import { formatChange, formatNumber } from "@/lib/format";
import type { LedgerRow } from "@/lib/ledger";
import { metricOf } from "@/lib/metrics";
import { inOrder, type Sort, type SortKey } from "@/lib/table-order";
import type { ChangeLedger } from "@/lib/view-model";

const BY_DEFAULT: Sort = "change";
const SHARE = metricOf("hashrate-share");

type Props = { ledger: ChangeLedger; from: Frame; to: Frame };

/** Rows of the ledger, largest loss first, linked with the map; below them what is left and the network. */
export function LedgerTable(props: Props) {
  const { ledger, from, to } = props;
  const { deferred, view, sourceName } = useAtlas();
  const highlight = useHighlight();
  const { ledger: texts } = useViewMessages();
  const rows = inOrder(
    ledger.rows.filter(({ area }) => deferred.chosen?.has(area) ?? true),
    view.sort === BY_DEFAULT ? null : view.sort,
    (row, key) => figureOf(row, key, ledger),
  );
  const number = (sortKey: SortKey, text: string) => (
    <SortHeader sortKey={sortKey} byDefault={BY_DEFAULT} isNumber>
      {text}
    </SortHeader>
  );
  return (
    <div className="table-frame">
      <table className="figures ledger-table" data-testid="table">
        <caption>{texts.caption(from.period, to.period, sources(from, to, sourceName))}</caption>
        <thead>
          <tr className="ledger-groups">
            <td colSpan={2} />
            <th scope="colgroup" colSpan={3}>
              <Term id="percentage-point">{texts.groups.share}</Term>
            </th>
            <th scope="colgroup" colSpan={3}>
              <Term id="ehs">{texts.groups.derived}</Term>
            </th>
            <th scope="colgroup" colSpan={3}>
              <Term id="network-effect">{texts.groups.split}</Term>
            </th>
            <th scope="colgroup" colSpan={2}>
              {texts.groups.published}
            </th>
            <td colSpan={2} />
          </tr>
          <tr>
            <td className="compare needs-script" />
            <SortHeader sortKey="name" byDefault={BY_DEFAULT}>
              {texts.country}
            </SortHeader>
            {number("from", texts.share(from.period))}
            {number("value", texts.share(to.period))}
            {number("change", texts.change)}
            {number("ehsFrom", texts.ehsOf(from.period))}
            {number("ehsTo", texts.ehsOf(to.period))}
            {number("ehs", texts.changeEhs)}
            {number("growth", texts.growth)}
            {number("shift", texts.shift)}
            {number("joint", texts.joint)}
            <th scope="col" className="number">
              {texts.publishedOf(from.period)}
            </th>
            <th scope="col" className="number">
              {texts.publishedOf(to.period)}
            </th>
            {number("rank", texts.rank)}
            <td className="copy needs-script" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.area}
              data-area={row.area}
              data-comparable={row.change !== null}
              data-highlighted={highlight.areaId === row.area}
              onPointerEnter={() => highlight.set(row.area)}
              onPointerLeave={() => highlight.set(null)}
            >
              <CompareCell
                area={row.area}
                name={ledger.nameOf(row.area)}
                {...comparisonOf(view.country, row.area)}
              />
              <CountryCell area={row.area} name={ledger.nameOf(row.area)} />
              <Figures row={row} {...props} />
              <CopyCell area={row.area} hasFigure={row.change !== null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-area={ledger.rest.area}>
            <td className="compare needs-script" />
            <th scope="row">{texts.rest}</th>
            <Figures row={ledger.rest} {...props} />
            <td className="copy needs-script" />
          </tr>
          <tr data-area="WLD">
            <td className="compare needs-script" />
            <th scope="row">{texts.world}</th>
            <Figure label={texts.share(from.period)}>100</Figure>
            <Figure label={texts.share(to.period)}>100</Figure>
            <td />
            <Figure label={texts.ehsOf(from.period)}>{total(ledger.totals.from.totalEhs)}</Figure>
            <Figure label={texts.ehsOf(to.period)}>{total(ledger.totals.to.totalEhs)}</Figure>
            <Figure label={texts.changeEhs}>{growth(ledger)}</Figure>
            <Figure label={texts.growth}>{growth(ledger)}</Figure>
            <td colSpan={5} />
            <td className="copy needs-script" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Figures({ row, ledger, from, to }: { row: LedgerRow } & Props) {
  const { table, ledger: texts } = useViewMessages();
  const { published } = ledger;
  const own = (entry: ChangeLedger["published"]["from"]) =>
    entry?.published.find(({ area }) => area === row.area)?.ehs ?? "–";
  const share = (value: number | null) =>
    value === null ? "–" : formatNumber(SHARE, value, row.resolution / 2);
  const derived = (value: number | null) =>
    value === null ? "–" : formatNumber(DERIVED_HASHRATE, value, (row.resolutionEhs ?? 0) / 2);
  const signed = (value: number | null | undefined) =>
    value === null || value === undefined
      ? "–"
      : withoutUnit(formatChange(DERIVED_HASHRATE, value, (row.resolutionEhs ?? 0) / 2));
  const isComparable = row.change !== null;
  return (
    <>
      <Figure label={texts.share(from.period)}>{share(row.shareFrom)}</Figure>
      <Figure label={texts.share(to.period)}>{share(row.shareTo)}</Figure>
      <Figure label={texts.change}>
        {!isComparable
          ? table.notComparable
          : row.measurable
            ? withoutUnit(formatChange(SHARE, row.change ?? 0, row.resolution / 2))
            : table.notMeasurable}
      </Figure>
      <Figure label={texts.ehsOf(from.period)}>{derived(row.hashrateFromEhs)}</Figure>
      <Figure label={texts.ehsOf(to.period)}>{derived(row.hashrateToEhs)}</Figure>
      <Figure label={texts.changeEhs}>
        {row.changeEhs === null
          ? "–"
          : row.measurableEhs
            ? signed(row.changeEhs)
            : table.notMeasurable}
        {row.isOpposite && (
          <abbr className="ledger-opposite" title={texts.oppositeMark}>
            {" ⇅"}
          </abbr>
        )}
      </Figure>
      <Figure label={texts.growth}>{signed(row.split?.networkEffectEhs)}</Figure>
      <Figure label={texts.shift}>{signed(row.split?.shareEffectEhs)}</Figure>
      <Figure label={texts.joint}>{signed(row.split?.jointEffectEhs)}</Figure>
      <Figure label={texts.publishedOf(from.period)}>{own(published.from)}</Figure>
      <Figure label={texts.publishedOf(to.period)}>{own(published.to)}</Figure>
      <Figure label={texts.rank}>
        {row.rankFrom === null && row.rankTo === null
          ? ""
          : `${row.rankFrom ?? "–"} → ${row.rankTo ?? "–"}`}
      </Figure>
    </>
  );
}

/** On a phone, where each row is a card, its label stands over the figure. */
function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="number" data-label={label}>
      {children}
    </td>
  );
}

function figureOf(row: LedgerRow, key: SortKey, ledger: ChangeLedger): number | string | null {
  switch (key) {
    case "name":
      return ledger.nameOf(row.area);
    case "from":
      return row.shareFrom;
    case "value":
      return row.shareTo;
    case "change":
      return row.change;
    case "ehsFrom":
      return row.hashrateFromEhs;
    case "ehsTo":
      return row.hashrateToEhs;
    case "ehs":
      return row.changeEhs;
    case "growth":
      return row.split?.networkEffectEhs ?? null;
    case "shift":
      return row.split?.shareEffectEhs ?? null;
    case "joint":
      return row.split?.jointEffectEhs ?? null;
    case "rank":
      return row.rankFrom === null || row.rankTo === null ? null : row.rankTo - row.rankFrom;
    // Of the table of levels.
    case "price":
      return null;
  }
}

function sources(from: Frame, to: Frame, nameOf: (frame: Frame) => string): string {
  return [...new Set([nameOf(from), nameOf(to)])].join(" / ");
}

function total(value: number | null): string {
  return value === null ? "–" : formatNumber(DERIVED_HASHRATE, value, 0.5);
}

function growth({ totals }: ChangeLedger): string {
  return totals.from.totalEhs === null || totals.to.totalEhs === null
    ? "–"
    : withoutUnit(formatChange(DERIVED_HASHRATE, totals.to.totalEhs - totals.from.totalEhs, 0.5));
}

/** The column's header has the unit. */
function withoutUnit(text: string): string {
  return text.replace(/ \S+$/, "");
}
