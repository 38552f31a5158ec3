/**
 * Finds an entry (a country, a command) by what a reader types: codes, names, other names, without accents, with typing errors.
 * Better matches come first; see `KINDS` for their order.
 */
export type Entry = {
  id: string;
  name: string;
  /** ISO codes: found only when typed in full. */
  codes: readonly string[];
  aliases: readonly string[];
  /** Among equally good matches the heavier comes first; 0 when left out. */
  weight?: number;
};

export type Hit<E extends Entry> = {
  entry: E;
  /** The other name that was found, when it was not the entry's own. */
  alias: string | null;
};

/** Best first. A typing error counts only when nothing better explains what was typed. */
const KINDS = [
  "code",
  "name",
  "alias",
  "name-prefix",
  "name-word-prefix",
  "alias-prefix",
  "alias-word-prefix",
  "one-error",
  "prefix-with-error",
  "two-errors",
] as const;
type Kind = (typeof KINDS)[number];

const MIN_LETTERS_FOR_ERRORS = 4;
/** Letters that Unicode does not decompose into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** What two spellings of a name have in common: lower case, no accents, no punctuation, `st` for `saint`, `and` for `&`. */
export function foldName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/&/g, " and ")
    .replace(/[.'’ʻ`]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bsaint\b/g, "st");
}

/** The entries that match, best first, at most `limit`; none for an empty query. */
export function search<E extends Entry>(entries: readonly E[], query: string, limit = 8): Hit<E>[] {
  const typed = foldName(query);
  if (typed === "") return [];
  const found = entries.flatMap((entry) => {
    const best = bestMatch(entry, typed);
    return best ? [{ entry, ...best }] : [];
  });
  const isFar = ({ kind }: { kind: Kind }) => kind === "two-errors";
  const near = found.filter((match) => !isFar(match));
  return (near.length > 0 ? near : found)
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (b.entry.weight ?? 0) - (a.entry.weight ?? 0) ||
        (foldedOf(a.entry).name < foldedOf(b.entry).name ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry, alias }) => ({ entry, alias }));
}

type Folded = { name: string; aliases: { alias: string; folded: string }[] };
/** Folding every name costs more than comparing it: once an entry. */
const foldedEntries = new WeakMap<Entry, Folded>();

function foldedOf(entry: Entry): Folded {
  const known = foldedEntries.get(entry);
  if (known) return known;
  const folded = {
    name: foldName(entry.name),
    aliases: entry.aliases.map((alias) => ({ alias, folded: foldName(alias) })),
  };
  foldedEntries.set(entry, folded);
  return folded;
}

type Match = { kind: Kind; alias: string | null };

function bestMatch(entry: Entry, typed: string): Match | null {
  if (entry.codes.some((code) => code.toLowerCase() === typed))
    return { kind: "code", alias: null };
  const { name, aliases } = foldedOf(entry);
  const inName = kindOf(name, typed, "name");
  const matches = aliases.flatMap(({ alias, folded }): Match[] => {
    const kind = kindOf(folded, typed, "alias");
    return kind ? [{ kind, alias }] : [];
  });
  if (inName) matches.push({ kind: inName, alias: null });
  if (matches.length === 0 && typed.length >= MIN_LETTERS_FOR_ERRORS) {
    for (const { alias, folded } of [{ alias: null, folded: name }, ...aliases]) {
      const kind = errorKind(folded, typed);
      if (kind) matches.push({ kind, alias });
    }
  }
  return (
    matches.sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        Number(a.alias !== null) - Number(b.alias !== null),
    )[0] ?? null
  );
}

function kindOf(text: string, typed: string, what: "name" | "alias"): Kind | null {
  if (text === typed) return what;
  if (text.startsWith(typed)) return `${what}-prefix`;
  if (text.includes(` ${typed}`)) return `${what}-word-prefix`;
  return null;
}

function errorKind(text: string, typed: string): Kind | null {
  const { whole, prefix } = editDistances(typed, text);
  if (whole === 1) return "one-error";
  if (prefix === 1 && typed.length > MIN_LETTERS_FOR_ERRORS) return "prefix-with-error";
  const inWord = text
    .split(" ")
    .some((word) => word.length >= typed.length - 1 && editDistances(typed, word).whole === 1);
  if (inWord) return "one-error";
  return whole === 2 ? "two-errors" : null;
}

/**
 * Typing errors (a letter too many, missing, wrong, or two neighbours swapped) between what was typed and a text:
 * the whole of it, and its best prefix.
 */
export function editDistances(typed: string, text: string): { whole: number; prefix: number } {
  const a = [...typed];
  const b = [...text];
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substituted);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    older = previous;
    previous = row;
  }
  return { whole: previous[b.length] ?? a.length, prefix: Math.min(...previous) };
}
