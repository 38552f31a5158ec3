import { expect, test } from "vitest";
import { encoded, encodingFor } from "./encodings";
import { heldTag, plainTag, tagOf } from "./entity-tags";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br", "br"],
  ["gzip, br;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["*", "br"],
  ["identity;q=1, *;q=0", "identity"],
  ["gzip;q=0.5, identity", "identity"],
  ["deflate, zstd", "identity"],
])("Accept-Encoding %j is answered in %s", (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test("a strong tag is kept, a weak one replaced by one of the bytes", () => {
  const body = Buffer.from("abc");
  expect(plainTag('"strong"', body)).toBe('"strong"');
  expect(plainTag('W/"weak"', body)).toMatch(/^"[\w-]{27}"$/);
  expect(plainTag(undefined, body)).toBe(plainTag('W/"weak"', body));
  expect(plainTag(undefined, Buffer.from("abd"))).not.toBe(plainTag(undefined, body));
});

test("each coding has a tag, and each of them is known again", () => {
  expect(tagOf('"abc"', "br")).toBe('"abc-br"');
  expect(tagOf('"abc"', "identity")).toBe('"abc"');
  expect(heldTag('W/"x", "abc-gzip"', '"abc"', '"abc-br"')).toBe('"abc-gzip"');
  expect(heldTag('W/"abc"', '"abc"', '"abc-br"')).toBe('"abc"');
  expect(heldTag("*", '"abc"', '"abc-br"')).toBe('"abc-br"');
  expect(heldTag('"abcd"', '"abc"', '"abc-br"')).toBeNull();
  expect(heldTag(undefined, '"abc"', '"abc-br"')).toBeNull();
});

test("what hardly shrinks stays as it is", async () => {
  const random = Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * at * 7919) >> 3));
  expect(await encoded(Buffer.from("short"), "br")).toBeNull();
  expect((await encoded(Buffer.alloc(2_000), "gzip"))?.length).toBeLessThan(100);
  expect(await encoded(random, "identity")).toBeNull();
});
