import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem, Table } from "./table";

const Field = z.object({
  name: z.string(),
  type: z.enum(["string", "number", "integer", "boolean", "date", "datetime"]),
  constraints: z
    .object({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .optional(),
});
export type Field = z.infer<typeof Field>;

const names = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const Resource = z.object({
  name: z.string(),
  path: z.string(),
  licenses: z.array(z.object({ name: z.string() })).min(1),
  schema: z.object({
    fields: z.array(Field),
    missingValues: z.tuple([z.literal("")]),
    primaryKey: names,
    foreignKeys: z
      .array(
        z.object({
          fields: z.string(),
          reference: z.object({ resource: z.string(), fields: z.string() }),
        }),
      )
      .default([]),
  }),
});
export type Resource = z.infer<typeof Resource>;

const DataPackage = z.object({
  profile: z.literal("tabular-data-package"),
  resources: z.array(Resource),
});

const FILE = "datapackage.json";

/** Reads the descriptor of the data folder; an unreadable one is a problem and describes nothing. */
export function readResources(dir: string, problems: Problem[]): Resource[] {
  const report = (value: string, rule: string) =>
    problems.push({ file: FILE, line: 1, column: "", value, rule });
  try {
    const parsed = DataPackage.safeParse(JSON.parse(readFileSync(join(dir, FILE), "utf8")));
    if (parsed.success) return parsed.data.resources;
    for (const issue of parsed.error.issues) report(issue.path.join("."), issue.message);
  } catch (error) {
    report("", error instanceof Error ? error.message : "cannot be read");
  }
  return [];
}

/** Every CSV file is described once, and nothing is described that is not there. */
export function checkFileList(dir: string, resources: readonly Resource[]): Problem[] {
  const files = csvFiles(dir);
  const described = resources.map((resource) => resource.path);
  const missing = files
    .filter((file) => !described.includes(file))
    .map((file) => [file, "is not described"] as const);
  const absent = described
    .filter((path) => !files.includes(path))
    .map((path) => [path, "does not exist"] as const);
  const repeated = described
    .filter((path, index) => described.indexOf(path) !== index)
    .map((path) => [path, "is described twice"] as const);
  return [...missing, ...absent, ...repeated].map(([value, rule]) => ({
    file: FILE,
    line: 1,
    column: "path",
    value,
    rule,
  }));
}

/** The header of a file equals the fields of its description, and its keys name fields that exist. */
export function checkHeader(table: Table, resource: Resource): Problem[] {
  const fields = resource.schema.fields.map((field) => field.name);
  const keys = [
    ...resource.schema.primaryKey,
    ...resource.schema.foreignKeys.map((key) => key.fields),
  ];
  const problems: Problem[] = [];
  if (table.columns.join(",") !== fields.join(",")) {
    problems.push({
      file: table.file,
      line: 1,
      column: "",
      value: table.columns.join(","),
      rule: `the header differs from ${FILE}: ${fields.join(",")}`,
    });
  }
  for (const key of keys.filter((name) => !fields.includes(name))) {
    problems.push({
      file: FILE,
      line: 1,
      column: resource.name,
      value: key,
      rule: "a key names a field that does not exist",
    });
  }
  return problems;
}

/** The CSV files below `dir`, sorted, with forward slashes. */
function csvFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}
