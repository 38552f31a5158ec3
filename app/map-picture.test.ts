/**
 * Pictures of real snapshots against files that are committed, byte by byte: another colour, class, circle or coastline shows.
 * When a difference is meant, `npx vitest run app/map-picture.test.ts -u` writes them anew; look at them before committing.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listCountryEntries } from "../db/queries/country-entries";
import { asOf, shippedDatabase } from "../db/test-database";
import { cachedTimeline } from "../db/timeline-cache";
import worldSvg from "../lib/geo/generated/world-svg.json";
import type { WorldSvg } from "../lib/geo/world-svg";
import { mapPicture } from "../lib/map-picture";
import { MAP_METRICS, metricOf } from "../lib/metrics";
import { PICTURE_COLORS } from "../lib/picture/palette";
import { loadView } from "../lib/url-state";
import { viewOf } from "../lib/view-model";

/** Snapshots of which nothing new is published, by the vintages of that day. */
const VINTAGES = "2026-10-09";
const VIEWS: Record<string, string> = {
  "hashrate-share": "?to=2021-08",
  hashrate: "?metric=hashrate&to=2026-Q3",
  "electricity-price": "?metric=electricity-price&to=2023",
  "legal-status": "?metric=legal-status&to=2025-08-01",
  "cost-per-btc": "?metric=cost-per-btc&to=2026-07",
  "mining-power": "?metric=mining-power&to=2026-Q3",
  "low-carbon-share": "?metric=low-carbon-share&to=2023",
  "hashrate-share-change": "?view=change&from=2025-Q4&to=2026-Q3",
};

const opened = shippedDatabase("embedded");

test("every way to make the frames of a metric has a reference", () => {
  const rules = (ids: readonly string[]) =>
    new Set(MAP_METRICS.filter(({ id }) => ids.includes(id)).map(({ timeline }) => timeline));
  expect(rules(Object.keys(VIEWS))).toEqual(rules(MAP_METRICS.map(({ id }) => id)));
});

test.each(Object.entries(VIEWS))("the picture of %s is the committed one", async (name, query) => {
  const { db } = opened();
  const view = loadView(new URLSearchParams(query));
  const seen = await asOf(db, VINTAGES);
  const [timeline, countries] = await Promise.all([
    cachedTimeline(db, seen, metricOf(view.metric), null),
    listCountryEntries(db, seen),
  ]);
  const areas = countries.map((country) => ({ ...country, id: country.iso3 }));
  const { frame, paints, scale } = viewOf(timeline, view, areas);
  expect(frame?.period).toBe(view.to);
  for (const theme of ["light", "dark"] as const) {
    const picture = mapPicture(worldSvg as unknown as WorldSvg, paints, scale, { theme });
    // A line a shape, so that a difference can be read.
    await expect(`${picture.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
      `../lib/map-references/${name}.${theme}.svg`,
    );
  }
});

test("pictures have the colours of the page", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const day = (name: string) =>
    new RegExp(`--${name}-light: (#\\w+)`).exec(css)?.[1] ??
    new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(css)?.[1];
  const night = (name: string) =>
    new RegExp(`--${name}-dark: (#\\w+)`).exec(css)?.[1] ??
    new RegExp(`--${name}: light-dark\\(#\\w+, (#\\w+)`).exec(css)?.[1];
  for (const [name, color] of Object.entries(PICTURE_COLORS.light)) expect(color).toBe(day(name));
  for (const [name, color] of Object.entries(PICTURE_COLORS.dark)) expect(color).toBe(night(name));
});
