/** The section on imports: rows per second beside COPY, and what memory they take. */
import type { EngineImports, Imports } from "./imports";
import { number, ratio, table } from "./markdown";
import { type Target, targetsTable } from "./targets";

const NAMES = { postgresql: "PostgreSQL", embedded: "embedded" } as const;
const MAX_RESIDENT_MB = 250;
/** What counts as flat, for four times the rows. */
const FLAT = 1.15;

export function importsText(imports: Imports): string[] {
  const engines = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const { postgresql, embedded } = imports;
  const growth = ({ import: usual, longer }: EngineImports, of: "heapMb" | "residentMb") =>
    longer[of] / usual[of];
  const against = ({ import: usual, longer }: EngineImports) =>
    `${count(longer.rows)} rows against ${count(usual.rows)}`;
  const targets: Target[] = [
    {
      text: `memory of the importing process, PostgreSQL, ${count(postgresql.longer.rows)} rows`,
      measured: postgresql.longer.residentMb,
      limit: MAX_RESIDENT_MB,
      bound: "most",
      unit: "MB",
    },
    {
      text: `the same, ${against(postgresql)}`,
      measured: growth(postgresql, "residentMb"),
      limit: FLAT,
      bound: "most",
      unit: "×",
    },
    {
      text: `JavaScript heap, embedded, ${against(embedded)}`,
      measured: growth(embedded, "heapMb"),
      limit: FLAT,
      bound: "most",
      unit: "×",
    },
  ];
  return [
    "CSV files of made-up daily figures by a seed, imported as a user does: read, every rule judged, staged, written as one release. Beside the first of each engine its COPY of the same rows, ready made, into the same table with its indexes and references; of the second, four times as long, the first quarter is known.",
    "",
    ...table(
      ["engine", "rows", "import rows/s", "COPY rows/s", "×", "heap MB", "process MB"],
      engines.flatMap((engine) => rowsOf(NAMES[engine], imports[engine])),
    ),
    "",
    "Heap is the JavaScript heap at its largest, sampled; process is the largest resident size, in which the embedded engine has its whole database. That engine runs on one thread, in WebAssembly, inside the importing process: it gets a quarter of the rows.",
    "",
    "Targets:",
    "",
    ...targetsTable(targets),
  ];
}

function rowsOf(name: string, { import: usual, longer, copySeconds }: EngineImports): string[][] {
  return [usual, longer].map((run) => {
    const rate = run.rows / run.seconds;
    const copyRate = run === usual ? run.rows / copySeconds : undefined;
    return [
      ...[name, count(run.rows), number(rate), number(copyRate), ratio(rate, copyRate)],
      ...[run.heapMb, run.residentMb].map(String),
    ];
  });
}

const count = (rows: number) => rows.toLocaleString("en-US");
