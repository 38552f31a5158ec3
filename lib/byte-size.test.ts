import { expect, it } from "vitest";
import { byteSize } from "./byte-size";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_234, "1.2 kB"],
  [10_424_533, "10 MB"],
  [3_000_000_000_000, "3,000 GB"],
])("says %d bytes as %s", (bytes, text) => expect(byteSize(bytes)).toBe(text));
