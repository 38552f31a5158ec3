import { expect, it } from "vitest";
import type { AtlasEvent } from "./contract";
import { filterEvents, readEventFilter } from "./event-filter";

const event = (id: string, iso3: string | null, kind: string) => ({ id, iso3, kind }) as AtlasEvent;
const EVENTS = [
  event("ban", "CHN", "policy"),
  event("halving", null, "network"),
  event("storm", "USA", "energy"),
];

it("keeps a country's events and those of the whole network", () => {
  const ids = (country: string | null, kind: "policy" | null = null) =>
    filterEvents(EVENTS, { country, kind }).map(({ id }) => id);
  expect(ids("CHN")).toEqual(["ban", "halving"]);
  expect(ids(null)).toHaveLength(3);
  expect(ids("USA", "policy")).toEqual([]);
});

it("never fails on what it does not understand", () => {
  expect(readEventFilter({ country: "chn", kind: "policy" })).toEqual({
    country: "CHN",
    kind: "policy",
  });
  expect(readEventFilter({ country: ["USA", "CHN"], kind: "gossip" })).toEqual({
    country: null,
    kind: null,
  });
  expect(readEventFilter({})).toEqual({ country: null, kind: null });
});
