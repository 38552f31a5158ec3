/** The table as it stands on the page: its filters, its order, its units; digits as published, with what is shown beside them. */

import type { Messages } from "../../messages/en";
import type { Frame, Timeline } from "../contract";
import { movePoint, plainNumber } from "../decimals";
import { displayUnit, formatChange, formatNumber } from "../format";
import { EVENTS_RECORD, legalEntry } from "../legal-timeline";
import type { Metric } from "../metrics";
import { inOrder, type Sort } from "../table-order";
import { describeTariff } from "../tariff-words";
import type { AtlasView } from "../view-model";
import type { CellKind, DownloadCell, DownloadColumn, DownloadTable } from "./table";

type Described<Row> = {
  name: string;
  kind: CellKind;
  description: string;
  of(row: Row): DownloadCell;
};
type Place = { iso2: string | null };
type Page = {
  view: AtlasView;
  timeline: Timeline;
  sort: Sort | null;
  places: ReadonlyMap<string, Place>;
  messages: Messages;
};

/** Rows and columns of the page's table; null when the page shows none, because nothing was published or a change is refused. */
export function displayedTable(page: Page): { table: DownloadTable; rows: number } | null {
  const { view } = page;
  if (!view.frame) return null;
  if (view.changes && view.previous) return changeTable(page, view.frame, view.previous);
  return view.refused === null ? levelTable(page, view.frame) : null;
}

function tableOf<Row>(
  columns: readonly Described<Row>[],
  rows: readonly Row[],
): { table: DownloadTable; rows: number } {
  return {
    table: {
      columns: columns.map(({ of: _, ...column }): DownloadColumn => column),
      pages: async function* () {
        yield rows.map((row) => columns.map(({ of }) => of(row)));
      },
    },
    rows: rows.length,
  };
}

function column<Row>(
  name: string,
  kind: CellKind,
  description: string,
  of: (row: Row) => DownloadCell,
): Described<Row> {
  return { name, kind, description, of };
}

function placeColumns<Row extends { area: string; name: string }>({ places }: Page) {
  return [
    column<Row>(
      "area_id",
      "text",
      "ISO 3166-1 alpha-3; OTH is the source's Other",
      ({ area }) => area,
    ),
    column<Row>(
      "iso2",
      "text",
      "ISO 3166-1 alpha-2; NA is Namibia, never missing",
      ({ area }) => places.get(area)?.iso2 ?? null,
    ),
    column<Row>("country", "text", "English name", ({ name }) => name),
  ];
}

function levelTable(page: Page, frame: Frame) {
  const { view, timeline, messages } = page;
  const { metric } = view;
  const unit = displayUnit(metric);
  const sourceOf = (id: string) => timeline.sources.find((source) => source.id === id);
  type Row = (typeof view.levels)[number];
  const rows = inOrder(
    view.levels.filter(({ area }) => view.chosen?.has(area) ?? true),
    page.sort,
    (row: Row, key) =>
      key === "name"
        ? row.name
        : key === "value"
          ? row.cell.value
          : key === "change"
            ? (row.change?.change ?? null)
            : null,
  );
  const from = (row: Row) => row.tariff?.source ?? frame.source;
  const figure = (value: number | null | undefined) =>
    metric.classNames ? null : shownNumber(metric, value);
  const columns: Described<Row>[] = [
    column("rank", "number", "Place by value; empty for Other and for no value", ({ rank }) =>
      rank === null ? null : String(rank),
    ),
    ...placeColumns<Row>(page),
    column(
      "value",
      "number",
      `${metric.name} in ${unit || "classes"}; empty: missing, never 0`,
      (row) => figure(row.cell.value),
    ),
    column(
      "unit",
      "text",
      "Unit of value, value_low, value_high and resolution",
      () => unit || null,
    ),
    column(
      "shown",
      "text",
      "As the page shows it, with as many digits as the figure supports",
      ({ cell }) =>
        cell.value === null ? null : formatNumber(metric, cell.value, cell.resolution),
    ),
    column(
      "status",
      "text",
      "value, zero, in-other, not-covered, not-applicable or range",
      ({ cell }) => cell.status ?? (cell.value === null ? "not-covered" : "value"),
    ),
    column("caveat", "text", "What to know before using the figure", ({ cell }) =>
      cell.note === undefined ? null : (timeline.notes[cell.note] ?? null),
    ),
    column("value_low", "number", "Lower bound", ({ cell }) => figure(cell.low)),
    column("value_high", "number", "Upper bound", ({ cell }) => figure(cell.high)),
    column("resolution", "number", "Half a unit of the published digits", ({ cell }) =>
      figure(cell.resolution),
    ),
    ...(view.previous && !metric.classNames
      ? [
          column<Row>(
            "change",
            "number",
            `Since ${view.previous.period}, in change_unit; empty: not comparable`,
            ({ change }) => shownNumber(metric, change?.change),
          ),
          column<Row>("change_unit", "text", "pp are percentage points", ({ change }) =>
            change ? changeUnit(metric) : null,
          ),
          column<Row>(
            "change_measurable",
            "flag",
            "false: within the two resolutions, no measurable change",
            ({ change }) => (change && change.change !== null ? String(change.measurable) : null),
          ),
        ]
      : []),
    ...(view.levels.some(({ tariff }) => tariff)
      ? [
          column<Row>("tariff", "text", "What the price is, and of which period", ({ tariff }) =>
            tariff ? describeTariff(tariff, frame.period, messages) : null,
          ),
        ]
      : []),
    ...(frame.source === EVENTS_RECORD
      ? [
          column<Row>(
            "since",
            "day",
            "First day of the status",
            ({ cell }) => legalEntry(timeline, cell)?.since ?? null,
          ),
          column<Row>(
            "until",
            "day",
            "Its last day; empty: no end on record",
            ({ cell }) => legalEntry(timeline, cell)?.until ?? null,
          ),
          column<Row>(
            "summary",
            "text",
            "What the report says",
            ({ cell }) => legalEntry(timeline, cell)?.summary ?? null,
          ),
          column<Row>(
            "source_url",
            "text",
            "Where it was read",
            ({ cell }) => legalEntry(timeline, cell)?.sourceUrl ?? null,
          ),
        ]
      : []),
    column("metric", "text", "What is measured", () => metric.id),
    column(
      "period",
      "text",
      "Period of the figure",
      ({ tariff }) => tariff?.period ?? frame.period,
    ),
    column("source", "text", "Id of the source", from),
    column(
      "vintage",
      "day",
      "Day on which the source published it",
      ({ tariff }) => tariff?.vintage ?? frame.vintage,
    ),
    column(
      "quality",
      "text",
      "measured-sample, modelled, survey or claim",
      (row) => sourceOf(from(row))?.quality ?? null,
    ),
    column(
      "licence",
      "text",
      "Id of the licence of the source",
      (row) => sourceOf(from(row))?.licence ?? null,
    ),
  ];
  return tableOf(columns, rows);
}

