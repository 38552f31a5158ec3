/** What is wrong with an import: all of it counted, the first of it told. */
import type { Problem } from "../../lib/rules/table";

const MAX_TOLD = 100;
const MAX_VALUE_CHARS = 200;

export class Problems {
  readonly limit = MAX_TOLD;
  readonly told: Problem[] = [];
  count = 0;
  private readonly lines = new Map<string, Set<number>>();

  addAll(found: Iterable<Problem>): void {
    for (const problem of found) this.add(problem);
  }

  add(problem: Problem): void {
    this.count += 1;
    if (this.told.length >= MAX_TOLD) return;
    const lines = this.lines.get(problem.file) ?? new Set<number>();
    this.lines.set(problem.file, lines.add(problem.line));
    const { value } = problem;
    const short = value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS)}…` : value;
    this.told.push({ ...problem, value: short });
  }

  /** Whether something of this line was told. */
  has(file: string, line: number): boolean {
    return this.lines.get(file)?.has(line) ?? false;
  }

  /** The lines of which something was told. */
  linesOf(file: string): number[] {
    return [...(this.lines.get(file) ?? [])];
  }

  /** Many problems of one rule, of which the first are known. */
  addCounted(first: readonly Problem[], count: number): void {
    this.addAll(first);
    this.count += count - first.length;
  }
}
