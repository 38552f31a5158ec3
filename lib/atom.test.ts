import fc from "fast-check";
import { expect, test } from "vitest";
import { type AtomFeed, escapeXml, formatAtom } from "./atom";

const feed: AtomFeed = {
  id: "https://atlas.example/feeds/releases.atom",
  title: "Releases",
  subtitle: "What changed",
  self: "https://atlas.example/feeds/releases.atom",
  href: "https://atlas.example/releases?a=1&b=2",
  author: "Hashrate Atlas",
  updated: "2026-01-01T00:00:00Z",
  entries: [],
};
const entry = (id: string, updated: string) => ({
  id,
  title: `Entry <${id}>`,
  updated,
  href: "https://atlas.example/",
  content: "1 added & none removed",
});

test("a feed is as new as its newest entry", () => {
  const text = formatAtom({
    ...feed,
    entries: [entry("a", "2026-03-01T00:00:00Z"), entry("b", "2026-04-01T00:00:00Z")],
  });
  expect(text.match(/<updated>[^<]*/)?.[0]).toBe("<updated>2026-04-01T00:00:00Z");
  expect(formatAtom(feed)).toContain("<updated>2026-01-01T00:00:00Z</updated>");
  expect(text).toContain("<title>Entry &lt;a&gt;</title>");
  expect(text).toContain('href="https://atlas.example/releases?a=1&amp;b=2"');
});

test("no text leaves its element, and all of it comes back", () => {
  const back: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
      const read = escaped.replace(/&(\w+);/g, (_, name: string) => back[name] ?? "?");
      const allowed = [...text].map((character) =>
        /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(character)
          ? character
          : "\uFFFD",
      );
      expect(read).toBe(allowed.join(""));
    }),
  );
  expect(escapeXml("a\u0000b\uD800c")).toBe("a\uFFFDb\uFFFDc");
});
