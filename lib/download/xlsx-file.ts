/**
 * An Excel workbook (ECMA-376) written while it is read: the figures with typed cells, their dictionary, sources and terms.
 * Written by hand: the kept writers hold a workbook in memory, or stream one sheet only.
 */
import { remembered } from "./remembered";
import type { CellKind, Download, DownloadCell, DownloadRow } from "./table";
import { aboutRows, dictionarySheet, sourceSheet } from "./xlsx-sheets";
import { type ZipEntry, zipBytes } from "./zip-stream";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Index of the style in `STYLES`. */
const DAY = 1;
const HEADER = 2;
/** Excel counts days from here; it takes 1900 for a leap year, so nothing before March 1900 is a date to it. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_DAY = "1900-03-01";

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

type Sheet = { name: string; kinds: readonly CellKind[]; header: readonly string[] } & {
  pages(): AsyncIterable<readonly DownloadRow[]>;
};

export function xlsxBytes({ about, table }: Download): AsyncGenerator<Uint8Array> {
  const fixed = (name: string, [header = [], ...rows]: DownloadRow[]): Sheet => ({
    name,
    header: header.map(String),
    kinds: header.map(() => "text"),
    pages: async function* () {
      yield rows;
    },
  });
  const sheets: Sheet[] = [
    {
      name: "Data",
      header: table.columns.map(({ name }) => name),
      kinds: table.columns.map(({ kind }) => kind),
      pages: table.pages,
    },
    fixed("About", aboutRows(about)),
    fixed("Columns", dictionarySheet(table.columns)),
    fixed("Sources", sourceSheet(about)),
  ];
  const entry = (path: string, text: string): ZipEntry => ({
    path,
    content: async function* () {
      yield text;
    },
  });
  const numbered = sheets.map(({ name }, index) => ({ name, number: index + 1 }));
  return zipBytes(
    [
      entry("[Content_Types].xml", contentTypes(numbered)),
      entry(
        "_rels/.rels",
        `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      entry(
        "xl/workbook.xml",
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
      ),
      entry(
        "xl/_rels/workbook.xml.rels",
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
      entry("xl/styles.xml", STYLES),
      ...sheets.map((sheet, index) => ({
        path: `xl/worksheets/sheet${index + 1}.xml`,
        content: () => sheetXml(sheet),
      })),
    ],
    new Date(about.release.createdAt),
  );
}

function contentTypes(sheets: readonly { number: number }[]): string {
  const parts = sheets.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join("")}</Types>`;
}

/** A page of rows is tens of megabytes of XML; put together from its cells at once it would stay in memory for long. */
const PART_CHARS = 64 * 1024;

async function* sheetXml({ header, kinds, pages }: Sheet): AsyncGenerator<string> {
  const letters = header.map((_, index) => columnLetters(index));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row r="1">${header.map((text, index) => textCell(`${letters[index]}1`, escaped(text), HEADER)).join("")}</row>`;
  const write = remembered(escaped);
  let number = 1;
  for await (const page of pages()) {
    let text = "";
    for (const row of page) {
      number += 1;
      text += `<row r="${number}">`;
      for (let index = 0; index < kinds.length; index++) {
        text += cellXml(
          `${letters[index]}${number}`,
          kinds[index] ?? "text",
          row[index] ?? null,
          write,
        );
      }
      text += "</row>";
      if (text.length < PART_CHARS) continue;
      yield text;
      text = "";
    }
    if (text !== "") yield text;
  }
  yield "</sheetData></worksheet>";
}

function cellXml(
  place: string,
  kind: CellKind,
  cell: DownloadCell,
  write: (text: string) => string,
): string {
  if (cell === null || cell === "") return "";
  if (kind === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (kind === "flag") return `<c r="${place}" t="b"><v>${cell === "true" ? 1 : 0}</v></c>`;
  if (kind === "day" && cell >= FIRST_DAY) {
    const days = (Date.parse(`${cell}T00:00:00Z`) - EPOCH_MS) / 86_400_000;
    return `<c r="${place}" s="${DAY}"><v>${days}</v></c>`;
  }
  return textCell(place, write(cell), 0);
}

/** Text of a type of its own: no spreadsheet reads it as a formula. */
function textCell(place: string, xml: string, style: number): string {
  return `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${xml}</t></is></c>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

function escaped(text: string): string {
  // XML 1.0 has no way to write the other control characters.
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? "");
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : `${columnLetters(Math.floor(index / 26) - 1)}${rest}`;
}
