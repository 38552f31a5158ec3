/** What lies beside the figures in an archive: README, licences, citation. Plain text, readable in thirty years. */
import { conditionsOf, type DownloadAbout, type DownloadColumn } from "./table";

export type PackedFile = { path: string; title: string; columns: readonly DownloadColumn[] };

export function readmeText(about: DownloadAbout, files: readonly PackedFile[]): string {
  const lines = [
    `# ${about.title}`,
    "",
    about.description,
    "",
    `Release ${about.release.id} of Hashrate Atlas (${about.release.label}), ${about.release.createdAt.slice(0, 10)}.`,
    ...(about.asOf === null ? [] : [`As known on ${about.asOf}.`]),
    `This file: ${about.address}`,
    "",
    "## Before you count",
    "",
    ...about.notes.map((note) => `- ${note}`),
    "- Text cells that begin with =, +, - or @ have an apostrophe in front, so that no spreadsheet runs them.",
    '- With pandas: `pd.read_csv(path, keep_default_na=False, na_values=[""])`; with R: `read.csv(path, na.strings = "")`. Otherwise Namibia\'s code NA is read as missing.',
    "- Sources measure different things: never join them into one line, never add them up.",
    "",
    "## Terms",
    "",
    ...termLines(about),
    "",
    "LICENCES.md has them source by source, CITATION.cff how to cite, datapackage.json every column (Frictionless Data Package).",
    "",
    ...files.flatMap(({ path, title, columns }) => [
      `## ${path}: ${title}`,
      "",
      ...columns.map(({ name, kind, description }) => `- \`${name}\` (${kind}): ${description}`),
      "",
    ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function termLines(about: DownloadAbout): string[] {
  const conditions = conditionsOf(about.sources).map(
    ({ licence, sources }) =>
      `- ${sources.join(", ")}: ${licence.name}. ${licence.conditions ?? ""}${licence.verified ? "" : " Not verified with the publisher."}`,
  );
  const withheld = about.withheld.map(
    ({ name, licence }) =>
      `- Left out: ${name}, whose licence (${licence.name}) does not allow it.`,
  );
  return conditions.length + withheld.length === 0
    ? ["- No conditions beyond credit."]
    : [...conditions, ...withheld];
}

export function licencesText(about: DownloadAbout): string {
  const entries = about.sources.flatMap(({ name, publisher, url, licence, caveat }) => [
    `## ${name}`,
    "",
    `- Publisher: ${publisher}`,
    ...(url === null ? [] : [`- Address: ${url}`]),
    `- Licence: ${licence.name}${licence.url === null ? "" : ` (${licence.url})`}${licence.verified ? "" : ", not verified"}`,
    `- Conditions: ${licence.conditions ?? "none"}`,
    ...(caveat === null ? [] : [`- Caveat: ${caveat}`]),
    "",
  ]);
  return `${["# Licences of the figures", "", "Each source's own terms hold for its figures.", "", ...entries].join("\n").trimEnd()}\n`;
}

/** CITATION.cff 1.2.0. */
export function citationText(about: DownloadAbout): string {
  const quoted = JSON.stringify;
  const lines = [
    "cff-version: 1.2.0",
    "message: Please cite the sources of the figures as well as the collection.",
    "type: dataset",
    `title: ${quoted(`Hashrate Atlas: ${about.title}`)}`,
    "authors:",
    "  - name: Hashrate Atlas",
    `version: ${quoted(String(about.release.id))}`,
    `date-released: ${quoted(about.release.createdAt.slice(0, 10))}`,
    `url: ${quoted(about.address)}`,
    ...(about.sources.length === 0 ? [] : ["references:"]),
    ...about.sources.flatMap(({ name, publisher, url }) => [
      "  - type: dataset",
      `    title: ${quoted(name)}`,
      "    authors:",
      `      - name: ${quoted(publisher)}`,
      ...(url === null ? [] : [`    url: ${quoted(url)}`]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
