import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParseRows } from "d3-dsv";
import type { Problem, Row, Table } from "../../lib/rules/table";

/** Reads one CSV file of the data folder and reports what breaks RFC 4180, UTF-8 or LF. */
export function readTable(dir: string, file: string, problems: Problem[]): Table {
  const text = readFileSync(join(dir, file), "utf8");
  checkEncoding(file, text, problems);
  const [header = [], ...records] = csvParseRows(text);
  let line = 1 + lineBreaks(header);
  const rows: Row[] = [];
  for (const record of records) {
    line += 1;
    if (record.length !== header.length) {
      problems.push({
        file,
        line,
        column: "",
        value: record.join(","),
        rule: `has ${record.length} cells, the header has ${header.length}`,
      });
    }
    rows.push({
      line,
      cells: Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""])),
    });
    line += lineBreaks(record);
  }
  return { file, columns: header, rows };
}

function checkEncoding(file: string, text: string, problems: Problem[]): void {
  const wrong = [
    { found: text.startsWith("\uFEFF"), rule: "starts with a byte order mark" },
    { found: text.includes("\r"), rule: "has carriage returns; lines end with LF" },
    { found: text.includes("\uFFFD"), rule: "is not valid UTF-8" },
    { found: !text.endsWith("\n"), rule: "does not end with a line break" },
  ];
  for (const { found, rule } of wrong) {
    if (found) problems.push({ file, line: 1, column: "", value: "", rule });
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((count, text) => count + text.split("\n").length - 1, 0);
}
