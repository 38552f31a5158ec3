/** What the rules of the claims share: the shape of a finding, and how figures are named and compared. */
import type { PageMessages } from "../../messages/en/pages";
import { type AreaChange, breaksBetween, changesBetween } from "../change";
import type { ClaimRecord, Figure } from "../claim-record";
import type { AtlasEvent, Claim, Frame, Timeline, Verdict } from "../contract";
import { formatChange, formatValue } from "../format";
import { metricOf } from "../metrics";
import { viewQuery } from "../url-state";

export type ClaimInput = { what: string; value: string; source: string; href: string | null };
export type Finding = {
  verdict: Verdict;
  /** What the record shows, a sentence each. */
  shown: string[];
  /** The figures that the sentences are computed from. */
  inputs: ClaimInput[];
  views: { label: string; href: string }[];
};

export type Text = PageMessages["claims"];
export type Context = { record: ClaimRecord; text: Text; claim: Claim };

/** The newest snapshot and the earlier ones of its source that no series break parts from it, newest first. */
export function comparableFrames({ frames, breaks }: Timeline): {
  newest: Frame | null;
  earlier: Frame[];
} {
  const newest = frames.at(-1) ?? null;
  if (!newest) return { newest, earlier: [] };
  const earlier = frames.filter(
    (frame) =>
      frame.source === newest.source &&
      frame.start < newest.start &&
      breaksBetween(frame, newest, breaks).length === 0,
  );
  return { newest, earlier: earlier.reverse() };
}

/** Change of one area between two frames; null when either does not list it. */
export function changeOfArea(from: Frame, to: Frame, area: string): AreaChange | null {
  const change = changesBetween(from, to).find((entry) => entry.area === area);
  return change && change.change !== null ? change : null;
}

export const shareMetric = metricOf("hashrate-share");
export const hashrateMetric = metricOf("hashrate");
export const priceMetric = metricOf("electricity-price");
/** A change of a share in percentage points. */
export const pp = (change: AreaChange) =>
  formatChange(shareMetric, change.change ?? 0, change.resolution / 2);
/** A number with the separators of English. */
export const number = (value: number, maximumFractionDigits = 0) =>
  new Intl.NumberFormat("en", { maximumFractionDigits }).format(value);
/** US dollars, whole. */
export const usd = (value: number) => `$${number(value)}`;

/** The English name of an area on record, else its code. */
export function nameOf({ areas }: ClaimRecord, area: string): string {
  return areas.find(({ id }) => id === area)?.name ?? area;
}

/** The shares of areas in frames, as inputs that lead to their map; those that are not listed are left out. */
export function shareInputs(
  record: ClaimRecord,
  frames: readonly Frame[],
  areas: string[],
): ClaimInput[] {
  return frames.flatMap((frame) =>
    areas.flatMap((area) => {
      const cell = frame.cells.find((entry) => entry.area === area);
      if (!cell || cell.value === null) return [];
      return {
        what: `${nameOf(record, area)}, ${frame.period}`,
        value: formatValue(shareMetric, cell.value, cell.resolution),
        source: `${record.sourceName(frame.source)}, ${frame.vintage ?? ""}`,
        href: frame.url,
      };
    }),
  );
}

/** A figure of the record as an input that leads to its source. */
export function inputOf(record: ClaimRecord, row: Figure, what: string): ClaimInput {
  return {
    what: `${what}, ${row.period}`,
    value: formatValue(metricOf(row.metric), row.value ?? 0, row.resolution),
    source: `${record.sourceName(row.source)}, ${row.vintage}`,
    href: row.source_url,
  };
}

/** The address of the map of changes between two frames. */
export function changeView(from: Frame, to: Frame, country: string[] = []): string {
  return `/${viewQuery({ view: "change", from: from.period, to: to.period, country })}`;
}

/** An event with its date. */
export function dated({ title, date }: AtlasEvent): string {
  return `${title} (${date.slice(0, 7)})`;
}

/** The cells of countries, without remainders. */
export function listedCells({ cells }: Frame) {
  return cells.filter(({ area, value }) => area !== "OTH" && value !== null);
}

/** The resolution of an area's share in a frame, a fraction; null when it is not listed or not stated. */
export function frameResolution(frame: Frame, area: string): number | null {
  return frame.cells.find((cell) => cell.area === area)?.resolution ?? null;
}

/** What is said where the record has no figure at all. */
export function nothing(text: Text): Finding {
  return { verdict: "not-testable", shown: [text.noFigures], inputs: [], views: [] };
}
