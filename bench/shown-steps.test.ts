import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Picture, stepsShown } from "./shown-steps";

/** A picture of ten countries of twenty pixels each. */
const pictureOf = (countries: readonly number[]): Picture =>
  new Uint8Array(countries.flatMap((brightness) => new Array<number>(20).fill(brightness)));
const record = [
  [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
  [10, 90, 10, 10, 10, 10, 10, 10, 10, 10],
  [10, 90, 10, 10, 10, 10, 10, 10, 10, 10],
  [10, 90, 10, 10, 200, 10, 10, 10, 10, 10],
  [10, 10, 10, 10, 200, 10, 10, 10, 90, 10],
].map(pictureOf);
const [start, second, , fourth, last] = record as [Picture, Picture, Picture, Picture, Picture];

describe("stepsShown", () => {
  it("counts every step that looks new, but not where the play began", () => {
    expect(stepsShown(record, record)).toEqual({ shown: 3, distinct: 3 });
    expect(stepsShown(record, [start, start])).toEqual({ shown: 0, distinct: 3 });
  });

  it("misses the steps that no frame showed", () => {
    expect(stepsShown(record, [start, last])).toEqual({ shown: 1, distinct: 3 });
    expect(stepsShown(record, [start, second, last, last])).toEqual({ shown: 2, distinct: 3 });
    expect(stepsShown(record, [])).toEqual({ shown: 0, distinct: 3 });
  });

  it("takes an empty map for no step", () => {
    const empty = pictureOf(new Array<number>(10).fill(255));
    expect(stepsShown(record, [empty, fourth])).toEqual({ shown: 1, distinct: 3 });
  });

  it("cannot tell steps apart that look alike", () => {
    expect(stepsShown([start, start, start], [start])).toEqual({ shown: 0, distinct: 0 });
    expect(stepsShown([], [])).toEqual({ shown: 0, distinct: 0 });
  });

  it("finds as many steps as there are different frames, in whatever order and however often", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 3, 4), { maxLength: 30 }), (indexes) => {
        const { shown } = stepsShown(
          record,
          indexes.map((index) => record[index] ?? start),
        );
        expect(shown).toBe(new Set(indexes.filter((index) => index > 0)).size);
      }),
    );
  });
});
