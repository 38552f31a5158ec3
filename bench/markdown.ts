/** Tables and figures as the report writes them. */
import type { Summary } from "./statistics";

export const medianAndP99 = (summary: Summary | null) => [
  number(summary?.median),
  number(summary?.p99),
];

/** First column to the left, figures to the right, padded as the formatter would. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)];
}

export const kb = (bytes: number) => (bytes / 1000).toFixed(1);

export function number(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}

/** `2.8`, as in 2.8 times as much. */
export function ratio(value: number | undefined, base: number | undefined): string {
  if (value === undefined || base === undefined || base === 0) return "–";
  return (value / base).toFixed(2);
}

/** `6.3 / 13.4` */
export const medianToP99 = (summary: Summary | null) =>
  summary ? `${number(summary.median)} / ${number(summary.p99)}` : "–";
