import { csvParse } from "d3-dsv";
import { beforeAll, expect, test } from "vitest";
import { insertRelease, loadsOf } from "@/db/loads";
import { runningAtlas } from "@/db/test-database";
import { listOf, Problem, RELEASE_CHANGE_COLUMNS, ReleaseDiff, ReleaseEntry } from "@/lib/contract";
import { GET as getDiff } from "./[id]/diff/route";
import { GET as getReleases } from "./route";

const opened = runningAtlas("embedded");
beforeAll(async () => {
  const loads = await loadsOf(opened().db, 1);
  const withoutEvents = loads.filter(({ resource }) => resource !== "legal-status.csv");
  await insertRelease(
    opened().db,
    "import",
    "Without legal statuses",
    withoutEvents.map(({ id }) => id),
  );
});

const ask = (id: string, query = "") =>
  getDiff(new Request(`http://localhost/api/v1/releases/${id}/diff${query}`), {
    params: Promise.resolve({ id }),
  });
async function problem(response: Response) {
  return [response.status, Problem.parse(await response.json()).error.code];
}

test("releases are a list, newest first", async () => {
  const answer = await (
    await getReleases(new Request("http://localhost/api/v1/releases?limit=1"))
  ).json();
  const { rows } = listOf(ReleaseEntry).parse(answer);
  expect(rows).toMatchObject([{ id: 2, kind: "import", previous: 1 }]);
  expect(rows[0]?.changes?.removed).toBeGreaterThan(5);
});

test("a diff is against the release before, or the one that is named", async () => {
  const there = ReleaseDiff.parse(await (await ask("2")).json());
  expect(there).toMatchObject({ from: 1, to: 2, added: 0, revised: 0 });
  expect(there.count).toBe(there.removed);
  const back = ReleaseDiff.parse(await (await ask("1", "?against=2&limit=3&offset=2")).json());
  expect(back).toMatchObject({ from: 2, to: 1, added: there.removed, offset: 2, count: 3 });
  const key = ({ key: { area_id, since } }: ReleaseDiff["rows"][number]) => `${area_id} ${since}`;
  expect(back.rows.map(key)).toEqual(there.rows.slice(2, 5).map(key));
});

test("the first release is compared with nothing", async () => {
  const first = ReleaseDiff.parse(await (await ask("1", "?limit=1")).json());
  expect(first).toMatchObject({ from: null, revised: 0, removed: 0, count: 1 });
  expect(first.added).toBeGreaterThan(40_000);
});

test("as CSV it has one line a cell", async () => {
  const response = await ask("1", "?format=csv&limit=20");
  expect(response.headers.get("Content-Disposition")).toContain("release-1_against-nothing.csv");
  const lines = csvParse(await response.text());
  expect(lines.columns).toEqual([...RELEASE_CHANGE_COLUMNS]);
  expect(lines[0]).toMatchObject({
    file: "observations/hashrate.csv",
    change: "added",
    column: "value",
    before: "",
  });
});

test("what is not there is said", async () => {
  expect(await problem(await ask("99"))).toEqual([404, "unknown-release"]);
  expect(await problem(await ask("x"))).toEqual([404, "unknown-release"]);
  expect(await problem(await ask("2", "?against=99"))).toEqual([404, "unknown-release"]);
  expect(await problem(await ask("2", "?limit=0"))).toEqual([400, "bad-value"]);
  expect(await problem(await ask("2", "?limit=99999"))).toEqual([400, "bad-value"]);
  expect(await problem(await ask("2", "?offset=-1"))).toEqual([400, "bad-value"]);
});
