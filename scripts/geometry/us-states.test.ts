import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readAreas } from "./areas";
import { usStates } from "./us-states";

const areas = readAreas(fileURLToPath(new URL("../../data/areas.csv", import.meta.url)));
const states = usStates(areas);
const place = (id: string) => states.shapes.find((shape) => shape.id === id);

describe("the map of the states", () => {
  test("has every state of data/areas.csv, and the District of Columbia", () => {
    const known = areas.filter(
      (area) => area.kind === "subdivision" && area.areaId.startsWith("US-"),
    );
    expect(states.shapes.map(({ id }) => id)).toEqual(known.map(({ areaId }) => areaId).sort());
    expect(states.shapes).toHaveLength(51);
    expect(states.shapes.filter(({ d }) => d === "")).toEqual([]);
  });
  test("has Texas south of North Dakota, Maine east of Washington, Alaska at the lower left", () => {
    expect(place("US-TX")?.cy).toBeGreaterThan(place("US-ND")?.cy ?? 0);
    expect(place("US-ME")?.cx).toBeGreaterThan(place("US-WA")?.cx ?? 0);
    expect(place("US-AK")?.cy).toBeGreaterThan(states.height / 2);
    expect(place("US-AK")?.cx).toBeLessThan(states.width / 3);
  });
  test("is light enough to come with a page", () => {
    expect(JSON.stringify(states).length).toBeLessThan(60_000);
  });
  test("refuses a state that is no area", () => {
    expect(() => usStates(areas.filter(({ areaId }) => areaId !== "US-TX"))).toThrow(
      '"Texas" is no area',
    );
  });
});
