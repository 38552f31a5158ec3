/** How one cell of a data file becomes one column of a table, and back: what is read is written the same. */

export type Row = Record<string, unknown>;
export type Cells = Readonly<Record<string, string | undefined>>;

export type Column = {
  /** Its name in the file. */
  name: string;
  read(cells: Cells): Row;
  write(row: Row): string;
};

type Codec = { read(text: string): unknown; write(value: unknown): string };

/** An empty cell is null, whatever the column holds. */
function column(name: string, key: string, codec: Codec): Column {
  return {
    name,
    read: (cells) => {
      const text = cells[name] ?? "";
      return { [key]: text === "" ? null : codec.read(text) };
    },
    write: (row) => {
      const value = row[key];
      return value === null || value === undefined ? "" : codec.write(value);
    },
  };
}

const asWritten: Codec = { read: (text) => text, write: String };
const numeral: Codec = { read: Number, write: String };
const trueFalse: Codec = { read: (text) => text === "true", write: String };
const yesNo: Codec = { read: (text) => text === "yes", write: (value) => (value ? "yes" : "no") };
const hexadecimal: Codec = { read: Number, write: (value) => `0x${Number(value).toString(16)}` };
const instant: Codec = {
  read: (text) => new Date(text),
  write: (value) => (value as Date).toISOString().replace(".000Z", "Z"),
};

/** Text, dates and decimals: kept as they are written. */
export const text = (name: string, key = camelCase(name)) => column(name, key, asWritten);
export const number = (name: string, key = camelCase(name)) => column(name, key, numeral);
export const flag = (name: string) => column(name, camelCase(name), trueFalse);
export const answer = (name: string) => column(name, camelCase(name), yesNo);
export const hex = (name: string) => column(name, camelCase(name), hexadecimal);
export const moment = (name: string) => column(name, camelCase(name), instant);

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
