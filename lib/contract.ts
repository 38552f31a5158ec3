/**
 * The wire: what the API answers, what the React Query cache holds and what the page is rendered from.
 * Written by hand, independent of the tables. Numbers are plain numbers in the metric's unit; missing is `null`.
 */
export * from "./contract/chain";
export * from "./contract/changes";
export * from "./contract/charts";
export * from "./contract/citation";
export * from "./contract/claims";
export * from "./contract/concentration";
export * from "./contract/costs";
export * from "./contract/countries";
export * from "./contract/downloads";
export * from "./contract/events";
export * from "./contract/generation-mix";
export * from "./contract/imports";
export * from "./contract/metrics";
export * from "./contract/network";
export * from "./contract/problem";
export * from "./contract/releases";
export * from "./contract/shocks";
export * from "./contract/snapshots";
export * from "./contract/sources";
export * from "./contract/subdivisions";
export * from "./contract/timelines";
