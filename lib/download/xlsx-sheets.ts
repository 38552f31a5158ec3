/** The sheets beside the figures: what they are, their columns, their sources. */
import type { DownloadAbout, DownloadColumn, DownloadRow } from "./table";
import { conditionsOf } from "./table";

export function aboutRows(about: DownloadAbout): DownloadRow[] {
  const { release } = about;
  return [
    ["what", "text"],
    ["title", about.title],
    ["description", about.description],
    ["release", `${release.id} (${release.label}), ${release.createdAt.slice(0, 10)}`],
    ...(about.asOf === null ? [] : [["as of", about.asOf]]),
    ["address", about.address],
    ...about.notes.map((note) => ["note", note]),
    ...conditionsOf(about.sources).map(({ licence, sources }) => [
      "condition",
      `${sources.join(", ")}: ${licence.name}. ${licence.conditions ?? ""}`,
    ]),
    ...about.withheld.map(({ name, licence }) => [
      "left out",
      `${name}: ${licence.name} does not allow to pass the figures on.`,
    ]),
  ];
}

export function dictionarySheet(columns: readonly DownloadColumn[]): DownloadRow[] {
  return [
    ["column", "kind", "description"],
    ...columns.map(({ name, kind, description }) => [name, kind, description]),
  ];
}

export function sourceSheet({ sources }: DownloadAbout): DownloadRow[] {
  return [
    [
      "source",
      "name",
      "publisher",
      "url",
      "licence",
      "licence_url",
      "conditions",
      "verified",
      "caveat",
    ],
    ...sources.map(({ id, name, publisher, url, caveat, licence }) => [
      id,
      name,
      publisher,
      url,
      licence.name,
      licence.url,
      licence.conditions,
      licence.verified ? "yes" : "no",
      caveat,
    ]),
  ];
}
