/** In whatever order files arrive, the atlas says the same: what is current is a matter of publication dates. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { parsePeriod } from "../../lib/periods";
import type { Engine } from "../client";
import { sha256 } from "../loads";
import { findObservations } from "../queries/observations";
import { asOf, openShipped } from "../test-database";
import { runCommand } from "./command";

const folder = mkdtempSync(join(tmpdir(), "atlas-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS = { source: null, decimal: null, as: null, publication: null, usdPerUnit: null };
const DOCUMENT =
  "publication_id,source_id,label,published_on,date_precision,url,scope,secondary,accessed_via,note";
const FIGURE = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision";
const document = (id: string, source: string, day: string) =>
  `${id},${source},A quarter,${day},day,,partial-list,false,hashrateindex.com,`;
const share = (id: string, area: string, value: string) =>
  `${id},hashrate-share,${area},2026-Q4,${value},fraction,value,0.0011,exact`;
const epoch = (day: string, rate: string) =>
  `order-rates,usd-per-eur,WLD,${day},${rate},USD/EUR,value,0.00005,exact`;

type File = { table: string; lines: string[] };
/** Two vintages of a quarter, and rates of another source in two files that share a row. A document comes before its figures. */
const CHAINS: readonly (readonly File[])[] = [
  [
    { table: "publications", lines: [DOCUMENT, document("order-early", "luxor", "2026-11-01")] },
    {
      table: "hashrate",
      lines: [
        FIGURE,
        share("order-early", "USA", "0.35"),
        share("order-early", "PRY", "0.05"),
        share("order-early", "BTN", "0.01"),
      ],
    },
  ],
  [
    { table: "publications", lines: [DOCUMENT, document("order-late", "luxor", "2026-11-20")] },
    {
      table: "hashrate",
      lines: [FIGURE, share("order-late", "PRY", "0.06"), share("order-late", "USA", "0.34")],
    },
  ],
  [
    { table: "publications", lines: [DOCUMENT, document("order-rates", "ecb", "2026-11-10")] },
    { table: "fx-rates", lines: [FIGURE, epoch("2030-01-02", "1.1"), epoch("2030-01-03", "1.2")] },
  ],
  [
    { table: "publications", lines: [DOCUMENT, document("order-rates", "ecb", "2026-11-10")] },
    { table: "fx-rates", lines: [FIGURE, epoch("2030-01-04", "1.3"), epoch("2030-01-03", "1.2")] },
  ],
];
const MOMENTS = [null, "2026-11-10", "2026-10-31"];

/** The chains interleaved in the order of the priorities; each chain keeps its own. */
function interleaved(priorities: readonly number[]): File[] {
  return CHAINS.flatMap((chain, at) =>
    chain.map((file, step) => ({ file, place: priorities[at * 2 + step] ?? 0, at, step })),
  )
    .map((entry, _, all) => {
      const places = all.filter(({ at }) => at === entry.at).map(({ place }) => place);
      return { ...entry, place: places.sort((a, b) => a - b)[entry.step] ?? 0 };
    })
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ file }) => file);
}

let runs = 0;
async function contentAfter(engine: Engine, files: readonly File[]) {
  runs += 1;
  const opened = await openShipped(engine);
  try {
    for (const [index, { table, lines }] of files.entries()) {
      const path = join(folder, `${runs}-${index}.csv`);
      writeFileSync(path, `${lines.join("\n")}\n`);
      const command = { name: "import", path, table, ...OPTIONS, dryRun: false } as const;
      expect(await runCommand(opened, command, "data")).toMatchObject({ report: { problems: [] } });
    }
    const seen = [];
    for (const moment of MOMENTS) {
      const rows = await findObservations(opened.db, await asOf(opened.db, moment), {
        ...{ metric: "hashrate-share", sources: ["luxor"], within: parsePeriod("2026-Q4") },
        areas: ["USA", "PRY", "BTN"],
      });
      seen.push(rows.map(({ areaId, value, vintage }) => `${areaId} ${value} ${vintage}`).sort());
    }
    const directory = join(folder, `out-${runs}`);
    await runCommand(opened, { name: "export", directory }, "data");
    const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
    const exported = names
      .filter((name) => name.endsWith(".csv"))
      .sort()
      .map((name) => `${name} ${sha256(readFileSync(join(directory, name)))}`);
    return { seen, exported };
  } finally {
    await opened.close();
  }
}

test("files in any order, on either engine, give the same figures and the same export", {
  timeout: 240_000,
}, async () => {
  const first = await contentAfter("postgresql", interleaved([0, 1, 2, 3, 4, 5, 6, 7]));
  const [now = [], then = [], before] = first.seen;
  expect(now).toEqual(expect.arrayContaining(["PRY 0.06 2026-11-20", "USA 0.34 2026-11-20"]));
  expect(then).toEqual(["BTN 0.01 2026-11-01", "PRY 0.05 2026-11-01", "USA 0.35 2026-11-01"]);
  expect(before).toEqual([]);
  expect(first.exported.length).toBeGreaterThan(20);
  // The later vintage first, then whatever the seed says.
  const orders = [
    [7, 6, 1, 0, 3, 2, 5, 4],
    ...fc.sample(fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }), {
      numRuns: 1,
      seed: 20_261_123,
    }),
  ];
  for (const order of orders)
    expect(await contentAfter("embedded", interleaved(order))).toEqual(first);
});
