import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { Country, Health, listOf, PeriodEntry, Publication, Source } from "../../lib/contract";
import { asOf, ENGINES, MIGRATIONS, openEmpty, shippedDatabase } from "../test-database";
import { resolveAsOf } from "./as-of";
import {
  findCountry,
  listBreaks,
  listCountries,
  listEvents,
  listNetworkDays,
  listPeriods,
  listPublications,
  listSources,
} from "./catalogue";
import { getHealth } from "./health";

const records = (file: string) => csvParse(readFileSync(`data/${file}.csv`, "utf8"));

describe.each(ENGINES)("the catalogue on %s", (engine) => {
  const opened = shippedDatabase(engine);
  const now = () => asOf(opened().db, null);

  test("every source comes with its licence, and what may be done under it", async () => {
    const sources = await listSources(opened().db, await now());
    expect(sources.map(({ id }) => id).sort()).toEqual(
      records("sources")
        .map((row) => row.source_id)
        .sort(),
    );
    for (const source of sources) {
      Source.parse(source);
      expect(source.licenceName).not.toBe("");
    }
    expect(sources[0]).toMatchObject({
      id: "cbeci",
      publisher: "Cambridge Centre for Alternative Finance",
      quality: "measured-sample",
      licence: "cc-by-nc-sa-4.0-reported",
      licenceName: "Creative Commons BY-NC-SA 4.0 (as reported by others)",
      licenceUrl: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
      licenceVerified: false,
      firstPeriodStart: "2019-09-01",
      lastPeriodEnd: "2022-02-01",
    });
    expect(sources[0]?.licenceConditions).toContain("non-commercial");
    expect(sources[1]).toMatchObject({ id: "luxor", quality: "modelled", licence: "facts-quoted" });
    expect(sources[2]?.defaultTimelineRank).toBeNull();
  });

  test("a source counts the documents and figures that the day asked for knows", async () => {
    const { db } = opened();
    const luxor = async (day: string | null) =>
      (await listSources(db, await asOf(db, day))).find(({ id }) => id === "luxor");
    expect(await luxor(null)).toMatchObject({ publications: 4, observations: 50 });
    expect(await luxor("2025-06-01")).toMatchObject({
      publications: 1,
      observations: 6,
      lastPeriodEnd: "2025-07-01",
    });
    expect(await luxor("2020-01-01")).toMatchObject({
      publications: 0,
      observations: 0,
      firstPeriodStart: null,
    });
  });

  test("publications are the documents of a source, newest first", async () => {
    const { db } = opened();
    const luxor = await listPublications(db, await now(), "luxor");
    expect(luxor.map(({ id }) => id)).toEqual([
      "luxor-2026q3",
      "luxor-2025q4",
      "luxor-2025q3",
      "luxor-2025q2",
    ]);
    for (const document of luxor) Publication.parse(document);
    const all = await listPublications(db, await now(), null);
    expect(all).toHaveLength(records("publications").length);
    const early = await listPublications(db, await asOf(db, "2020-06-01"), "cbeci");
    expect(early.map(({ id }) => id)).toEqual(["cbeci-2020-05"]);
  });

  test("countries are those of the frame, each with both codes", async () => {
    const countries = await listCountries(opened().db);
    expect(countries.map(({ iso3 }) => iso3).sort()).toEqual(
      records("areas")
        .filter(({ kind }) => kind === "country")
        .map(({ area_id }) => area_id)
        .sort(),
    );
    for (const country of countries) Country.parse(country);
    expect(countries.find(({ iso3 }) => iso3 === "NAM")?.iso2).toBe("NA");
  });

  test("a country is found by its code, a residual, a state or anything else is none", async () => {
    const { db } = opened();
    expect(await findCountry(db, "PRY")).toMatchObject({ name: "Paraguay", iso2: "PY" });
    for (const text of ["OTH", "WLD", "US-TX", "XXX", "pry", "", "PRY\0", "'; drop table area"])
      expect(await findCountry(db, text)).toBeNull();
  });

  test("periods tell each vintage of each snapshot", async () => {
    const { db } = opened();
    const periods = await listPeriods(db, await now(), "hashrate-share");
    for (const entry of periods) PeriodEntry.parse(entry);
    const april = periods.filter(
      ({ source, period }) => source === "cbeci" && period === "2020-04",
    );
    expect(april.map(({ vintage, scope, countries }) => [vintage, scope, countries])).toEqual([
      ["2020-05-06", "partial-list", 6],
      ["2021-10-13", "complete", 9],
      ["2022-05-17", "complete", 9],
    ]);
    const metrics = new Set((await listPeriods(db, await now(), null)).map(({ metric }) => metric));
    expect(metrics).toContain("electricity-price");
    expect(await listPeriods(db, await now(), "no-such-metric")).toEqual([]);
  });

  test("events and breaks arrive oldest first", async () => {
    const { db } = opened();
    const events = await listEvents(db, await now());
    expect(events).toHaveLength(records("events").length);
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort());
    const breaks = await listBreaks(db, await now());
    expect(breaks).toHaveLength(records("series-breaks").length);
    expect(breaks).toContainEqual(
      expect.objectContaining({ fromSource: "cbeci", toSource: "cbeci", date: "2021-07-01" }),
    );
  });

  test("network days lie within the half-open range, as numbers", async () => {
    const { db } = opened();
    const within = { start: "2024-04-20", end: "2024-04-23" };
    const days = await listNetworkDays(db, await now(), within);
    expect(days.map(({ date }) => date)).toEqual(["2024-04-20", "2024-04-21", "2024-04-22"]);
    const written = records("network-day").find(({ date }) => date === "2024-04-20");
    expect(days[0]).toEqual({
      date: "2024-04-20",
      lastHeight: Number(written?.last_height),
      blocks: Number(written?.blocks),
      difficultyMean: Number(written?.difficulty_mean),
      hashrateEhs: Number(written?.hashrate_ehs),
      priceUsd: written?.price_usd ? Number(written.price_usd) : null,
      issuanceBtc: written?.issuance_btc ? Number(written.issuance_btc) : null,
      feesBtc: written?.fees_btc ? Number(written.fees_btc) : null,
    });
  });

  test("asOf is a day or the number of a release, and nothing else", async () => {
    const { db } = opened();
    const { release } = await now();
    listOf(Source).shape.release.parse(release);
    expect(await resolveAsOf(db, "1")).toMatchObject({ release, publishedUntil: null, text: "1" });
    expect(await resolveAsOf(db, "2020-06-01")).toMatchObject({
      release,
      publishedUntil: "2020-06-01",
    });
    for (const text of ["2", "0", "-1", "1.0", "1e0", "", "2020-06-31", "now", "9999999999"])
      expect(await resolveAsOf(db, text)).toBeNull();
  });

  test("health counts the age of the newest timeline snapshot to the moment asked about", async () => {
    const health = await getHealth(opened(), new Date("2026-11-22T12:00:00Z"));
    expect(Health.parse(health)).toMatchObject({
      alive: true,
      ready: true,
      engine,
      migrations: MIGRATIONS,
      release: { id: 1 },
      newestPeriodEnd: "2026-10-01",
      dataAgeDays: 52,
      reason: null,
    });
  });

  test("health before any data is alive, not ready, and says why", async () => {
    const empty = await openEmpty(engine);
    const health = await getHealth(empty, new Date("2026-11-22T12:00:00Z"));
    expect(Health.parse(health)).toMatchObject({
      alive: true,
      ready: false,
      release: null,
      dataAgeDays: null,
      reason: "No data is loaded yet.",
    });
    expect(await resolveAsOf(empty.db, null)).toBeNull();
    await empty.close();
  });
});
