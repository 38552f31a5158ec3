import type { SnapshotRow } from "./contract";
import { formatValue } from "./format";
import type { Metric } from "./metrics";

/** The figure with its unit, its bounds when only they are known, or a dash. */
export function figureText(
  metric: Metric | null,
  figure: Pick<SnapshotRow, "value" | "value_low" | "value_high" | "resolution" | "unit">,
): string {
  const show = (value: number) =>
    metric ? formatValue(metric, value, figure.resolution) : `${value} ${figure.unit}`;
  if (figure.value !== null) return show(figure.value);
  if (figure.value_low !== null && figure.value_high !== null)
    return `${show(figure.value_low)} – ${show(figure.value_high)}`;
  return "–";
}