function changeTable(page: Page, to: Frame, before: Frame) {
  const { view, timeline } = page;
  const { metric, ledger } = view;
  type Row = NonNullable<AtlasView["changes"]>[number];
  const lines = new Map(ledger?.rows.map((row) => [row.area, row]));
  const rows = inOrder(
    (view.changes ?? []).filter(({ area }) => view.chosen?.has(area) ?? true),
    page.sort,
    (row: Row, key) => {
      if (key === "name") return row.name;
      if (key === "from") return row.from;
      if (key === "value") return row.to;
      const line = lines.get(row.area);
      if (key === "ehsFrom") return line?.hashrateFromEhs ?? null;
      if (key === "ehsTo") return line?.hashrateToEhs ?? null;
      if (key === "ehs") return line?.changeEhs ?? null;
      return key === "change" ? row.change : null;
    },
  );
  const derived = (
    name: string,
    description: string,
    of: (line: NonNullable<typeof ledger>["rows"][number]) => number | null,
  ) =>
    column<Row>(name, "number", description, ({ area }) => {
      const line = lines.get(area);
      const value = line ? of(line) : null;
      return value === null ? null : plainNumber(value);
    });
  const unit = displayUnit(metric);
  const sources = [...new Set([before.source, to.source])];
  const licences = sources.map(
    (id) => timeline.sources.find((one) => one.id === id)?.licence ?? "",
  );
  const columns: Described<Row>[] = [
    ...placeColumns<Row>(page),
    column("value_from", "number", `${metric.name} in ${before.period}, in unit`, ({ from }) =>
      shownNumber(metric, from),
    ),
    column("value_to", "number", `${metric.name} in ${to.period}, in unit`, (row) =>
      shownNumber(metric, row.to),
    ),
    column("unit", "text", "Unit of value_from and value_to", () => unit),
    column("change", "number", "Difference in change_unit; empty: not comparable", ({ change }) =>
      shownNumber(metric, change),
    ),
    column("change_unit", "text", "pp are percentage points, never percent", () =>
      changeUnit(metric),
    ),
    column("shown", "text", "As the page shows the change", (row) =>
      row.change === null || !row.measurable
        ? null
        : formatChange(metric, row.change, row.resolution / 2),
    ),
    column("measurable", "flag", "false: within the two resolutions", ({ change, measurable }) =>
      change === null ? null : String(measurable),
    ),
    column("resolution", "number", "Sum of the two resolutions, in change_unit", ({ resolution }) =>
      shownNumber(metric, resolution),
    ),
    ...(ledger
      ? [
          derived(
            "hashrate_from_ehs",
            "Share × network total, EH/s: derived",
            (l) => l.hashrateFromEhs,
          ),
          derived(
            "hashrate_to_ehs",
            "Share × network total, EH/s: derived",
            (l) => l.hashrateToEhs,
          ),
          derived("change_ehs", "Difference in EH/s: derived", (l) => l.changeEhs),
        ]
      : []),
    column(
      "caveat",
      "text",
      "Series breaks that the change was computed across",
      () =>
        view.crossed.map(({ reason }) => `Across a series break: ${reason}`).join(" | ") || null,
    ),
    column("metric", "text", "What is measured", () => metric.id),
    column("period_from", "text", "Period of value_from", () => before.period),
    column("period_to", "text", "Period of value_to", () => to.period),
    column("source", "text", "Ids of the sources", () => sources.join("/")),
    column("licence", "text", "Ids of their licences", () => [...new Set(licences)].join("/")),
  ];
  return tableOf(columns, rows);
}

const changeUnit = (metric: Metric) => (metric.unit === "fraction" ? "pp" : displayUnit(metric));

/** In the unit of the page: a fraction as percent, by moving the point and not by arithmetic. */
function shownNumber(metric: Metric, value: number | null | undefined): DownloadCell {
  if (value === null || value === undefined) return null;
  const text = plainNumber(value);
  return metric.unit === "fraction" ? movePoint(text, 2) : text;
}
