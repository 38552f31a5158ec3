/** Valid files, damaged by a seed: whatever comes, it is judged without a crash, and what is accepted keeps the rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { ADAPTERS } from "../../lib/adapters/known";
import { parsePeriod } from "../../lib/periods";
import { cell, type Row, type Table } from "../../lib/rules/table";
import { RESOURCES, readRow } from "../resources";
import { adaptedRecords } from "./adapted-file";
import { decode } from "./decode";
import { bytesInput } from "./input";
import { judge } from "./judge";
import { Problems } from "./problems";
import { recordsOf } from "./read-file";
import { Unreadable } from "./records";
import { soak } from "./soak";
import type { StoredState } from "./stored";
import { findTable, importTables } from "./tables";

const MUTATIONS = soak(20_000, 200_000);
const DOCUMENT = "luxor-2026q3";
const tables = importTables("data");

/** The shipped files, as if they were stored. */
const shipped = new Map<string, Table>(
  RESOURCES.map(({ file, columns }) => {
    const rows = csvParse(readFileSync(join("data", file), "utf8")).map(
      (cells): Row => ({ line: 0, cells: { ...cells } as Record<string, string> }),
    );
    return [file, { file: "the database", columns: columns.map(({ name }) => name), rows }];
  }),
);
const observations = [...shipped]
  .filter(([file]) => file.startsWith("observations/"))
  .flatMap(([, { rows }]) => rows);
const ofLuxor = observations.filter((row) => cell(row, "publication_id").startsWith("luxor-"));
const state: StoredState = {
  table: async ({ file, columns }, documents) =>
    documents
      ? {
          file: "the database",
          columns: columns.map(({ name }) => name),
          rows: ofLuxor.filter((row) => documents.includes(cell(row, "publication_id"))),
        }
      : (shipped.get(file) ?? { file, columns: [], rows: [] }),
  series: async () => ofLuxor,
};
const areas = new Set(shipped.get("areas.csv")?.rows.map((row) => cell(row, "area_id")));
const documents = new Set(
  shipped.get("publications.csv")?.rows.map((row) => cell(row, "publication_id")),
);

const OWN = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision\n";
const share = (area: string, value: string) =>
  `${DOCUMENT},hashrate-share,${area},2027-Q1,${value},fraction,value,0.0011,exact\n`;
const own =
  OWN +
  share("United States", "0.35") +
  share('"Iran, Islamic Rep."', "0.04") +
  share("NA", "0.01");
const objects = [
  {
    publication_id: DOCUMENT,
    metric: "hashrate-share",
    area_id: "USA",
    period: "2027-Q1",
    value: 0.35,
    unit: "fraction",
    status: "value",
    resolution: 0.0011,
    date_precision: "exact",
  },
];

