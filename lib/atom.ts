/** Atom 1.0 (RFC 4287) as text. */

export type AtomEntry = {
  /** An IRI that stays the same for good. */
  id: string;
  title: string;
  /** RFC 3339. */
  updated: string;
  href: string;
  /** Plain text; lines are kept apart. */
  content: string;
};

export type AtomFeed = {
  id: string;
  title: string;
  subtitle: string;
  /** Address of the feed and of the page it belongs to. */
  self: string;
  href: string;
  author: string;
  /** Of a feed without entries. */
  updated: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
};

/** The feed as a document. Its `updated` is that of its newest entry. */
export function formatAtom(feed: AtomFeed): string {
  const dates = feed.entries.map((entry) => entry.updated).sort();
  const updated = dates.at(-1) ?? feed.updated;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", updated),
    `<author>${element("name", feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.href)}"/>`,
    ...feed.entries.map((entry) =>
      [
        "<entry>",
        element("id", entry.id),
        element("title", entry.title),
        element("updated", entry.updated),
        `<link rel="alternate" type="text/html" href="${escapeXml(entry.href)}"/>`,
        element("content", entry.content),
        "</entry>",
      ].join("\n"),
    ),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an element or a quoted attribute; characters that XML 1.0 §2.2 has no place for become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
