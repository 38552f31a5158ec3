/** A zip with the figures as CSV and all that explains them: a Frictionless Data Package (v1). */
import { createHash } from "node:crypto";
import { csvText } from "./csv-file";
import { citationText, licencesText, type PackedFile, readmeText } from "./package-texts";
import type { CellKind, Download, DownloadAbout, DownloadTable } from "./table";
import { type ZipEntry, zipBytes } from "./zip-stream";

/** A table that goes into the archive beside the figures. */
export type PackedTable = { name: string; path: string; title: string; table: DownloadTable };

const TYPES: Record<CellKind, string> = {
  text: "string",
  number: "number",
  day: "date",
  flag: "boolean",
};

/** What is known of a file once it is written. */
type Written = { bytes: number; hash: string };

/** The descriptor comes last: it has the sizes and sums of what went before. */
export function packageBytes(
  { about, table }: Download,
  more: readonly PackedTable[] = [],
): AsyncGenerator<Uint8Array> {
  const tables: PackedTable[] = [
    { name: "observations", path: "observations.csv", title: about.title, table },
    ...more,
  ];
  const files = tables.map(
    ({ path, title, table: { columns } }): PackedFile => ({ path, title, columns }),
  );
  const written = new Map<string, Written>();
  const entry = (path: string, text: () => string): ZipEntry => ({
    path,
    content: async function* () {
      yield text();
    },
  });
  return zipBytes(
    [
      entry("README.md", () => readmeText(about, files)),
      entry("LICENCES.md", () => licencesText(about)),
      entry("CITATION.cff", () => citationText(about)),
      ...tables.map(({ path, table: one }) => ({
        path,
        content: () => measured(csvText(one), (sums) => written.set(path, sums)),
      })),
      entry(
        "datapackage.json",
        () => `${JSON.stringify(descriptor(about, tables, written), null, 2)}\n`,
      ),
    ],
    new Date(about.release.createdAt),
  );
}

async function* measured(
  text: AsyncIterable<string>,
  done: (written: Written) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of text) {
    const buffer = Buffer.from(part);
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  done({ bytes, hash: `sha256:${hash.digest("hex")}` });
}

function descriptor(
  about: DownloadAbout,
  tables: readonly PackedTable[],
  written: ReadonlyMap<string, Written>,
) {
  const licences = new Map(about.sources.map(({ licence }) => [licence.id, licence]));
  return {
    profile: "tabular-data-package",
    name: about.name.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    title: about.title,
    description: about.description,
    homepage: about.address,
    version: String(about.release.id),
    created: about.release.createdAt,
    ...(licences.size > 0 && {
      licenses: [...licences.values()].map(({ id, name, url }) => ({
        name: id,
        title: name,
        ...(url !== null && { path: url }),
      })),
    }),
    ...(about.sources.length > 0 && {
      sources: about.sources.map(({ name, url }) => ({
        title: name,
        ...(url !== null && { path: url }),
      })),
    }),
    resources: tables.map(({ name, path, title, table: { columns } }) => ({
      name,
      path,
      title,
      profile: "tabular-data-resource",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...written.get(path),
      dialect: {
        delimiter: ",",
        lineTerminator: "\r\n",
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: TYPES[column.kind],
          description: column.description,
        })),
        missingValues: [""],
      },
    })),
  };
}
