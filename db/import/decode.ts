/** Which encoding the bytes of a text file are in; what was found out is said, never silently assumed. */
import { bytesInput, type Input } from "./input";

export type Encoding = { encoding: string; note: string | null };
export type Decoded = Encoding & { text: string };

const HEAD_BYTES = 4096;
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Decodes bytes that fit in memory. */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  const found = await encodingOf(bytesInput(bytes));
  return { ...found, text: new TextDecoder(found.encoding).decode(bytes) };
}

/** By byte order mark, else UTF-8, else UTF-16 when every other byte is 0, else Latin-1 (windows-1252). */
export async function encodingOf(input: Input): Promise<Encoding> {
  const head = await input.slice(0, Math.min(HEAD_BYTES, input.size));
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => head[index] === byte));
  if (marked) return named(marked.encoding, marked.encoding !== "utf-8");
  const zeros = zeroBytes(head);
  if (zeros.odd > 0 && zeros.even === 0) return named("utf-16le", true);
  if (zeros.even > 0 && zeros.odd === 0) return named("utf-16be", true);
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of input.stream()) strict.decode(chunk, { stream: true });
    strict.decode();
    return named("utf-8", false);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return named("windows-1252", true);
  }
}

/** The text in pieces. */
export async function* decodedPieces(
  input: Input,
  encoding: string,
  /** Is told how many bytes were read. */
  read: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const chunk of input.stream()) {
    done += chunk.length;
    read(done);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

function named(encoding: string, worthSaying: boolean): Encoding {
  const name =
    encoding === "windows-1252"
      ? "Latin-1 (windows-1252): it is no valid UTF-8"
      : encoding.toUpperCase();
  return { encoding, note: worthSaying ? `read as ${name}` : null };
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  return zeros;
}
