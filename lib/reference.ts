/** How the atlas, or a view of it, is cited: APA (7th edition, data set), BibTeX and RIS, from the same facts. */

export type Reference = {
  /** Who publishes it: also the author, since no person is. */
  publisher: string;
  title: string;
  /** Public address of what is cited. */
  url: string;
  release: { id: number /** YYYY-MM-DD */; on: string };
  /** The day it was read, YYYY-MM-DD. */
  accessed: string;
  /** Sources behind it, in a sentence; null: none to name. */
  note: string | null;
};

export const REFERENCE_FORMATS = ["apa", "bibtex", "ris"] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** The reference in one of the formats; every text is one line, whatever it says. */
export function formatReference(format: ReferenceFormat, reference: Reference): string {
  if (format === "apa") return apa(reference);
  return format === "bibtex" ? bibtex(reference) : ris(reference);
}

function apa({ publisher, title, url, release, accessed, note }: Reference): string {
  const [year] = release.on.split("-");
  const parts = `${publisher}. (${year}). ${oneLine(title)} (Release ${release.id}) [Data set]. Retrieved ${longDate(accessed)}, from ${url}`;
  return note === null ? parts : `${parts} [${oneLine(note)}]`;
}

function bibtex({ publisher, title, url, release, accessed, note }: Reference): string {
  const [year, month] = release.on.split("-");
  const fields: [string, string][] = [
    ["author", `{${bibtexText(publisher)}}`],
    ["title", `{${bibtexText(title)}}`],
    ["year", year ?? ""],
    ["month", month ?? ""],
    ["version", `Release ${release.id}`],
    ["howpublished", "Data set"],
    ["url", bibtexUrl(url)],
    ["urldate", accessed],
    ...(note === null ? [] : [["note", bibtexText(note)] as [string, string]]),
  ];
  const lines = fields.map(([key, value]) => `  ${key} = {${value}},`);
  return [`@misc{hashrate-atlas-release-${release.id},`, ...lines, "}", ""].join("\n");
}

function ris({ publisher, title, url, release, accessed, note }: Reference): string {
  const lines: [string, string][] = [
    ["TY", "DATA"],
    ["AU", publisher],
    ["TI", title],
    ["PY", release.on.slice(0, 4)],
    ["DA", `${release.on.replaceAll("-", "/")}/`],
    ["ET", `Release ${release.id}`],
    ["PB", publisher],
    ["UR", url],
    ["Y2", `${accessed.replaceAll("-", "/")}/`],
    ...(note === null ? [] : [["N1", note] as [string, string]]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

const BIBTEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function bibtexText(text: string): string {
  return oneLine(text).replace(
    /[\\{}$&#%_~^]/g,
    (character) => BIBTEX[character] ?? `\\${character}`,
  );
}

/** Braces would end the field. */
function bibtexUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** `November 23, 2026`. */
function longDate(date: string): string {
  return new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
