import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { RESOURCES, readRow, writeRow } from "./resources";

test.each(RESOURCES)("every cell of $file is written as it was read", (resource) => {
  const records = csvParse(readFileSync(join("data", resource.file), "utf8"));
  expect(resource.columns.map(({ name }) => name)).toEqual(records.columns);
  const written = records.map((cells, index) =>
    writeRow(resource, readRow(resource, cells, index)),
  );
  expect(written).toEqual(records.map((cells) => ({ ...cells })));
});
