/** The parameters of each address as the page lists them, from the OpenAPI document. */
import type { Parameter } from "@/components/api/operation-entry";
import { openApiDocument } from "./v1/openapi";

type Schema = { enum?: unknown[]; default?: unknown; type?: string; pattern?: string };
type Documented = {
  name: string;
  description?: string;
  example?: unknown;
  schema?: Schema & { description?: string; example?: unknown; examples?: unknown[] };
};

/** By path. */
export function documentedParameters(): ReadonlyMap<string, readonly Parameter[]> {
  const { paths = {} } = openApiDocument();
  return new Map(
    Object.entries(paths).map(([path, item]) => {
      const documented = (item?.get?.parameters ?? []) as Documented[];
      return [path, documented.map(parameterOf)];
    }),
  );
}

function parameterOf({ name, description, example, schema = {} }: Documented): Parameter {
  const shown = example ?? schema.example ?? schema.examples?.[0];
  return {
    name,
    description: description ?? schema.description ?? null,
    values: schema.enum?.map(String) ?? null,
    standard: schema.default === undefined ? null : String(schema.default),
    example: shown === undefined ? null : String(shown),
  };
}
