import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DataPackage, type Resource } from "../../lib/rules/descriptor";
import type { Problem } from "../../lib/rules/table";

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

/** The CSV files below `dir`, sorted, with forward slashes. */
function csvFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}
