/** The files of the data package and the tables that hold them: the one description that loading, importing and export share. */
import type { PgTable } from "drizzle-orm/pg-core";
import { formatPeriod, type Period, parsePeriod } from "../lib/periods";
import {
  answer,
  type Cells,
  type Column,
  flag,
  hex,
  moment,
  number,
  type Row,
  text,
} from "./columns";
import * as schema from "./schema";

export type Resource = {
  /** Below the data folder, as in the descriptor. */
  file: string;
  table: PgTable;
  columns: readonly Column[];
  /** Columns of the table that together name a row of a release. */
  key: readonly string[];
  /** Loads from before this number are loaded again: they miss columns. */
  format?: number;
  /** What makes a described thing itself: a row that differs here must get an id of its own. */
  fixed?: readonly string[];
};

/** Described things: their texts may be mended, their ids stay. Order follows the foreign keys. */
export const DIMENSIONS: readonly Resource[] = [
  {
    file: "areas.csv",
    table: schema.area,
    key: ["id"],
    columns: [
      text("area_id", "id"),
      text("kind"),
      text("iso2"),
      text("iso3"),
      text("iso_numeric"),
      text("name"),
      text("parent_id"),
      text("m49_region"),
      text("m49_subregion"),
      text("geometry"),
      number("lon"),
      number("lat"),
      text("geometry_note"),
    ],
  },
  {
    file: "licences.csv",
    table: schema.licence,
    key: ["id"],
    columns: [
      text("licence_id", "id"),
      text("name"),
      text("url"),
      text("may_redistribute"),
      text("conditions"),
      answer("verified"),
    ],
  },
  {
    file: "sources.csv",
    table: schema.source,
    key: ["id"],
    columns: [
      text("source_id", "id"),
      text("name"),
      text("publisher"),
      text("method"),
      text("url"),
      text("licence", "licenceId"),
      text("licence_note"),
      number("default_timeline_rank"),
      number("stale_after_days"),
      text("standstill"),
      text("caveat"),
      text("role"),
    ],
  },
  {
    file: "publications.csv",
    table: schema.publication,
    key: ["id"],
    fixed: ["sourceId", "publishedOn", "scope"],
    columns: [
      text("publication_id", "id"),
      text("source_id"),
      text("label"),
      text("published_on"),
      text("date_precision"),
      text("url"),
      text("scope"),
      flag("secondary"),
      text("accessed_via"),
      text("note"),
    ],
  },
];

const period: Column = {
  name: "period",
  read: (cells) => {
    const { start, end, kind } = parsePeriod(cells.period ?? "");
    return { periodStart: start, periodEnd: end, periodKind: kind };
  },
  write: ({ periodStart: start, periodEnd: end, periodKind: kind }) =>
    formatPeriod({ start, end, kind } as Period),
};

const OBSERVATION_COLUMNS: readonly Column[] = [
  text("publication_id"),
  text("metric", "metricId"),
  text("area_id"),
  period,
  text("value"),
  text("value_low"),
  text("value_high"),
  text("unit"),
  text("status"),
  text("resolution"),
  text("date_precision"),
  text("caveat"),
  text("tariff_class"),
  text("tariff_band"),
  text("tax_basis"),
  text("currency"),
  text("value_local"),
  text("price_scope"),
  text("source_url"),
];

const observations = (name: string): Resource => ({
  file: `observations/${name}.csv`,
  table: schema.observation,
  columns: OBSERVATION_COLUMNS,
  key: [
    "publicationId",
    "metricId",
    "areaId",
    "periodStart",
    "periodEnd",
    "tariffClass",
    "tariffBand",
    "taxBasis",
    "priceScope",
  ],
});

/** The day a machine was released is known to the month or the year; the table keeps its first day. */
const released: Column = {
  name: "released",
  read: ({ released: written = "" }) => ({
    releaseDate: written === "" ? null : parsePeriod(written).start,
  }),
  write: ({ releaseDate, releasePrecision }) =>
    String(releaseDate ?? "").slice(0, releasePrecision === "year" ? 4 : 7),
};

