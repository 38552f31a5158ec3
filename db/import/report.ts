/** An outcome in words, for a terminal. */
import type { Problem } from "../../lib/rules/table";
import type { Outcome } from "./command";
import type { Change, Diff } from "./diff";

const MAX_CHANGES = 20;

/** Lines for standard output. */
export function describeOutcome(outcome: Outcome): string[] {
  switch (outcome.name) {
    case "refused":
      return [];
    case "releases":
      return outcome.releases.map(
        ({ id, kind, label, createdAt, digest }) =>
          `${String(id).padStart(4)}  ${createdAt.slice(0, 16).replace("T", " ")}  ${kind.padEnd(8)}  ${digest}  ${label}`,
      );
    case "diff":
      return describeDiff(outcome.diff);
    case "rollback":
      return [
        outcome.release === null
          ? `The current release equals release ${outcome.to} already: nothing was changed.`
          : `Release ${outcome.release} equals release ${outcome.to}.`,
      ];
    case "export": {
      const rows = outcome.files.reduce((sum, file) => sum + file.rows, 0);
      return [`Wrote ${rows} rows in ${outcome.files.length} files to ${outcome.directory}.`];
    }
    case "import":
      return describeImport(outcome);
    case "fetch":
      return outcome.results
        .filter(({ outcome: found }) => found !== "failed")
        .flatMap(({ source, message, notes }) => [
          `${source}: ${message}.`,
          ...notes.map((note) => `  note: ${note}`),
        ]);
  }
}

function describeImport({ report, diff, dryRun }: Outcome & { name: "import" }): string[] {
  const lines = [...report.notes.map((note) => `note: ${note}`)];
  lines.push(
    ...report.warnings.slice(0, 100).map((warning) => `warning: ${describeProblem(warning)}`),
  );
  const unsaid = report.warningCount - Math.min(report.warnings.length, 100);
  if (unsaid > 0) lines.push(`… and ${unsaid} more warnings`);
  if (report.problemCount > 0) return lines;
  const rows = `${report.added} new rows, ${report.unchanged} known`;
  if (dryRun) return [...lines, `${rows}: nothing is wrong, nothing was written.`];
  if (!report.changed)
    return [...lines, `${rows}: nothing to do, release ${report.release} stays current.`];
  return [...lines, `Release ${report.release}: ${rows}.`, ...(diff ? describeDiff(diff) : [])];
}

function describeDiff(diff: Diff): string[] {
  const head = `Release ${diff.from} to ${diff.to}: ${diff.added} added, ${diff.revised} revised, ${diff.removed} removed`;
  const told = diff.changes.slice(0, MAX_CHANGES).map(describeChange);
  const rest = diff.added + diff.revised + diff.removed - told.length;
  return [head, ...told, ...(rest > 0 ? [`… and ${rest} more (--json lists up to 1,000)`] : [])];
}

function describeChange({ file, kind, key, cells }: Change): string {
  const values = Object.entries(cells).map(([name, { before, after }]) =>
    kind === "revised" ? `${name} ${before || "empty"} → ${after || "empty"}` : `${before}${after}`,
  );
  const sign = { added: "+", revised: "~", removed: "-" }[kind];
  return `${sign} ${file} ${Object.values(key).join(" ")} ${values.join(", ")}`.trimEnd();
}

/** What was refused and what is wrong, for standard error. */
export function describeFailure(outcome: Outcome): string[] {
  if (outcome.name === "refused") return [outcome.reason];
  if (outcome.name === "fetch")
    return outcome.results
      .filter(({ outcome: found }) => found === "failed")
      .map(({ source, message }) => `${source}: ${message}. What was stored of it stays.`);
  if (outcome.name !== "import" || outcome.report.problemCount === 0) return [];
  const { problems, problemCount } = outcome.report;
  const rest = problemCount - problems.length;
  return [
    ...problems.map(describeProblem),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    `${problemCount} ${problemCount === 1 ? "problem" : "problems"}: nothing was written.`,
  ];
}

function describeProblem({ file, line, column, value, rule }: Problem): string {
  return `${file}:${line}${column && ` ${column}`}${value && ` ${JSON.stringify(value)}`}: ${rule}`;
}
