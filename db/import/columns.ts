import { isObservations, type Judging } from "./judging";
import type { Problems } from "./problems";

/** Whether the file has the columns of its table, each once, and all that must be there. */
export function checkColumns(
  found: readonly string[],
  { table, file }: Judging,
  problems: Problems,
): boolean {
  const fields = table.description.schema.fields;
  const names = fields.map(({ name }) => name);
  const problem = (column: string, rule: string) =>
    problems.add({ file, line: 1, column, value: "", rule });
  const before = problems.count;
  for (const [index, name] of found.entries()) {
    if (!names.includes(name)) problem(name, `is no column of ${table.name}: ${names.join(", ")}`);
    else if (found.indexOf(name) !== index) problem(name, "is a column twice");
  }
  const needed = [
    ...fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    ...table.description.schema.primaryKey.filter(
      (name) => !isObservations(table) || name === "area_id",
    ),
  ];
  for (const name of new Set(needed))
    if (!found.includes(name)) problem(name, "the column is missing");
  return problems.count === before;
}
