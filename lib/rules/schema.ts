import { isDate } from "../periods";
import type { Field, Resource } from "./descriptor";
import { cell, isPlainDecimal, type Problem, problemAt, type Row, type Table } from "./table";

/** Every cell obeys its field in the descriptor: required, type, enumeration, pattern, bounds. */
export function checkCells(table: Table, resource: Resource): Problem[] {
  const check = cellCheck(resource);
  return table.rows.flatMap((row) => check(table, row));
}

/** `checkCells` for rows that come one at a time: what the descriptor says is prepared once. */
export function cellCheck(resource: Resource): (table: Table, row: Row) => Problem[] {
  const checks = resource.schema.fields.map((field) => ({ field, rule: ruleOf(field) }));
  return (table, row) => {
    const problems: Problem[] = [];
    for (const { field, rule } of checks) {
      const broken = rule(cell(row, field.name));
      if (broken) problems.push(problemAt(table, row, field.name, broken));
    }
    return problems;
  };
}

/** No two rows of a file share their primary key or a value of a unique field. */
export function checkKeys(table: Table, resource: Resource): Problem[] {
  const unique = resource.schema.fields
    .filter((field) => field.constraints?.unique)
    .map((field) => [field.name]);
  return [
    resource.schema.primaryKey,
    ...unique.filter(([name]) => name !== resource.schema.primaryKey.join()),
  ].flatMap((columns) => checkUnique([table], columns));
}

/** No two rows of several files share the cells of `columns`. */
export function checkUnique(tables: readonly Table[], columns: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const key = columns.map((column) => cell(row, column)).join(" | ");
      const first = seen.get(key);
      if (first) {
        problems.push({
          file: table.file,
          line: row.line,
          column: columns.join("+"),
          value: key,
          rule: `duplicate key, first at ${first}`,
        });
      } else seen.set(key, `${table.file}:${row.line}`);
    }
  }
  return problems;
}

/** Every reference points at a row that exists; an empty cell refers to nothing. */
export function checkReferences(
  table: Table,
  resource: Resource,
  tables: ReadonlyMap<string, Table>,
): Problem[] {
  return resource.schema.foreignKeys.flatMap(({ fields: column, reference }) => {
    const target = reference.resource === "" ? table : tables.get(reference.resource);
    const known = new Set(target?.rows.map((row) => cell(row, reference.fields)));
    const name = reference.resource === "" ? resource.name : reference.resource;
    return table.rows
      .filter((row) => cell(row, column) !== "" && !known.has(cell(row, column)))
      .map((row) => problemAt(table, row, column, `unknown: not in ${name}.${reference.fields}`));
  });
}

type Rule = (text: string) => string | null;

function ruleOf(field: Field): Rule {
  const { required, enum: allowed, pattern, minimum, maximum } = field.constraints ?? {};
  const shape = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`);
  return (text) => {
    if (text === "") return required ? "is required" : null;
    if (text !== text.trim()) return "has spaces around it";
    if (!TYPES[field.type](text)) return `is no ${field.type}`;
    if (allowed && !allowed.includes(text)) return `is none of ${allowed.join(", ")}`;
    if (shape && !shape.test(text)) return `does not match ${pattern}`;
    if (minimum !== undefined && Number(text) < minimum) return `is below ${minimum}`;
    if (maximum !== undefined && Number(text) > maximum) return `is above ${maximum}`;
    return null;
  };
}

const TYPES: Record<Field["type"], (text: string) => boolean> = {
  string: () => true,
  number: isPlainDecimal,
  integer: (text) => isPlainDecimal(text) && !text.includes("."),
  boolean: (text) => text === "true" || text === "false",
  date: isDate,
  datetime: (text) =>
    isDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text.slice(10)),
};

/** The rows of a table by the text of one column. */
export function indexBy(table: Table | undefined, column: string): Map<string, Row> {
  return new Map(table?.rows.map((row) => [cell(row, column), row]));
}
