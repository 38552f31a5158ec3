/** The descriptor of the data (Frictionless Data Package v1): what files there are, and what their columns take. */
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

export const DataPackage = z.object({
  profile: z.literal("tabular-data-package"),
  resources: z.array(Resource),
});

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
      rule: `the header differs from datapackage.json: ${fields.join(",")}`,
    });
  }
  for (const key of keys.filter((name) => !fields.includes(name))) {
    problems.push({
      file: "datapackage.json",
      line: 1,
      column: resource.name,
      value: key,
      rule: "a key names a field that does not exist",
    });
  }
  return problems;
}
