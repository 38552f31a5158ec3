/** Which encoding the bytes of a text file are in; what was found out is said, never silently assumed. */

export type Decoded = { text: string; encoding: string; note: string | null };

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Decodes by byte order mark, else as UTF-8, else as UTF-16 when every other byte is 0, else as Latin-1 (windows-1252). */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeAs(bytes, marked.encoding, marked.encoding !== "utf-8");
  const zeros = zeroBytes(bytes.subarray(0, 4096));
  if (zeros.odd > 0 && zeros.even === 0) return decodeAs(bytes, "utf-16le", true);
  if (zeros.even > 0 && zeros.odd === 0) return decodeAs(bytes, "utf-16be", true);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: "utf-8",
      note: null,
    };
  } catch {
    return decodeAs(bytes, "windows-1252", true);
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, worthSaying: boolean): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const name =
    encoding === "windows-1252"
      ? "Latin-1 (windows-1252): it is no valid UTF-8"
      : encoding.toUpperCase();
  return { text, encoding, note: worthSaying ? `read as ${name}` : null };
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  return zeros;
}
