import fc from "fast-check";
import { expect, test } from "vitest";
import { type PublishedFigure, revisionsOf } from "./revisions";

const published = (
  vintage: string,
  value: number | null,
  resolution = 0.00005,
): PublishedFigure => ({
  metric: "hashrate-share",
  source: "cbeci",
  period: "2020-04",
  kind: "",
  value,
  resolution,
  vintage,
});

test("China's April 2020 was published twice", () => {
  const [revision] = revisionsOf([
    published("2021-10-13", 0.6481),
    published("2020-05-06", 0.6508),
    published("2022-05-17", 0.6481),
  ]);
  expect(revision?.versions).toEqual([
    { value: 0.6508, resolution: 0.00005, vintage: "2020-05-06" },
    { value: 0.6481, resolution: 0.00005, vintage: "2021-10-13" },
  ]);
});

test("fewer digits are no revision, and the exact ones are kept", () => {
  expect(
    revisionsOf([published("2021-07-15", 0.651, 0.0005), published("2021-10-13", 0.6508)]),
  ).toEqual([]);
  const [revision] = revisionsOf([
    published("2020-05-06", 0.66),
    published("2021-07-15", 0.651, 0.0005),
    published("2021-10-13", 0.6508),
  ]);
  expect(revision?.versions.map(({ value, vintage }) => [value, vintage])).toEqual([
    [0.66, "2020-05-06"],
    [0.6508, "2021-07-15"],
  ]);
});

test("other periods, sources and kinds of price are other figures; missing is no revision", () => {
  expect(
    revisionsOf([
      published("2020-05-06", 0.5),
      { ...published("2021-05-06", 0.4), period: "2020-05" },
      { ...published("2021-05-06", 0.4), source: "luxor" },
      { ...published("2021-05-06", 0.4), kind: "industrial" },
      published("2021-05-06", null),
    ]),
  ).toEqual([]);
});

test("the order in which rows come does not matter", () => {
  const figure = fc.record({
    year: fc.integer({ min: 2000, max: 2030 }),
    value: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(figure, { selector: ({ year }) => year }), (figures) => {
      const rows = figures.map(({ year, value }) => published(`${year}-01-01`, value, 0));
      expect(revisionsOf(rows)).toEqual(revisionsOf([...rows].reverse()));
      for (const { versions } of revisionsOf(rows))
        for (const [index, version] of versions.entries())
          expect(version.value).not.toBe(versions[index + 1]?.value);
    }),
  );
});
