/** Which area a file means: by code, name or alias; what is not certain is never guessed. */
import { type Entry, foldName, search } from "./search";

const CANDIDATES = 3;

const SHORT_FORMS: Readonly<Record<string, string>> = {
  rep: "republic",
  dem: "democratic",
  fed: "federation",
  is: "islands",
  sts: "states",
};

/** Names that lead a reader to the country of today, and of which a figure is not a figure of that country: its parts, and states that are gone. */
const SEARCH_ONLY = [
  "Abkhazia, Abu Dhabi, Antigua, Ascension, Azores, Barbuda, Bohemia, Bonaire, Bosnia, Chagos, Diego Garcia, Dubai",
  "East Germany, East Pakistan, England, Gaza, Herzegovina, Kerguelen, Kurdistan Region, Madeira, Malaya, Midway",
  "Monte Carlo, Muscat, Northern Cyprus, Northern Ireland, Papua, Quebec, Saba, Scotland, Sint Eustatius, Somaliland",
  "Soviet Union, Spitsbergen, Tahiti, Tanganyika, Tobago, Transnistria, Trinidad, Tristan da Cunha, USSR, Wake Island",
  "Wales, West Bank, West Germany, Yugoslavia, Zanzibar",
].flatMap((names) => names.split(", ").map(canonical));

export type Place =
  | { areaId: string }
  /** Nobody knows it; the nearest names with their ids, best first. */
  | { areaId: null; nearest: readonly string[] };

/**
 * Looks names of areas up. The two letters NA are Namibia.
 * @param entries of areas; `codes` hold ids and ISO codes
 * @param isPreferred which area is meant where two have a name: Georgia the country, or the state
 */
export function placeFinder(
  entries: readonly Entry[],
  isPreferred: (id: string) => boolean,
): (written: string) => Place {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const known = byName.get(name) ?? new Set<string>();
    byName.set(name, known.add(id));
  };
  const byCode = new Map<string, string>();
  for (const { id, name, codes, aliases } of entries) {
    for (const code of [id, ...codes]) byCode.set(code.toUpperCase(), id);
    for (const spelling of [name, ...aliases].flatMap(spellings)) add(spelling, id);
  }
  // An area may bear such a name itself, in a file that brings its own areas.
  const areaNames = new Set(entries.flatMap(({ name }) => spellings(name)));
  const isAreaName = (spelling: string) => areaNames.has(spelling);
  const find = (written: string): Place => {
    // Sources mark countries with asterisks and notes: "Germany *".
    const name = written.replace(/[*†‡]+|\s*\[\w\]\s*$/g, "").trim();
    const coded = byCode.get(name.toUpperCase());
    if (coded !== undefined) return { areaId: coded };
    for (const spelling of spellings(name)) {
      if (SEARCH_ONLY.includes(spelling) && !isAreaName(spelling)) continue;
      const named = [...(byName.get(spelling) ?? [])];
      const [only, other] = named.length > 1 ? named.filter(isPreferred) : named;
      if (only !== undefined && other === undefined) return { areaId: only };
    }
    const nearest = search(entries, name, CANDIDATES).map(
      ({ entry }) => `${entry.name} (${entry.id})`,
    );
    return { areaId: null, nearest };
  };
  const known = new Map<string, Place>();
  return (written) => {
    const place = known.get(written) ?? find(written);
    known.set(written, place);
    return place;
  };
}

/** A name as it is, without an article, and turned round at its comma: or bracket: "Iran, Islamic Rep." is "Islamic Rep. Iran". */
function spellings(name: string): string[] {
  const [main, ...rest] = name.split(",").map((part) => part.trim());
  const turned = rest.length === 1 ? [`${rest[0]} ${main}`] : [];
  const bracketed = /^(.+?)\s*\((.+)\)$/.exec(name);
  if (bracketed) turned.push(`${bracketed[2]} ${bracketed[1]}`);
  return [...new Set([name, ...turned].map(canonical))].filter((text) => text !== "");
}

function canonical(name: string): string {
  return foldName(name)
    .split(" ")
    .filter((word) => word !== "the" && word !== "of")
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(" ");
}
