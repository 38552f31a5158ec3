/** Files in the shapes of their publishers, as rows of the project's own columns. */
import { type Adapter, type AdapterOptions, NotThisShape } from "../../lib/adapters/adapter";
import { ADAPTERS } from "../../lib/adapters/known";
import { decode } from "./decode";
import { fileInput, wholeOf } from "./input";
import { type Records, Unreadable } from "./records";

/** The adapter of that name, or the one that recognises the text; undefined when there is none. */
export function adapterFor(name: string | null, text: string): Adapter | undefined {
  if (name !== null) return ADAPTERS.find(({ id }) => id === name);
  return ADAPTERS.find((adapter) => adapter.recognises(text));
}

/** @throws Unreadable */
export async function textOf(path: string): Promise<{ text: string; note: string | null }> {
  return decode(await wholeOf(await fileInput(path), "a file in the shape of its publisher"));
}

/**
 * Rows of the publication, as the adapter reads them.
 * @param columns of the table
 * @throws Unreadable when the file has another shape
 */
export function adaptedRecords(
  adapter: Adapter,
  text: string,
  publication: string,
  columns: readonly string[],
  options: AdapterOptions,
): Records {
  try {
    const { rows, notes } = adapter.read(text, options);
    async function* own() {
      for (const { line, cells } of rows)
        yield { line, width: columns.length, cells: { ...cells, publication_id: publication } };
    }
    return { columns, rows: own(), notes: [`read as ${adapter.id}`, ...notes] };
  } catch (error) {
    if (error instanceof NotThisShape) throw new Unreadable(error.message, error.line);
    throw error;
  }
}
