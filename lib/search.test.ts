import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, editDistances, foldName, search } from "./search";

const aliases = csvParse(readFileSync("data/aliases.csv", "utf8"));
const countries: Entry[] = csvParse(readFileSync("data/areas.csv", "utf8"))
  .filter(({ kind }) => kind === "country")
  .map((row) => ({
    id: row.area_id ?? "",
    name: row.name ?? "",
    codes: [row.iso2 ?? "", row.iso3 ?? ""],
    aliases: aliases
      .filter(({ area_id }) => area_id === row.area_id)
      .map(({ alias }) => alias ?? ""),
  }));
const anyCountry = fc.constantFrom(...countries);
const first = (query: string) => search(countries, query)[0]?.entry.id ?? null;
const ids = (query: string, limit?: number) =>
  search(countries, query, limit).map(({ entry }) => entry.id);

describe("what a reader types", () => {
  it.each([
    ["UAE", "ARE"],
    ["u.a.e.", "ARE"],
    ["AE", "ARE"],
    ["are", "ARE"],
    ["Emirates", "ARE"],
    ["Persia", "IRN"],
    ["côte divoire", "CIV"],
    ["cote d'ivoire", "CIV"],
    ["Côte d’Ivoire", "CIV"],
    ["ivory coast", "CIV"],
    ["kazahstan", "KAZ"],
    ["kazah", "KAZ"],
    ["USA", "USA"],
    ["us", "USA"],
    ["America", "USA"],
    ["united states of", "USA"],
    ["Holland", "NLD"],
    ["Burma", "MMR"],
    ["DRC", "COD"],
    ["zaire", "COD"],
    ["parguay", "PRY"],
    ["pargauy", "PRY"],
    ["etiopia", "ETH"],
    ["ehtiopia", "ETH"],
    ["germny", "DEU"],
    ["Deutschland", "DEU"],
    ["osterreich", "AUT"],
    ["中国", "CHN"],
    ["россия", "RUS"],
    ["turkey", "TUR"],
    ["turkiye", "TUR"],
    ["curacao", "CUW"],
    ["saint lucia", "LCA"],
    ["st. lucia", "LCA"],
    ["bosnia & herzegovina", "BIH"],
    ["niger", "NER"],
    ["guinea", "GIN"],
    ["korea", "KOR"],
    ["NA", "NAM"],
  ])("%s finds %s first", (query, iso3) => {
    expect(first(query)).toBe(iso3);
  });

  it.each(["", "   ", "…", "zzzzzzzz", "xq", "atlantis of the deep"])(
    "%j finds nothing",
    (query) => {
      expect(ids(query)).toEqual([]);
    },
  );

  it("says which other name was found", () => {
    expect(search(countries, "Persia")[0]?.alias).toBe("Persia");
    expect(search(countries, "Iran")[0]?.alias).toBeNull();
  });

  it("puts names that begin so before names with such a word, and those before other names", () => {
    const entries: Entry[] = [
      { id: "alias", name: "Zembla", codes: [], aliases: ["New Zembla"] },
      { id: "word", name: "Papua New Guinea", codes: [], aliases: [] },
      { id: "prefix", name: "New Zealand", codes: [], aliases: [] },
      { id: "code", name: "Elsewhere", codes: ["NEW"], aliases: [] },
    ];
    expect(search(entries, "new").map(({ entry }) => entry.id)).toEqual([
      "code",
      "prefix",
      "word",
      "alias",
    ]);
  });

  it("lists the heavier first among equals", () => {
    const entry = (id: string, weight: number): Entry => ({
      id,
      name: `United ${id}`,
      codes: [],
      aliases: [],
      weight,
    });
    const [a, b] = [entry("A", 1), entry("B", 2)];
    expect(search([a, b], "united").map(({ entry: { id } }) => id)).toEqual(["B", "A"]);
  });

  it("forgives errors from four letters on", () => {
    expect(ids("irn")).toEqual(["IRN"]);
    expect(ids("prx")).toEqual([]);
    expect(ids("omna")).toContain("OMN");
    expect(ids("kzakhstn")).toEqual(["KAZ"]);
  });
});

describe("laws", () => {
  it("finds every country first by its name, its codes and in any case", () => {
    for (const { id, name, codes } of countries) {
      for (const query of [name, ...codes, name.toUpperCase(), ` ${name.toLowerCase()} `])
        expect(first(query), query).toBe(id);
    }
  }, 20_000);

  it("finds every country by each of its other names", () => {
    for (const { id, aliases: names } of countries)
      for (const alias of names) expect(ids(alias), alias).toContain(id);
  });

  it("does not care for accents", () => {
    fc.assert(
      fc.property(anyCountry, ({ name, id }) => {
        expect(first(name.normalize("NFD"))).toBe(id);
        expect(first(name.normalize("NFD").replace(/\p{M}/gu, ""))).toBe(id);
      }),
    );
  });

  it("finds a name with one wrong letter", () => {
    fc.assert(
      fc.property(
        anyCountry.filter(({ name }) => name.length >= 5),
        fc.nat(),
        fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
        ({ id, name }, position, letter) => {
          const letters = [...foldName(name)];
          letters[position % letters.length] = letter;
          expect(ids(letters.join(""), 300)).toContain(id);
        },
      ),
    );
  });

  it("never throws, and never answers more than it is asked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 0, max: 5 }),
        (query, limit) => {
          expect(search(countries, query, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it("folds a folded name to itself", () => {
    fc.assert(fc.property(anyCountry, ({ name }) => foldName(foldName(name)) === foldName(name)));
  });

  it("counts errors: symmetric, 0 only for the same text, a prefix is never further than the whole", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, prefix } = editDistances(a, b);
        expect(editDistances(b, a).whole).toBe(whole);
        expect(whole === 0).toBe(a === b);
        expect(prefix).toBeLessThanOrEqual(whole);
        expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect(editDistances("pargauy", "paraguay")).toEqual({ whole: 2, prefix: 2 });
    expect(editDistances("ab", "ba")).toEqual({ whole: 1, prefix: 1 });
  });
});
