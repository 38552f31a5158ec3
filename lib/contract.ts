/**
 * The wire: what the API answers, what the React Query cache holds and what the page is rendered from.
 * Written by hand, independent of the tables. Numbers are plain numbers in the metric's unit; missing is `null`.
 */
export * from "./contract/changes";
export * from "./contract/charts";
export * from "./contract/concentration";
export * from "./contract/costs";
export * from "./contract/countries";
export * from "./contract/events";
export * from "./contract/imports";
export * from "./contract/network";
export * from "./contract/problem";
export * from "./contract/releases";
export * from "./contract/shocks";
export * from "./contract/snapshots";
export * from "./contract/sources";
export * from "./contract/subdivisions";
export * from "./contract/timelines";
