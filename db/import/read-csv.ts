import { CsvError, parse } from "csv-parse";
import { decode } from "./decode";
import { type Records, rowOf, Unreadable } from "./records";

const MAX_RECORD_CHARS = 1_000_000;
const DELIMITERS = [",", ";", "\t"] as const;

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Rows of comma, semicolon or tab separated text, with the line each begins on.
 * @throws Unreadable when there is no header
 */
export async function readCsv(bytes: Uint8Array): Promise<Records> {
  const { text, note } = decode(bytes);
  const delimiter = delimiterOf(text);
  const parser = parse(text, {
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARS,
  });
  const records = located(parser);
  const header = await records.next();
  if (header.done) throw new Unreadable("the file is empty");
  const columns = header.value.record.map((name) => name.trim());
  async function* rows() {
    for await (const { record, line } of records) yield rowOf(columns, line, record);
  }
  const separated =
    delimiter === "," ? [] : [`columns are separated by ${JSON.stringify(delimiter)}`];
  return { columns, rows: rows(), notes: [...(note ? [note] : []), ...separated] };
}

async function* located(
  parser: AsyncIterable<Parsed>,
): AsyncGenerator<{ record: string[]; line: number }> {
  try {
    for await (const { record, info } of parser) {
      // The parser counts to the end of the record.
      const breaks = record.reduce(
        (count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0),
        0,
      );
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
