import { type ColorScale, classBounds } from "@/lib/color-scale";
import { displayUnit, formatBound, formatClass } from "@/lib/format";
import type { Metric } from "@/lib/metrics";

/** Classes of the scale that colours the map. */
export function CostLegend({ scale, metric }: { scale: ColorScale; metric: Metric }) {
  return (
    <div className="parts-legend">
      <ol>
        {Array.from({ length: scale.classCount }, (_, index) => {
          const { lo, hi } = classBounds(scale, index);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
            <li key={index}>
              <span className="swatch" style={{ background: `var(--c${index})` }} />
              <span className="visually-hidden">{formatClass(metric, lo, hi)}</span>
              <span aria-hidden="true">{lo === null ? "" : shortBound(metric, lo)}</span>
            </li>
          );
        })}
        <li aria-hidden="true">{displayUnit(metric)}</li>
      </ol>
    </div>
  );
}

/** Thousands of dollars would not fit under a class. */
function shortBound(metric: Metric, value: number): string {
  return metric.unit === "USD/BTC" ? `${value / 1_000}k` : formatBound(metric, value);
}
