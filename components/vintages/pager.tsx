import { pagesEn } from "@/messages/en/pages";

/** Links to the part before and after of a long list, with which part this is. */
export function Pager({
  path,
  page,
  size,
  all,
}: {
  path: string;
  /** From 1. */
  page: number;
  size: number;
  all: number;
}) {
  const { releases } = pagesEn;
  const last = Math.min(page * size, all);
  if (all <= size) return null;
  const href = (to: number) => (to === 1 ? path : `${path}?page=${to}`);
  return (
    <p className="record-links pager">
      {page > 1 && (
        <a className="button" rel="prev" href={href(page - 1)}>
          {releases.previous}
        </a>
      )}
      <span className="muted">{releases.page((page - 1) * size + 1, last, all)}</span>
      {last < all && (
        <a className="button" rel="next" href={href(page + 1)}>
          {releases.next}
        </a>
      )}
    </p>
  );
}

/** The page that an address asks for, from 1; null for one that is not there. */
export function pageOf(text: string | string[] | undefined, size: number, all: number) {
  if (text === undefined) return 1;
  const page = typeof text === "string" && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  return page === 1 || (page > 1 && (page - 1) * size < all) ? page : null;
}
