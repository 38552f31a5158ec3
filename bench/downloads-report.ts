/** The section on whole downloads. */
import type { Downloads } from "./downloads";
import { number, table } from "./markdown";
import { targetsTable } from "./targets";

export function downloadsText({ rows, formats }: Downloads): string[] {
  const csv = formats.csv;
  return [
    `\`/api/v1/download?scope=everything\` of ${rows.toLocaleString("en-US")} rows in the embedded database, read on the same machine after one that was broken off. The rows come from the database while they are sent, in the same process; the embedded engine is what bounds CSV.`,
    "",
    ...table(
      ["format", "MB", "first byte ms", "s", "MB/s", "memory added MB"],
      Object.entries(formats).map(([format, run]) => [
        format,
        number(run.megabytes),
        number(run.firstByteMs),
        number(run.seconds),
        number(run.megabytesPerSecond),
        run.addedMemoryMb === null ? "–" : number(run.addedMemoryMb),
      ]),
    ),
    "",
    ...targetsTable([
      {
        text: "CSV, MB/s",
        measured: csv?.megabytesPerSecond ?? null,
        limit: 50,
        bound: "least",
        unit: "",
      },
      {
        text: "first byte of CSV",
        measured: csv?.firstByteMs ?? null,
        limit: 100,
        bound: "most",
        unit: "ms",
      },
    ]),
  ];
}
