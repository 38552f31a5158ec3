import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en";
import type { LegalStatus } from "./contract";
import { LEGAL_KINDS, type LegalKind, legalStatusOn } from "./legal-status";
import {
  framesOfLegalRecord,
  LEGAL_SOURCE,
  legalEntry,
  legalStatusesOfParts,
} from "./legal-timeline";
import { describeLegalStatus, sourceHost } from "./legal-words";
import { timelineOf } from "./sample-timeline";
import { headline } from "./sentence";
import { loadView, offeredView } from "./url-state";
import { viewOf } from "./view-model";

const shipped = csvParse(readFileSync("data/legal-status.csv", "utf8")).map(
  (row): LegalStatus => ({
    area: row.area_id ?? "",
    name: row.area_id ?? "",
    iso3: row.area_id === "US-NY" ? "USA" : (row.area_id ?? ""),
    status: row.status as LegalKind,
    since: row.since ?? "",
    until: row.until || null,
    datePrecision: row.date_precision ?? "",
    summary: row.summary ?? "",
    sourceUrl: row.source_url || null,
    event: row.event_id ?? "",
  }),
);
const LAST_DAY = "2026-10-01";
const record = framesOfLegalRecord(shipped, LAST_DAY);
const timeline = timelineOf(record.frames, {
  metric: "legal-status",
  notes: record.notes,
  breaks: [],
  sources: [LEGAL_SOURCE],
  legal: shipped,
});
const areas = [...new Set(shipped.map(({ iso3 }) => iso3)), "DEU"].map((id) => ({
  id,
  name: id,
  iso2: null,
}));
const seen = (query: string) =>
  viewOf(timeline, offeredView(loadView(`?metric=legal-status&${query}`)), areas);

describe("frames of the legal record", () => {
  it("begin on every day of a change up to the last day, without gaps", () => {
    expect(record.frames.map(({ start }) => start)).toEqual([
      "2021-05-26",
      "2021-09-22",
      "2021-09-24",
      "2021-12-28",
      "2022-01-01",
      "2022-01-04",
      "2022-01-24",
      "2022-01-31",
      "2022-03-06",
      "2022-11-22",
      "2024-05-18",
      "2024-07-04",
      "2024-11-01",
      "2024-11-22",
      "2025-01-01",
      "2025-06-20",
      "2025-08-01",
    ]);
    const { frames } = record;
    frames.slice(1).forEach((frame, index) => {
      expect(frames[index]?.end).toBe(frame.start);
    });
    expect(frames.at(-1)?.end).toBe("2026-10-02");
  });
  it("say of every day what the record says of it, of countries only", () => {
    const countries = new Set(
      shipped.filter(({ area, iso3 }) => area === iso3).map(({ area }) => area),
    );
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2021-01-01"),
          max: new Date("2026-10-01"),
          noInvalidDate: true,
        }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const frame = record.frames.find(({ start, end }) => start <= day && day < end);
          const cells = new Map(frame?.cells.map((cell) => [cell.area, cell]));
          for (const area of countries) {
            const entry = legalStatusOn(shipped, area, day);
            const cell = cells.get(area);
            expect(cell?.value ?? null).toBe(entry && LEGAL_KINDS.indexOf(entry.status));
            expect(cell ? legalEntry(timeline, cell) : null).toBe(entry);
          }
          expect([...cells.keys()].filter((area) => !countries.has(area))).toEqual([]);
        },
      ),
    );
  });
  it("are none before the first event and without events", () => {
    expect(framesOfLegalRecord(shipped, "2021-05-25").frames).toEqual([]);
    expect(framesOfLegalRecord([], LAST_DAY).frames).toEqual([]);
  });
  it("list New York while its moratorium lasts", () => {
    const parts = record.frames.map((frame) =>
      legalStatusesOfParts(timeline, frame).map(({ area }) => area),
    );
    const inForce = record.frames.map(({ start }) => start >= "2022-11-22" && start < "2024-11-22");
    expect(parts).toEqual(inForce.map((is) => (is ? ["US-NY"] : [])));
  });
});

describe("the map of the legal status", () => {
  it("colours by status, marks what was only announced and leaves the rest unknown", () => {
    const { paints } = seen("to=2025-08-01");
    expect(paints.get("CHN")).toEqual({ classIndex: 0, pattern: "none" });
    expect(paints.get("RUS")).toEqual({ classIndex: 1, pattern: "none" });
    expect(paints.get("PRY")).toEqual({ classIndex: 3, pattern: "none" });
    expect(paints.get("NOR")).toEqual({ classIndex: 4, pattern: "caveat" });
    expect(paints.get("IRN")).toEqual({ classIndex: null, pattern: "not-covered" });
    expect(paints.get("USA")?.pattern).toBe("not-covered");
  });
  it("has no changes, sources or breaks of its own to choose from", () => {
    const view = seen("view=change&source=cbeci&breaks=log&from=2021-05-26&to=2022-01-24");
    expect(view.changes).toBeNull();
    expect(view.previous).toBeNull();
    expect(view.scale.breaks).toEqual([1, 2, 3, 4]);
    expect(view.levels.every(({ change }) => change === null)).toBe(true);
    const other = loadView("?view=change&source=cbeci");
    expect(offeredView(other)).toBe(other);
  });
  it("is narrowed to a class", () => {
    expect(seen("to=2025-08-01&classes=1").chosen).toEqual(new Set(["CHN", "XKX"]));
  });
  it("is said in a sentence", () => {
    expect(headline(seen("to=2021-09-22"), timeline, en)).toBe(
      "From 2021-09-22 until 2021-09-24: for 11 countries and territories no status is on record (events record).",
    );
    expect(headline(seen("to=2025-08-01"), timeline, en)).toBe(
      "Since 2025-08-01: banned: CHN and XKX; restricted: ETH and RUS; special tariff: PRY; announced only: NOR and VEN; for 4 countries and territories no status is on record (events record).",
    );
  });
  it("says of a country since when and where that was read", () => {
    const view = seen("to=2022-01-04");
    const [kosovo] = view.levels.filter(({ area }) => area === "XKX");
    expect(kosovo && describeLegalStatus(kosovo, view, timeline, en)).toEqual({
      value: "Banned",
      lines: [
        "since 2022-01, no end on record",
        "Mining is banned under energy emergency measures; no end is on record.",
        "fox5ny.com",
      ],
      caveat: null,
    });
    expect(sourceHost(null)).toBe("");
  });
});
