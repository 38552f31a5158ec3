import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as feed } from "@/app/feeds/country/[file]/route";
import type { Database } from "@/db/client";
import { passedOnAsOf } from "@/db/current-release";
import { becomeAtlas, runningAtlas } from "@/db/test-database";
import { listPublished } from "../../data/publish";
import { OPERATIONS } from "./operations";
import { askRoute } from "./route-of-address";

const opened = runningAtlas("embedded");
/** Digits that no other figure has; as a fraction, as percent, and as a price. */
const MARK = "123454321";

beforeAll(() => addClosedSource(opened().db));

/** A source under a licence that forbids to pass it on, newer than all others, for every area and metric of the map. */
async function addClosedSource(db: Database): Promise<void> {
  const statements = [
    sql`insert into licence (id, name, may_redistribute, verified) values ('closed', 'Closed', 'no', true)`,
    sql`insert into source (id, name, publisher, method, role, licence_id, default_timeline_rank)
      values ('closed', 'Closed', 'Nobody', 'model', 'timeline', 'closed', 0)`,
    sql`insert into publication (id, source_id, label, published_on, date_precision, scope, secondary)
      values ('closed', 'closed', 'Closed', '2026-11-01', 'exact', 'complete', false)`,
    sql`insert into load (resource, digest, rows) values ('closed', 'closed', 1)`,
    sql`insert into release_load (release_id, load_id) select 1, id from load where resource = 'closed'`,
    sql`insert into observation (load_id, publication_id, metric_id, area_id, period_start, period_end,
        period_kind, date_precision, value, unit, status, resolution)
      select load.id, 'closed', 'hashrate-share', area.id, first, first + interval '1 month',
        'month', 'exact', 0.00123454321, 'fraction', 'value', 0.00000000001
      from load, area, unnest(array['2021-06-01', '2022-01-01', '2026-07-01']::date[]) as first
      where load.resource = 'closed' and area.kind in ('country', 'subdivision')`,
    sql`insert into observation (load_id, publication_id, metric_id, area_id, period_start, period_end,
        period_kind, date_precision, value, unit, status, tariff_class, tax_basis, currency, price_scope)
      select load.id, 'closed', 'electricity-price', area.id, '2026-01-01', '2027-01-01',
        'year', 'exact', 0.0123454321, 'USD/kWh', 'value', 'industrial', 'none', 'USD', 'national-average'
      from load, area where load.resource = 'closed' and area.kind = 'country'`,
  ];
  for (const statement of statements) await db.execute(statement);
}

async function ask(address: string): Promise<string> {
  becomeAtlas(Promise.resolve(opened()));
  return Buffer.from(await (await askRoute(address)).arrayBuffer()).toString("latin1");
}

describe("figures of a source that may not be passed on", () => {
  const examples = Object.values(OPERATIONS).flatMap(({ examples }) => examples);
  test.each(examples)("are not in %s", async (example) => {
    expect(await ask(example)).not.toContain(MARK);
  });

  test.each([
    "/api/v1/snapshots?source=closed",
    "/api/v1/snapshots?source=closed&format=csv",
    "/api/v1/timelines/hashrate-share?source=closed",
    "/api/v1/timelines/electricity-price",
    "/api/v1/changes?source=closed&from=2021-06&to=2022-01&format=csv",
    "/api/v1/series?source=closed&format=csv",
    "/api/v1/concentration?source=closed&format=csv",
    "/api/v1/countries/USA/subdivisions?source=closed&format=csv",
    "/api/v1/map.svg?source=closed&to=2026-07",
    "/api/v1/chart.svg?source=closed",
    "/api/v1/costs?format=csv",
    "/api/v1/shocks?dark=USA&source=closed&format=csv",
  ])("are not in %s", async (address) => {
    expect(await ask(address)).not.toContain(MARK);
  });

  test("are on record here, and in no feed and no published file", async () => {
    const { db } = opened();
    const stored = await db.execute(
      sql`select count(*)::int as rows from observation where publication_id = 'closed'`,
    );
    expect((stored as unknown as { rows: { rows: number }[] }).rows[0]?.rows).toBeGreaterThan(500);
    const answer = await feed(new Request("http://localhost/feeds/country/USA.atom"), {
      params: Promise.resolve({ file: "USA.atom" }),
    });
    expect(await answer.text()).not.toContain(MARK);
    const asOf = await passedOnAsOf(db, "1");
    if (!asOf) throw new Error("no release");
    const files = await listPublished(db, asOf);
    const read = files.filter(({ path }) => /^(all|series|api)\/.*\.(csv|json)$/.test(path));
    expect(read.length).toBeGreaterThan(10);
    for (const { path, make } of read) {
      const parts: Uint8Array[] = [];
      for await (const part of make()) parts.push(part);
      expect(Buffer.concat(parts).includes(MARK), path).toBe(false);
    }
  });
});
