import fc from "fast-check";
import { expect, test } from "vitest";
import { closestTo } from "./peers";

type Row = { id: string; value: number | null };
const rows: Row[] = [
  { id: "USA", value: 0.367 },
  { id: "RUS", value: 0.172 },
  { id: "PRY", value: 0.047 },
  { id: "ARE", value: 0.03 },
  { id: "OMN", value: 0.028 },
  { id: "CAN", value: 0.026 },
  { id: "ETH", value: 0.024 },
  { id: "BTN", value: null },
];
const peersOf = (id: string, of: readonly Row[] = rows) =>
  closestTo(
    of,
    (row) => row.id === id,
    ({ value }) => value,
  ).map((row) => row.id);

test("the four closest, largest first", () => {
  expect(peersOf("OMN")).toEqual(["PRY", "ARE", "CAN", "ETH"]);
  expect(peersOf("USA")).toEqual(["RUS", "PRY", "ARE", "OMN"]);
});

test("a country without a figure, or that is not there, has none", () => {
  expect(peersOf("BTN")).toEqual([]);
  expect(peersOf("XXX")).toEqual([]);
});

test("nobody left out is closer than one that is listed", () => {
  const figures = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(figures, (values) => {
      const some = values.map((value, index) => ({ id: String(index), value }));
      const distance = (id: string) => Math.abs((values[Number(id)] ?? 0) - (values[0] ?? 0));
      const listed = peersOf("0", some);
      const others = some.map(({ id }) => id).filter((id) => id !== "0" && !listed.includes(id));
      expect(listed).toHaveLength(Math.min(4, values.length - 1));
      for (const other of others)
        for (const peer of listed) expect(distance(peer)).toBeLessThanOrEqual(distance(other));
    }),
  );
});
