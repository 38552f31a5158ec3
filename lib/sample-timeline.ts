/** A part of the published record, for tests: CBECI around its measurement effect, and two Luxor snapshots. */
import type { Cell, Frame, SeriesBreak, Timeline } from "./contract";
import type { FramedRow } from "./frames";
import { parsePeriod } from "./periods";
import type { AreaRef } from "./view-model";

/** A frame of one source, complete unless said otherwise. */
export function frameOf(
  source: string,
  period: string,
  cells: Cell[],
  more: Partial<Frame> = {},
): Frame {
  return {
    ...parsePeriod(period),
    period,
    source,
    publication: `${source}-${period}`,
    vintage: "2022-05-17",
    url: null,
    scope: "complete",
    cells,
    ...more,
  };
}

/** Cells from values by area, all of one resolution. */
export function cellsOf(values: Record<string, number>, resolution: number): Cell[] {
  return Object.entries(values).map(([area, value]) => ({ area, value, resolution }));
}

const CBECI_RESOLUTION = 0.00005;
const LUXOR_RESOLUTION = 0.0011;

export const CBECI_2021_06: Frame = frameOf(
  "cbeci",
  "2021-06",
  cellsOf({ USA: 0.2181, CHN: 0.3425, KAZ: 0.088, OTH: 0.0691 }, CBECI_RESOLUTION),
);
export const CBECI_2021_07: Frame = frameOf("cbeci", "2021-07", [
  ...cellsOf({ USA: 0.3512, KAZ: 0.1379, OTH: 0.0941 }, CBECI_RESOLUTION),
  { area: "CHN", value: 0, status: "zero", resolution: CBECI_RESOLUTION },
]);
export const CBECI_2021_08: Frame = frameOf(
  "cbeci",
  "2021-08",
  cellsOf({ USA: 0.354, KAZ: 0.181, CHN: 0, OTH: 0.0886 }, CBECI_RESOLUTION),
);
export const CBECI_2021_09: Frame = frameOf(
  "cbeci",
  "2021-09",
  cellsOf({ USA: 0.2769, KAZ: 0.1772, CHN: 0.2229, OTH: 0.0773 }, CBECI_RESOLUTION),
);
export const CBECI_2022_01: Frame = frameOf(
  "cbeci",
  "2022-01",
  cellsOf({ USA: 0.3784, KAZ: 0.1322, CHN: 0.2111, OTH: 0.0902 }, CBECI_RESOLUTION),
);

/** Ethiopia is published as "almost 2 %". */
export const LUXOR_2025_Q4: Frame = frameOf(
  "luxor",
  "2025-Q4",
  [
    ...cellsOf(
      { ARE: 0.032, CAN: 0.029, CHN: 0.141, OMN: 0.029, PRY: 0.039, RUS: 0.1551, USA: 0.3775 },
      LUXOR_RESOLUTION,
    ),
    { area: "ETH", value: 0.02, resolution: 0.005 },
  ],
  { scope: "partial-list" },
);
export const LUXOR_2026_Q3: Frame = frameOf(
  "luxor",
  "2026-Q3",
  cellsOf(
    {
      ARE: 0.03,
      CAN: 0.026,
      CHN: 0.122,
      ETH: 0.024,
      IDN: 0.018,
      NOR: 0.017,
      OMN: 0.028,
      PRY: 0.047,
      RUS: 0.172,
      USA: 0.367,
    },
    LUXOR_RESOLUTION,
  ),
  { scope: "top-n" },
);

const seriesBreak = (
  id: string,
  date: string,
  fromSource: string,
  toSource: string,
): SeriesBreak => ({
  id,
  metric: "hashrate-share",
  date,
  fromSource,
  toSource,
  reason: `Reason of ${id}.`,
});

/** As shipped in data/series-breaks.csv. */
export const BREAKS: readonly SeriesBreak[] = [
  seriesBreak("cbeci-to-luxor", "2025-04-01", "cbeci", "luxor"),
  seriesBreak("cbeci-2021-07-measurement", "2021-07-01", "cbeci", "cbeci"),
  seriesBreak("cbeci-2021-09-measurement", "2021-09-01", "cbeci", "cbeci"),
];

export const AREAS: readonly AreaRef[] = [
  { id: "ARE", name: "United Arab Emirates", iso2: "AE" },
  { id: "CAN", name: "Canada", iso2: "CA" },
  { id: "CHN", name: "China", iso2: "CN" },
  { id: "ETH", name: "Ethiopia", iso2: "ET" },
  { id: "IDN", name: "Indonesia", iso2: "ID" },
  { id: "KAZ", name: "Kazakhstan", iso2: "KZ" },
  { id: "NOR", name: "Norway", iso2: "NO" },
  { id: "OMN", name: "Oman", iso2: "OM" },
  { id: "PRY", name: "Paraguay", iso2: "PY" },
  { id: "RUS", name: "Russia", iso2: "RU" },
  { id: "SGP", name: "Singapore", iso2: "SG" },
  { id: "USA", name: "United States", iso2: "US" },
];

const sourceOf = (id: string, name: string, method: string): Timeline["sources"][number] => ({
  id,
  name,
  publisher: name,
  method,
  quality: method === "pool-ip" ? "measured-sample" : "modelled",
  url: null,
  licence: "facts-quoted",
  licenceName: "Facts, quoted",
  lastPeriodEnd: "2026-10-01",
  staleAfterDays: 180,
  standstill: null,
  caveat: null,
});

/** A timeline of shares; `more` replaces parts of it. */
export function timelineOf(frames: Frame[], more: Partial<Timeline> = {}): Timeline {
  return {
    metric: "hashrate-share",
    release: { id: 1, label: "sample", createdAt: "2026-11-22T00:00:00Z" },
    asOf: null,
    source: null,
    frames,
    breaks: [...BREAKS],
    sources: [
      sourceOf("cbeci", "Cambridge CBECI", "pool-ip"),
      sourceOf("luxor", "Luxor Hashrate Index", "market-intelligence"),
    ],
    notes: [],
    tariffs: [],
    ...more,
  };
}

/** Every frame above, oldest first. */
export const SAMPLE_TIMELINE: Timeline = timelineOf([
  CBECI_2021_06,
  CBECI_2021_07,
  CBECI_2021_08,
  CBECI_2021_09,
  CBECI_2022_01,
  LUXOR_2025_Q4,
  LUXOR_2026_Q3,
]);

/** A published row; without `more` it is Canada in Luxor's snapshot of 2026-Q3. */
export function publishedRow(more: Partial<FramedRow> & { period?: string } = {}): FramedRow {
  const { period = "2026-Q3", ...row } = more;
  const { start, end, kind } = parsePeriod(period);
  return {
    metric: "hashrate-share",
    source: "luxor",
    vintage: "2026-09-20",
    iso2: "CA",
    iso3: "CAN",
    country: "Canada",
    period_start: start,
    period_end: end,
    value: 0.026,
    unit: "fraction",
    status: "value",
    quality: "modelled",
    caveat: null,
    value_low: null,
    value_high: null,
    resolution: 0.0011,
    period_kind: kind,
    method: "market-intelligence",
    tariff_class: null,
    tariff_band: null,
    tax_basis: null,
    currency: null,
    value_local: null,
    price_scope: null,
    source_url: null,
    licence: "facts-quoted",
    areaId: "CAN",
    publication: "luxor-2026q3",
    publicationUrl: null,
    scope: "top-n",
    ...row,
  };
}
