import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { decodedPieces, encodingOf } from "./decode";
import type { Input } from "./input";
import { type Records, rowOf, Unreadable } from "./records";

const MAX_RECORD_CHARS = 1_000_000;
const DELIMITERS = [",", ";", "\t"] as const;

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Rows of comma, semicolon or tab separated text, with the line each begins on. A few of them are in memory at a time.
 * @throws Unreadable when there is no header
 */
export async function readCsv(input: Input): Promise<Records> {
  const { encoding, note } = await encodingOf(input);
  let bytesRead = 0;
  const pieces = decodedPieces(input, encoding, (bytes) => {
    bytesRead = bytes;
  });
  const head = await headOf(pieces);
  const delimiter = delimiterOf(head);
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARS,
  });
  // What goes wrong in the source reaches the one who reads the parser.
  pipeline(Readable.from(chained(head, pieces)), parser, () => {});
  const records = located(parser);
  const header = await records.next().catch((error: unknown) => {
    parser.destroy();
    throw error;
  });
  if (header.done) throw new Unreadable("the file is empty");
  const columns = header.value.record.map((name) => name.trim());
  async function* rows() {
    for await (const { record, line } of records) yield rowOf(columns, line, record);
  }
  const separated =
    delimiter === "," ? [] : [`columns are separated by ${JSON.stringify(delimiter)}`];
  return {
    columns,
    rows: rows(),
    notes: [...(note ? [note] : []), ...separated],
    read: () => ({ done: bytesRead, of: input.size }),
    close: () => parser.destroy(),
  };
}

/** Pieces until the first line is in them. */
async function headOf(pieces: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (head.length < MAX_RECORD_CHARS && !/\r|\n/.test(head)) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* chained(head: string, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== "") yield head;
  yield* pieces;
}

async function* located(
  parser: AsyncIterable<Parsed>,
): AsyncGenerator<{ record: string[]; line: number }> {
  try {
    for await (const { record, info } of parser) {
      // The parser counts to the end of the record.
      let breaks = 0;
      for (const cell of record)
        if (cell.includes("\n") || cell.includes("\r"))
          breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
      yield { record, line: info.lines - breaks };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unreadable(ruleOf(error), Number(error.lines ?? 1));
  }
}

function ruleOf({ code, message }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quoted cell is not closed";
  if (code === "CSV_MAX_RECORD_SIZE") return `is longer than ${MAX_RECORD_CHARS} characters`;
  if (code === "INVALID_OPENING_QUOTE" || code === "CSV_INVALID_CLOSING_QUOTE")
    return "has a quote inside a cell that is not quoted";
  return message;
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ""] = text.slice(0, MAX_RECORD_CHARS).split(/\r|\n/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
