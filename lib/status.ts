/**
 * The kinds of empty. A missing figure is `null` with one of these, never 0:
 * `zero` was published as 0; `in-other` is counted inside the source's residual; `not-covered`: the source says nothing.
 */
export const STATUSES = [
  "value",
  "zero",
  "in-other",
  "not-covered",
  "not-applicable",
  "range",
] as const;
export type Status = (typeof STATUSES)[number];

export const SCOPES = [
  "complete",
  "complete-basket",
  "top-n",
  "partial-list",
  "single-value",
  "survey-sample",
  "pool-sample",
  "national-statistics",
] as const;
export type Scope = (typeof SCOPES)[number];

/** What it means that a publication of this scope does not list a country. */
export function statusOfUnlisted(scope: string): "in-other" | "not-covered" {
  return scope === "complete" || scope === "complete-basket" ? "in-other" : "not-covered";
}
