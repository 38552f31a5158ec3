/** Texts in pictures of maps and charts. */
export const picture = {
  title: (metric: string, period: string) => `${metric}, ${period}`,
  changeTitle: (metric: string, from: string, to: string) => `${metric}: change ${from} → ${to}`,
  source: (names: string) => `Source: ${names}.`,
  sources: (names: string) => `Sources: ${names}.`,
  published: (name: string, quality: string, vintage: string | null) =>
    `${name} (${quality}${vintage === null ? "" : `, published ${vintage}`})`,
  licence: (names: string) => `Licence: ${names}.`,
  credit: (site: string, release: number, asOf: string | null) =>
    `${site}, release ${release}${asOf === null ? "" : `, as known ${/^\d+$/.test(asOf) ? `in release ${asOf}` : `on ${asOf}`}`}`,
  boundaries: "Boundaries: Natural Earth.",
  narrowed: "Countries outside of the reader’s choice are faint.",
  breaks: "Lines are cut:",
  span: (first: string, last: string) => (first === last ? `${first}.` : `${first} to ${last}.`),
  prices: (names: string) => `Prices: ${names}.`,
} as const;