type Seed = { name: string; table: string; bytes: Buffer };
const text = (name: string, table: string, content: string): Seed => ({
  name,
  table,
  bytes: Buffer.from(content),
});
const SEEDS: Seed[] = [
  text("own csv", "hashrate", own),
  { name: "own utf-16", table: "hashrate", bytes: Buffer.from(`\uFEFF${own}`, "utf16le") },
  text("own json", "hashrate", JSON.stringify(objects)),
  {
    name: "own parquet",
    table: "hashrate",
    bytes: Buffer.from(
      parquetWriteBuffer({
        columnData: Object.entries(objects[0] ?? {}).map(([name, value]) => ({
          name,
          data: [value],
        })),
      }),
    ),
  },
  text(
    "network days",
    "network-day",
    "date,last_height,blocks,difficulty_mean,hashrate_ehs,price_usd\n2027-01-01,930000,144,1.5,1000,90000\n",
  ),
  text(
    "events",
    "events",
    'id,date,date_precision,area_id,title,summary,source_url,kind,secondary\nfuzz,2027-01-01,day,CHN,A title,"A summary, quoted\nover two lines",https://example.org,policy,true\n',
  ),
  text(
    "cbeci",
    "",
    "date,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S\n2027/01/01,Mainland China,21.10%,200\n1/1/27,Germany *,4.6%,44\n",
  ),
  text(
    "cbeci power",
    "",
    `Average electricity cost assumption: 0.05 USD/kWh\nTimestamp,Date and Time,"power MAX, GW","power MIN, GW","power GUESS, GW"\n${Array.from({ length: 28 }, (_, day) => `1,2027-02-${String(day + 1).padStart(2, "0")}T00:00:00,3,1,2`).join("\n")}\n`,
  ),
  text(
    "world bank",
    "",
    'Country Name,Country Code,Indicator Name,Indicator Code,2027 [YR2027],2028\n"Iran, Islamic Rep.",IRN,Getting electricity: Price of electricity (US cents per kWh),IC,8.1,..\n',
  ),
  text(
    "eurostat tsv",
    "",
    "freq,nrg_cons,unit,tax,currency,geo\\TIME_PERIOD\t2027-S1\t2027-S2\nS,MWH500-1999,KWH,X_VAT,EUR,DE\t0.1 p\t: \n",
  ),
  text(
    "json-stat",
    "",
    JSON.stringify({
      id: ["tax", "nrg_cons", "currency", "geo", "time"],
      size: [1, 1, 1, 2, 1],
      dimension: Object.fromEntries(
        [
          ["tax", ["X_TAX"]],
          ["nrg_cons", ["MWH_GE150000"]],
          ["currency", ["EUR"]],
          ["geo", ["DE", "EL"]],
          ["time", ["2027-S1"]],
        ].map(([name, index]) => [name, { category: { index } }]),
      ),
      value: { 0: 0.1, 1: 0.2 },
    }),
  ),
  text(
    "eia",
    "",
    JSON.stringify({
      response: {
        data: [
          {
            period: "2027-01",
            stateid: "TX",
            sectorid: "IND",
            price: "6.1",
            "price-units": "cents per kilowatthour",
          },
        ],
      },
    }),
  ),
  text(
    "ember",
    "",
    "Area,ISO 3 code,Year,Category,Subcategory,Variable,Unit,Value\nParaguay,PRY,2027,x,Fuel,Hydro,%,99.1\n",
  ),
  text(
    "owid",
    "",
    "country,year,iso_code,population,hydro_share_elec\nParaguay,2027,PRY,7000000.0,99.1\n",
  ),
];

let seed = 20_261_123;
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return Math.floor((seed / 2_147_483_647) * below);
}
const TOKENS = [
  ...[
    '"',
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\uFEFF",
    "NaN",
    "Infinity",
    "-1",
    "1e309",
    "1,234",
    "0,5",
    "99999999999999999999",
    "%",
    "*",
  ],
  ...[
    "NA",
    "null",
    "__proto__",
    "2027-13",
    "2027-02-30",
    "OTH",
    "WLD",
    "Georgia",
    "{}",
    "[]",
    "..",
    ":",
    " ",
    "é",
    "中国",
    "0",
    "37.8",
    "toString",
  ],
];

/** One damage out of seven kinds, once to three times. */
function mutate(bytes: Buffer): Buffer {
  let mutated = Buffer.from(bytes);
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(mutated.length + 1);
    const to = Math.min(mutated.length, at + 1 + random(12));
    const token = Buffer.from(TOKENS[random(TOKENS.length)] ?? "");
    const [before, piece, after] = [
      mutated.subarray(0, at),
      mutated.subarray(at, to),
      mutated.subarray(to),
    ];
    const kinds = [
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, piece, piece, after]),
      () => Buffer.concat([before, token, piece, after]),
      () => Buffer.concat([before, token, after]),
      () => Buffer.concat([before, Buffer.from([random(256)]), piece.subarray(1), after]),
      () => before,
      () =>
        Buffer.from(
          mutated.toString("latin1").replace(/\d(?=[^\d]*$)/, String(random(10))),
          "latin1",
        ),
    ];
    mutated = (kinds[random(kinds.length)] ?? kinds[0])?.() ?? mutated;
  }
  return mutated;
}

