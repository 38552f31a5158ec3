import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../client";
import { insertLoad, insertRelease, insertRows, loadsOf } from "../loads";
import { observation } from "../schema";
import { ENGINES, openShipped } from "../test-database";
import { countChanges, listChanges } from "./release-diff";
import { countReleases, findRelease, listReleases } from "./releases";

const share = (loadId: number, areaId: string, value: string) => ({
  loadId,
  publicationId: "luxor-2026q3",
  metricId: "hashrate-share",
  areaId,
  periodStart: "2027-01-01",
  periodEnd: "2027-04-01",
  periodKind: "quarter",
  datePrecision: "exact",
  value,
  unit: "fraction",
  status: "value",
});

const FILE = "import/observations/hashrate.csv#";

describe.each(ENGINES)("releases on %s", (engine) => {
  let opened: OpenDatabase;
  let shipped: number[];
  beforeAll(async () => {
    opened = await openShipped(engine);
    const { db } = opened;
    shipped = (await loadsOf(db, 1)).map(({ id }) => id);
    const first = await insertLoad(db, `${FILE}a`, "a", 3);
    await insertRows(db, observation, [
      share(first.id, "USA", "0.350"),
      share(first.id, "CAN", "0.1"),
      share(first.id, "PRY", "0.05"),
    ]);
    await insertRelease(db, "import", "First", [...shipped, first.id]);
    const second = await insertLoad(db, `${FILE}b`, "b", 3);
    await insertRows(db, observation, [
      share(second.id, "USA", "0.35"),
      share(second.id, "CAN", "0.1"),
      share(second.id, "ETH", "0.02"),
    ]);
    await insertRelease(db, "import", "Second", [...shipped, second.id]);
    await insertRelease(db, "rollback", "Back to release 1", shipped);
  });
  afterAll(() => opened?.close());

  test("are listed newest first, each with what it changed", async () => {
    const { db } = opened;
    const all = await listReleases(db, { offset: 0, limit: 10 });
    expect(all.map(({ id, kind, changes }) => [id, kind, changes])).toEqual([
      [4, "rollback", { added: 0, revised: 0, removed: 3 }],
      [3, "import", { added: 1, revised: 1, removed: 1 }],
      [2, "import", { added: 3, revised: 0, removed: 0 }],
      [1, "shipped", null],
    ]);
    expect(all[2]?.rows).toBe((all[3]?.rows ?? 0) + 3);
    expect(await countReleases(db)).toBe(4);
    expect(await listReleases(db, { offset: 1, limit: 1 })).toEqual([all[1]]);
    expect(await findRelease(db, 3)).toEqual(all[1]);
    expect(await findRelease(db, 5)).toBeNull();
  });

  test("differ figure by figure, with the digits as written", async () => {
    const changes = await listChanges(opened.db, 2, 3, { offset: 0, limit: 10 });
    expect(changes.map(({ kind, key, cells }) => [kind, key.area_id, key.period, cells])).toEqual([
      ["added", "ETH", "2027-Q1", { value: { before: "", after: "0.02" } }],
      ["removed", "PRY", "2027-Q1", { value: { before: "0.05", after: "" } }],
      ["revised", "USA", "2027-Q1", { value: { before: "0.350", after: "0.35" } }],
    ]);
  });

  test("the way back is the mirror of the way there, and a release equals itself", async () => {
    const { db } = opened;
    expect(await countChanges(db, 3, 2)).toEqual({ added: 1, revised: 1, removed: 1 });
    expect(await countChanges(db, 4, 1)).toEqual({ added: 0, revised: 0, removed: 0 });
    expect(await countChanges(db, 2, 2)).toEqual({ added: 0, revised: 0, removed: 0 });
  });

  test("compared with nothing, everything is added, and pages join without a seam", async () => {
    const { db } = opened;
    const { added, revised, removed } = await countChanges(db, null, 1);
    expect([revised, removed]).toEqual([0, 0]);
    expect(added).toBe((await findRelease(db, 1))?.rows);
    const page = (offset: number, limit: number) => listChanges(db, null, 1, { offset, limit });
    const whole = await page(0, 4_000);
    expect([...(await page(0, 1_500)), ...(await page(1_500, 2_500))]).toEqual(whole);
    expect(new Set(whole.map(({ file }) => file)).size).toBeGreaterThan(1);
    expect(await page(added, 10)).toEqual([]);
  });
});
