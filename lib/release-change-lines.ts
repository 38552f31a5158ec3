/** A differing figure as lines of a table: one a cell. */
import type { ReleaseChange, ReleaseChangeLine } from "./contract";

const OWN_COLUMNS = ["publication_id", "metric", "area_id", "period"] as const;

/**
 * At least one line a change: a figure that was added or removed and has no value still is told.
 * `further_key` holds what else names the figure, as `name=text` with a space between.
 */
export function releaseChangeLines({ file, kind, key, cells }: ReleaseChange): ReleaseChangeLine[] {
  const [publication_id = "", metric = "", area_id = "", period = ""] = OWN_COLUMNS.map(
    (name) => key[name] ?? "",
  );
  const further_key = Object.entries(key)
    .filter(([name]) => !OWN_COLUMNS.some((own) => own === name))
    .map(([name, text]) => `${name}=${text}`)
    .join(" ");
  const named = { file, change: kind, publication_id, metric, area_id, period, further_key };
  const told = Object.entries(cells);
  if (told.length === 0) return [{ ...named, column: "", before: "", after: "" }];
  return told.map(([column, { before, after }]) => ({ ...named, column, before, after }));
}