/** The rows that the file would add, or null when it is refused. */
async function accepted(
  { table: named }: Seed,
  bytes: Buffer,
): Promise<{ rows: readonly Row[]; table: string } | null> {
  const problems = new Problems();
  const read = () =>
    named === ""
      ? adapted(bytes)
      : recordsOf(bytesInput(bytes)).then((records) => ({ records, name: named }));
  try {
    const { records, name } = await read();
    const table = findTable(tables, name);
    if (!table) throw new Error(`no table ${name}`);
    const judging = { table, file: "fuzz", decimal: null, source: null, beside: new Map() };
    const { added } = await judge(state, records, judging, problems);
    expect(problems.told.length).toBe(Math.min(100, problems.count));
    return problems.count === 0 ? { rows: added, table: name } : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

async function adapted(bytes: Buffer) {
  const content = (await decode(bytes)).text;
  const adapter = ADAPTERS.find((known) => known.recognises(content));
  if (!adapter) throw new Unreadable("no shape");
  const columns = findTable(tables, adapter.table)?.resource.columns.map(({ name }) => name) ?? [];
  return {
    records: adaptedRecords(adapter, content, DOCUMENT, columns, { usdPerUnit: 1.1 }),
    name: adapter.table,
  };
}

/** The rules of the domain, said once more and independently. */
function breach(row: Row, table: string): string | null {
  const resource = findTable(tables, table)?.resource;
  if (!resource) return "no table";
  readRow(resource, row.cells, 0);
  const area = cell(row, "area_id");
  if (area !== "" && !areas.has(area)) return `unknown area ${area}`;
  if (Object.values(row.cells).some((value) => value.includes("\0"))) return "a zero character";
  if (!resource.file.startsWith("observations/")) return null;
  const { start, end } = parsePeriod(cell(row, "period"));
  const [value, low, high] = ["value", "value_low", "value_high"].map((name) =>
    cell(row, name) === "" ? null : Number(cell(row, name)),
  );
  if (!(start < end)) return "an empty period";
  if (!documents.has(cell(row, "publication_id"))) return "an unknown document";
  if ([value, low, high].some((number) => number != null && !Number.isFinite(number)))
    return "no finite number";
  if (cell(row, "unit") === "fraction" && value != null && (value < 0 || value > 1))
    return "a share outside 0..1";
  if (cell(row, "unit") === "USD/kWh" && value != null && Math.abs(value) > 2)
    return "a price beyond belief";
  if (low != null && high != null && low > high) return "bounds the wrong way round";
  if (cell(row, "status") === "zero" ? value !== 0 : cell(row, "status") === "value" && !value)
    return "a status that is not so";
  return null;
}

describe("damaged files", () => {
  test("every file is accepted as it is, but for the one whose place is taken", async () => {
    const refused: string[] = [];
    for (const origin of SEEDS)
      if ((await accepted(origin, origin.bytes)) === null) refused.push(origin.name);
    // A day of the network follows the last one that is stored.
    expect(refused).toEqual(["network days"]);
  });

  test(`${MUTATIONS} mutations by a seed: no crash, and nothing accepted that breaks a rule`, {
    timeout: MUTATIONS * 12,
  }, async () => {
    let taken = 0;
    for (let index = 0; index < MUTATIONS; index++) {
      const origin = SEEDS[index % SEEDS.length] as Seed;
      const bytes = mutate(origin.bytes);
      const result = await accepted(origin, bytes).catch((error: unknown) => {
        throw new Error(
          `mutation ${index} of ${origin.name}: ${bytes.toString("latin1").slice(0, 600)}`,
          { cause: error },
        );
      });
      if (!result) continue;
      taken += 1;
      const broken = result.rows
        .map((row) => breach(row, result.table))
        .find((rule) => rule !== null);
      if (broken)
        throw new Error(
          `mutation ${index} of ${origin.name}: ${broken}: ${bytes.toString("latin1").slice(0, 600)}`,
        );
    }
    // Some damage does no harm; were it none or all, the test would see nothing.
    expect(taken / MUTATIONS).toBeGreaterThan(0.02);
    expect(taken / MUTATIONS).toBeLessThan(0.6);
  });
});