export const FACTS: readonly Resource[] = [
  observations("hashrate"),
  observations("electricity-price"),
  observations("electricity-mix"),
  observations("us-states"),
  observations("china-provinces"),
  observations("network-energy"),
  observations("fx-rates"),
  observations("mining-power"),
  observations("mining-costs"),
  observations("market-forecasts"),
  {
    file: "network-day.csv",
    table: schema.networkDay,
    key: ["date"],
    columns: [
      text("date"),
      number("last_height"),
      number("blocks"),
      text("difficulty_mean"),
      text("hashrate_ehs"),
      text("price_usd"),
      text("issuance_btc"),
      text("fees_btc"),
    ],
  },
  {
    file: "difficulty-epochs.csv",
    table: schema.difficultyEpoch,
    key: ["height"],
    format: 2,
    columns: [
      number("height"),
      moment("timestamp_utc"),
      text("date"),
      text("date_precision"),
      text("difficulty"),
      hex("bits"),
      text("change_fraction"),
      flag("derived"),
      text("difficulty_source_id"),
      text("date_source_id"),
    ],
  },
  {
    file: "asic-models.csv",
    table: schema.asicModel,
    key: ["modelId"],
    format: 2,
    columns: [
      text("id", "modelId"),
      text("name"),
      text("manufacturer"),
      released,
      text("release_precision"),
      text("hashrate_ths"),
      text("power_w", "powerW"),
      text("efficiency_j_per_th", "efficiencyJPerTh"),
      text("cooling"),
      text("source_id"),
      text("source_url"),
      text("confidence"),
      text("note"),
    ],
  },
  {
    file: "events.csv",
    table: schema.event,
    key: ["id"],
    format: 2,
    columns: [
      text("id"),
      text("date"),
      text("date_precision"),
      text("area_id"),
      text("title"),
      text("summary"),
      text("source_url"),
      text("kind"),
      flag("secondary"),
    ],
  },
  {
    file: "claims.csv",
    table: schema.claim,
    key: ["id"],
    columns: [
      text("id"),
      number("position"),
      text("said_by"),
      text("reported_by"),
      text("said_on"),
      text("date_precision"),
      text("statement"),
      text("quote"),
      text("stated_value"),
      text("stated_unit"),
      text("source_url"),
      flag("secondary"),
      text("note"),
    ],
  },
  {
    file: "legal-status.csv",
    table: schema.legalStatus,
    key: ["areaId", "since"],
    columns: [
      text("area_id"),
      text("status"),
      text("since"),
      text("until"),
      text("date_precision"),
      text("summary"),
      text("source_url"),
      text("event_id"),
    ],
  },
  {
    file: "aliases.csv",
    table: schema.areaAlias,
    key: ["alias"],
    columns: [text("area_id"), text("alias"), text("language")],
  },
  {
    file: "groups.csv",
    table: schema.areaGroup,
    key: ["groupId", "areaId"],
    columns: [
      text("group_id"),
      text("name"),
      text("area_id"),
      number("since"),
      text("source_url"),
      text("note"),
    ],
  },
  {
    file: "series-breaks.csv",
    table: schema.seriesBreak,
    key: ["id"],
    format: 2,
    columns: [
      text("id"),
      text("metric", "metricId"),
      text("source_id"),
      text("date"),
      text("from_source", "fromSourceId"),
      text("to_source", "toSourceId"),
      text("reason"),
    ],
  },
];

export const RESOURCES: readonly Resource[] = [...DIMENSIONS, ...FACTS];

/** A row of the table from the cells of a file; `index` counts the rows of the file from 0. */
export function readRow({ table, columns }: Resource, cells: Cells, index: number): Row {
  const row: Row = table === schema.asicModel ? { row: index + 1 } : {};
  for (const column of columns) Object.assign(row, column.read(cells));
  return row;
}

/** The cells of a file from a row of the table. */
export function writeRow({ columns }: Resource, row: Row): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, write }) => [name, write(row)]));
}
