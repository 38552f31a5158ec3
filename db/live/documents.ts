/** The documents of a source, page by page; a document that is as it was when it was imported is not sent again. */
import type { Database } from "../client";
import type { Fetching } from "./fetch";
import { get, NotFetched, PATIENCE } from "./get";
import { knownDocument, type SeenDocument } from "./remembered";
import type { Asked, LiveSource } from "./sources";

const MOST_PAGES = 50;

export type ReadDocument = { asked: Asked; texts: string[]; seen: SeenDocument[] };

/** The address of a document, of the site itself. */
export function addressOf(source: LiveSource, asked: Asked, keyText: string): URL {
  return withKey(new URL(asked.path, asked.origin ?? source.origin), source, keyText);
}

function withKey(address: URL, { key }: LiveSource, keyText: string): URL {
  if (key && keyText !== "") address.searchParams.set(key.parameter, keyText);
  return address;
}

/** @throws NotFetched */
export async function documents(
  db: Database,
  source: LiveSource,
  asks: readonly Asked[],
  { keyText, originOf, patience = PATIENCE }: Fetching & { keyText: string },
): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const asked of asks) {
    const document: ReadDocument = { asked, texts: [], seen: [] };
    read.push(document);
    const origin = originOf?.(asked.origin ?? source.origin) ?? asked.origin ?? source.origin;
    // A key is sent to the host it is for.
    const isKeyed = asked.origin === undefined;
    let path: string | null = asked.path;
    for (let page = 1; path !== null; page += 1) {
      if (page > MOST_PAGES) throw new NotFetched(`${source.id} has more than ${MOST_PAGES} pages`);
      const plain: URL = new URL(path, origin);
      const isSite = plain.hostname === source.site || plain.hostname.endsWith(`.${source.site}`);
      if (plain.origin !== new URL(origin).origin && !(isSite && plain.protocol === "https:"))
        throw new NotFetched(`${source.id} leads to ${plain.host}, which is not followed`);
      // A document of several pages is read anew: one page may be as it was while the next is not.
      const known = asked.next ? undefined : await knownDocument(db, plain.href);
      const address = isKeyed ? withKey(new URL(plain), source, keyText) : plain;
      const answer = await get(address, { site: source.site, known, patience });
      if (answer.isUnchanged) break;
      document.texts.push(answer.text);
      const { etag, lastModified } = answer;
      if (!asked.next) document.seen.push({ address: plain.href, etag, lastModified });
      path = nextPage(asked, answer.text, page);
    }
  }
  return read;
}

function nextPage({ next }: Asked, text: string, page: number): string | null {
  try {
    return next?.(text, page) ?? null;
  } catch {
    throw new NotFetched("sends no JSON");
  }
}
