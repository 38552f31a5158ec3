import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReference, REFERENCE_FORMATS, type Reference } from "./reference";

const REFERENCE: Reference = {
  publisher: "Hashrate Atlas",
  title: "Hashrate share, 2026-Q3",
  url: "https://atlas.example.org/?to=2026-Q3&country=PRY,USA",
  release: { id: 7, on: "2026-10-02" },
  accessed: "2026-11-23",
  note: "Source: Luxor Hashrate Index (modelled, published 2026-09-20).",
};

test("APA names author, year, release, kind, day of access and address", () => {
  expect(formatReference("apa", { ...REFERENCE, note: null })).toBe(
    "Hashrate Atlas. (2026). Hashrate share, 2026-Q3 (Release 7) [Data set]. Retrieved November 23, 2026, from https://atlas.example.org/?to=2026-Q3&country=PRY,USA",
  );
});

test("BibTeX keeps its address and escapes what TeX would read", () => {
  const text = formatReference("bibtex", { ...REFERENCE, title: "50 % & {more}_#1" });
  expect(text).toMatch(/^@misc\{hashrate-atlas-release-7,\n/);
  expect(text).toContain("  title = {{50 \\% \\& \\{more\\}\\_\\#1}},");
  expect(text).toContain("  url = {https://atlas.example.org/?to=2026-Q3&country=PRY,USA},");
  expect(text).toContain("  urldate = {2026-11-23},");
});

test("RIS begins with its type, ends its record and has one tag a line", () => {
  const lines = formatReference("ris", REFERENCE).split("\r\n");
  expect(lines[0]).toBe("TY  - DATA");
  expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
  expect(lines).toContain("Y2  - 2026/11/23/");
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

test("no text breaks out of its field", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const [apa, bibtex, ris] = REFERENCE_FORMATS.map((format) =>
        formatReference(format, { ...REFERENCE, title, note: title }),
      );
      expect(apa).not.toContain("\n");
      expect(bibtex?.trimEnd().split("\n")).toHaveLength(11);
      expect(ris?.split("\r\n")).toHaveLength(12);
      const inner = bibtex?.replace(/\\[{}]|\\text\w+\{\}/g, "") ?? "";
      expect(inner.match(/\{/g)?.length).toBe(inner.match(/\}/g)?.length);
    }),
  );
});

test("the repository's own citation has the version of the program and what CFF 1.2 asks for", () => {
  const cff = readFileSync("CITATION.cff", "utf8");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(cff).toMatch(/^cff-version: 1\.2\.0$/m);
  expect(cff).toMatch(/^type: dataset$/m);
  expect(cff).toContain(`\nversion: ${version}\n`);
  for (const key of ["message", "title", "authors"])
    expect(cff).toMatch(new RegExp(`^${key}:`, "m"));
});
