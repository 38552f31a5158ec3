/** The tables that take imports, by the names people give them, with what the descriptor demands of their columns. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataPackage, type Resource as Description } from "../../lib/rules/descriptor";
import { RESOURCES, type Resource } from "../resources";

export type ImportTable = { name: string; resource: Resource; description: Description };

const OTHER_NAMES: Readonly<Record<string, string>> = {
  "energy-price": "electricity-price",
  network: "network-day",
  difficulty: "difficulty-epochs",
  machines: "asic-models",
};

/** Every table, in an order in which references point backwards. */
export function importTables(dataDirectory: string): readonly ImportTable[] {
  const descriptor = DataPackage.parse(
    JSON.parse(readFileSync(join(dataDirectory, "datapackage.json"), "utf8")),
  );
  return RESOURCES.map((resource) => {
    const description = descriptor.resources.find(({ path }) => path === resource.file);
    if (!description) throw new Error(`${resource.file} is not described in datapackage.json`);
    return { name: description.name.replace("observations-", ""), resource, description };
  });
}

/** The table of that name, or undefined. */
export function findTable(tables: readonly ImportTable[], name: string): ImportTable | undefined {
  const known = OTHER_NAMES[name] ?? name;
  return tables.find((table) => table.name === known || table.resource.file === known);
}
