/** Names that English uses with an article, by area id. */
const WITH_ARTICLE = new Set([
  "USA",
  "ARE",
  "GBR",
  "NLD",
  "PHL",
  "BHS",
  "COD",
  "COG",
  "CZE",
  "DOM",
  "GMB",
  "MDV",
]);

/** A country's name inside a sentence. */
export function inSentence(row: { area: string; name: string }): string {
  return WITH_ARTICLE.has(row.area) ? `the ${row.name}` : row.name;
}
