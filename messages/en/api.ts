/** Texts of the page of the API. */
export const api = {
  title: "API",
  description:
    "Every figure of the atlas over HTTP: addresses, parameters, limits, errors, and examples for curl, Python, R, DuckDB, JavaScript, Excel and Sheets.",
  lead: "Everything that a page shows can be had as JSON or CSV: read only, without a key, from any site.",
  openapi: "OpenAPI 3.1 document",
  csv: "Shares of 2021 as CSV",
  short: "In short",
  facts: {
    base: "Address",
    format: "Format",
    values: "Values",
    time: "Time",
    versions: "Versions",
    pages: "Long lists",
    cache: "Caching",
    limit: "Limit",
    licence: "Licence",
  },
  format: "JSON; CSV (RFC 4180, UTF-8) with format=csv. Other sites’ pages may ask (CORS).",
  values:
    "Shares are fractions from 0 to 1. Missing is null or an empty cell, never 0; the column status says which kind of empty. Every row has source, vintage, unit, quality, resolution and caveat.",
  time: "A period is written 2021, 2021-06, 2026-Q3, 2024-S1 or 2021-06-30; year=, or from= and to=, narrow to a time. Gaps stay gaps.",
  versions:
    "asOf=2020-06-01 answers from the newest publications up to that day; asOf=1 from release 1. Without it, from the newest release, which the header Atlas-Release names.",
  pages:
    "limit= gives a page; the header Link names the next one, with a cursor that holds for its release.",
  cache:
    "Every answer has a strong ETag: send it as If-None-Match, and what has not changed is 304 without a body. Answers come in brotli, gzip or plain.",
  limitOf: (requests: string, seconds: string) =>
    `${requests} requests in ${seconds} seconds for each address (IPv4) or network (IPv6, /64). RateLimit tells what is left; one too many is 429 with Retry-After.`,
  noLimit: "This server sets none.",
  licence: "Each row names the licence of its source. ",
  licences: "All licences",
  addresses: "Addresses",
  parameters: (count: number) => (count === 1 ? "1 parameter" : `${count} parameters`),
  columns: { name: "Parameter", values: "Values", meaning: "Meaning" },
  anyText: "text",
  default: (value: string) => `default ${value}`,
  try: "Try",
  post: "POST takes the same as JSON.",
  errors: "Errors",
  errorsLead:
    "Errors are application/problem+json (RFC 9457). error.code is stable, error.message is for a reader, error.param names the parameter. A parameter that an address does not know is refused, not passed over.",
  status: "Status",
  code: "error.code",
  meaning: "What to do",
  errorList: [
    ["400", "unknown-parameter, repeated-parameter, bad-value, from-after-to", "Mend the query."],
    ["400", "too-many-rows, query-too-long", "Ask for less: add a year, a source or a country."],
    ["400", "series-break", "The two dates are not comparable; across=true computes all the same."],
    ["400", "cursor-expired", "A newer release is there: begin again, or keep asOf."],
    [
      "404",
      "unknown-metric, unknown-source, unknown-country, unknown-period, unknown-release, …",
      "See the list that the message names.",
    ],
    ["405", "method-not-allowed", "Use GET, HEAD or OPTIONS."],
    ["429", "too-many-requests", "Wait for the seconds of Retry-After."],
    ["500", "internal", "Ask again later; report it if it stays."],
    [
      "503",
      "database-unavailable, no-data",
      "The server is starting or lacks its database: ask again.",
    ],
  ] as const,
  examples: "Examples",
  examplesLead:
    "One task in each: countries by the share of water in their electricity. Namibia’s two-letter code is NA, which some tools take for missing: the examples guard it.",
  contents: "On this page",
};
