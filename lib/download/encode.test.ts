import { createHash } from "node:crypto";
import { tableFromIPC } from "apache-arrow";
import { csvParse } from "d3-dsv";
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { countBytes, inChunks, streamOf } from "./byte-stream";
import { encode } from "./encode";
import { FORMATS, type Format, formatsOf, MAX_SHEET_ROWS } from "./formats";
import { type Download, type DownloadRow, rowsOf } from "./table";

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "+1",
  "-1+2",
  "@SUM(A1)",
  "\t=1",
  'say "no",\r\nor',
  "NA",
  "<&>",
];
const rows: DownloadRow[] = [
  ...HOSTILE.map((note): DownloadRow => ["NAM", note, "0.36025", "2022-01-01", "true"]),
  ["NAM", null, null, null, null],
  ["CHN", "", "0", "1899-12-31", "false"],
];

function download(pages: () => AsyncIterable<readonly DownloadRow[]>): Download {
  const column = (name: string, kind: "text" | "number" | "day" | "flag") => ({
    name,
    kind,
    description: name,
  });
  return {
    about: {
      name: "test",
      title: "Test",
      description: "Made up",
      release: { id: 1, label: "shipped", createdAt: "2026-11-22T00:00:00.000Z" },
      asOf: null,
      address: "http://127.0.0.1:3000/download",
      sources: [],
      withheld: [],
      notes: [],
    },
    table: {
      columns: [
        column("area_id", "text"),
        column("note", "text"),
        column("value", "number"),
        column("day", "day"),
        column("flag", "flag"),
      ],
      pages,
    },
  };
}
const small = download(async function* () {
  yield rows.slice(0, 4);
  yield rows.slice(4);
});
const around = { geometryOf: () => null, packed: [] };

async function bytesOf(format: Format): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of encode(small, format, around)) parts.push(part);
  return Buffer.concat(parts);
}

describe("hostile and missing cells", () => {
  it("are text and empty in CSV", async () => {
    const read = csvParse(new TextDecoder().decode(await bytesOf("csv")));
    expect(read.slice(0, 5).map(({ note }) => note)).toEqual(
      HOSTILE.slice(0, 5).map((note) => `'${note}`),
    );
    expect(read[5]?.note).toBe(HOSTILE[5]);
    expect(read[6]?.note).toBe("NA");
    expect(read[8]).toEqual({ area_id: "NAM", note: "", value: "", day: "", flag: "" });
    expect(read[9]?.value).toBe("0");
  });
  it("are what they were in JSON, Parquet and Arrow", async () => {
    const notes = [...HOSTILE, null, ""];
    const values = [...HOSTILE.map(() => 0.36025), null, 0];
    const json = JSON.parse(new TextDecoder().decode(await bytesOf("json")));
    const bytes = await bytesOf("parquet");
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.length,
    ) as ArrayBuffer;
    const parquet = await parquetReadObjects({ file });
    const arrow = tableFromIPC(await bytesOf("arrow"))
      .toArray()
      .map((row) => row.toJSON());
    for (const read of [json.rows, parquet, arrow]) {
      expect(read.map(({ note }: { note: string }) => note ?? null)).toEqual(notes);
      expect(read.map(({ value }: { value: number }) => value ?? null)).toEqual(values);
    }
  });
  it("are inline text in XLSX, where no cell is a formula", async () => {
    const sheet = strFromU8(
      unzipSync(await bytesOf("xlsx"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain("<f");
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=cmd|');
    expect(sheet).toContain("<v>0.36025</v>");
    // Excel has no day before 1900: it stays text.
    expect(sheet).toContain(">1899-12-31<");
  });
  it("give the same bytes each time", async () => {
    for (const format of FORMATS) {
      const sum = async () =>
        createHash("sha256")
          .update(await bytesOf(format))
          .digest("hex");
      expect(await sum(), format).toBe(await sum());
    }
  });
});

describe("rows in blocks", () => {
  it("are the same bytes of CSV as the rows one by one", async () => {
    const ownAt = [0, 1, 3];
    const shared: DownloadRow = ["not read", null, "0.36025", null, "true"];
    const other: DownloadRow = [null, null, "", null, "a, b"];
    const own = rows.map(([area = null, note = null, , day = null]) => [area, note, day]);
    const blocks = [
      { shared, ownAt, own },
      { shared: other, ownAt: [0, 1], own: own.map((cells) => cells.slice(0, 2)) },
      { shared, ownAt, own: own.slice(0, 1) },
    ];
    const page = async function* () {
      yield blocks;
    };
    const expanded = blocks.flatMap(rowsOf);
    const read = async (download: Download) => {
      const parts: Uint8Array[] = [];
      for await (const part of encode(download, "csv", around)) parts.push(part);
      return Buffer.concat(parts).toString();
    };
    const plain = download(async function* () {
      yield expanded;
    });
    const text = await read({ ...plain, table: { ...plain.table, blocks: page } });
    expect(expanded[0]).toEqual(["NAM", HOSTILE[0], "0.36025", "2022-01-01", "true"]);
    expect(text).toBe(await read(plain));
    expect(text.split("\r\nNAM,'+1,").length).toBe(3);
  });
});

describe("a long table", () => {
  it.each(["csv", "json", "xlsx", "parquet", "arrow", "zip"] as const)(
    "is read as %s no faster than it is taken, and let go when the reader leaves",
    async (format) => {
      let asked = 0;
      let hasEnded = false;
      // Not compressible: otherwise a compressor takes many pages before it gives a byte.
      const page = (start: number) =>
        Array.from({ length: 1_000 }, (_, index): DownloadRow => {
          const note = createHash("sha512")
            .update(`${start + index}`)
            .digest("base64");
          return [
            "NAM",
            `${note}${note.split("").reverse().join("")}`,
            String(start + index),
            "2022-01-01",
            "true",
          ];
        });
      const endless = download(async function* () {
        try {
          for (; ; asked++) yield page(asked * 1_000);
        } finally {
          hasEnded = true;
        }
      });
      const reader = streamOf(inChunks(encode(endless, format, around))).getReader();
      // One group of Parquet is many pages.
      for (let chunk = 0; chunk < (format === "parquet" ? 1 : 5); chunk++) await reader.read();
      const early = asked;
      await new Promise((resolve) => setTimeout(resolve, 50));
      // What stands between is one group of rows, or a compressor's own buffer.
      expect(asked - early).toBeLessThan(20);
      expect(asked).toBeLessThan(200);
      await reader.cancel();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(hasEnded).toBe(true);
    },
  );
  it("is no sheet beyond the rows that one takes", async () => {
    expect(formatsOf("everything", MAX_SHEET_ROWS + 1)).not.toContain("xlsx");
    expect(formatsOf("series", 10)).not.toContain("geojson");
    expect(await countBytes(encode(small, "csv", around))).toBeGreaterThan(100);
  });
});
