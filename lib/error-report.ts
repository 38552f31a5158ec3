/** A report of an error in a figure, filled in before the reader writes a word. */

const MAX_CHARS = 1_500;

export type ErrorReport = { title: string; body: string };

/**
 * Where a prefilled report is sent. `target` is `mailto:…` or the address of a form that takes `title` and `body`, such as
 * a tracker's new issue.
 * @returns null for a target that is neither, and without one
 */
export function reportHref(
  target: string | undefined,
  { title, body }: ErrorReport,
): string | null {
  if (!target || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol === "mailto:") {
    const separator = target.includes("?") ? "&" : "?";
    return `${target}${separator}subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  url.searchParams.set("title", title);
  url.searchParams.set("body", body);
  return url.href;
}

/** The page on which a report of a figure begins. `view` is the address of the figure within this site, from its `/`. */
export function reportPage(view: string, figure: string): string {
  return `/report?${new URLSearchParams({ view, figure })}`;
}

/** What an address hands over, as one bounded line without control characters; anything else is empty. */
export function reportText(given: string | string[] | undefined): string {
  if (typeof given !== "string") return "";
  return given
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, MAX_CHARS);
}

/** The address of a figure within this site; anything that would lead away from it is the front page. */
export function reportView(given: string | string[] | undefined): string {
  const view = reportText(given);
  return /^\/(?![/\\])[^\s\\]*$/.test(view) ? view : "/";
}
