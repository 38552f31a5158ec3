import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionOf, inOrder, keyOf, nextSort, SORTS, type SortKey } from "./table-order";

type Row = { name: string; value: number | null };
const figure = (row: Row, key: SortKey) =>
  key === "name" ? row.name : key === "value" ? row.value : null;
const rows: Row[] = [
  { name: "Zambia", value: 1 },
  { name: "Åland", value: 3 },
  { name: "Bhutan", value: null },
  { name: "Chad", value: 2 },
];
const names = (list: readonly Row[]) => list.map(({ name }) => name);

describe("the order of rows", () => {
  it.each([
    ["name", ["Åland", "Bhutan", "Chad", "Zambia"]],
    ["-name", ["Zambia", "Chad", "Bhutan", "Åland"]],
    ["value", ["Zambia", "Chad", "Åland", "Bhutan"]],
    ["-value", ["Åland", "Chad", "Zambia", "Bhutan"]],
    [null, ["Zambia", "Åland", "Bhutan", "Chad"]],
  ] as const)("%s", (sort, expected) => {
    expect(names(inOrder(rows, sort, figure))).toEqual(expected);
  });

  it("puts what has no figure last both ways, loses and invents no row", () => {
    const row = fc.record({ name: fc.string(), value: fc.option(fc.integer()) });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(...SORTS), (list, sort) => {
        const ordered = inOrder(list, sort, figure);
        expect(ordered).toHaveLength(list.length);
        for (const entry of list) expect(ordered).toContain(entry);
        const figures = ordered.map((entry) => figure(entry, keyOf(sort)));
        const firstNull = figures.indexOf(null);
        if (firstNull !== -1) expect(figures.slice(firstNull).every((f) => f === null)).toBe(true);
      }),
    );
  });

  it("is stable: equal figures keep their order", () => {
    const list = ["c", "a", "b"].map((name) => ({ name, value: 7 }));
    expect(names(inOrder(list, "-value", figure))).toEqual(["c", "a", "b"]);
  });
});

describe("pressing a header", () => {
  it.each([
    [null, "value", "-value"],
    ["-value", "value", "value"],
    ["value", "value", "-value"],
    ["-value", "name", "name"],
    ["name", "change", "change"],
    ["change", "change", "-change"],
  ] as const)("%s, then %s: %s", (current, key, expected) => {
    expect(nextSort(current, key)).toBe(expected);
  });

  it("turns round with every press and says so", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SORTS), (sort) => {
        const key = keyOf(sort);
        expect(nextSort(nextSort(sort, key), key)).toBe(sort);
        expect(directionOf(sort, key)).not.toBe("none");
        expect(directionOf(nextSort(sort, key), key)).not.toBe(directionOf(sort, key));
      }),
    );
    expect(directionOf(null, "name")).toBe("none");
    expect(directionOf("name", "value")).toBe("none");
  });
});
