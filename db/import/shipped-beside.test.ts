/** What a user brought beside what ships: a restart changes nothing, a new version of the project counts no figure twice. */
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../client";
import { newestRelease } from "../loads";
import { loadShippedData } from "../shipped-data";
import { ENGINES, openShipped } from "../test-database";
import { runCommand } from "./command";
import { storedTable } from "./stored";
import { findTable, importTables } from "./tables";

const folder = mkdtempSync(join(tmpdir(), "atlas-beside-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const COLUMNS = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision";
const OPTIONS = { source: null, decimal: null, as: null, publication: null, usdPerUnit: null };
const share = (area: string, value: string) =>
  `luxor-2026q3,hashrate-share,${area},2026-Q3,${value},fraction,value,0.0011,exact`;
const shippedShare = (area: string, value: string) =>
  `luxor-2026q3,hashrate-share,${area},2026-Q3,${value},,,fraction,value,0.0011,exact,,,,,,,,\n`;

describe.each(ENGINES)("imports beside the shipped data on %s", (engine) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openShipped(engine);
    const path = join(folder, `${engine}.csv`);
    writeFileSync(path, `${[COLUMNS, share("BTN", "0.001"), share("ISL", "0.002")].join("\n")}\n`);
    const command = { name: "import", path, table: "hashrate", ...OPTIONS, dryRun: false } as const;
    expect(await runCommand(opened, command, "data")).toMatchObject({
      report: { added: 2, problems: [] },
    });
  });
  afterAll(() => opened?.close());

  const hashrate = findTable(importTables("data"), "hashrate");
  async function sharesOf(area: string) {
    if (!hashrate) throw new Error("no table");
    const { rows } = await storedTable(opened.db, hashrate.resource, ["luxor-2026q3"]);
    return rows
      .filter(({ cells }) => cells.area_id === area && cells.metric === "hashrate-share")
      .map(({ cells }) => cells.value);
  }

  test("a restart keeps the import, and a rollback too", async () => {
    expect(await loadShippedData(opened.db, "data")).toEqual({
      releaseId: 2,
      changedFiles: 0,
      rows: 0,
    });
    expect(await sharesOf("BTN")).toEqual(["0.001"]);
    await runCommand(opened, { name: "rollback", release: 1 }, "data");
    expect(await loadShippedData(opened.db, "data")).toMatchObject({
      releaseId: 3,
      changedFiles: 0,
    });
    expect(await sharesOf("BTN")).toEqual([]);
    await runCommand(opened, { name: "rollback", release: 2 }, "data");
  });

  test("a figure that ships now takes the place of the one that was imported", async () => {
    const newer = mkdtempSync(join(folder, "data-"));
    cpSync("data", newer, { recursive: true });
    appendFileSync(join(newer, "observations/hashrate.csv"), shippedShare("BTN", "0.0011"));
    await loadShippedData(opened.db, newer);
    expect(await sharesOf("BTN")).toEqual(["0.0011"]);
    expect(await sharesOf("ISL")).toEqual(["0.002"]);
    appendFileSync(join(newer, "observations/hashrate.csv"), shippedShare("ISL", "0.002"));
    await loadShippedData(opened.db, newer);
    expect(await sharesOf("ISL")).toEqual(["0.002"]);
    const release = (await newestRelease(opened.db)) ?? 0;
    expect(await runCommand(opened, { name: "diff", from: 2, to: release }, "data")).toMatchObject({
      diff: {
        added: 0,
        revised: 1,
        removed: 0,
        changes: [{ kind: "revised", cells: { value: { before: "0.001", after: "0.0011" } } }],
      },
    });
  });
});
