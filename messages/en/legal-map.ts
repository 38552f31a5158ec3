/** What the map of the legal status says. */
export const legalMap = {
  none: "No status on record",
  noneWhy: "unknown, which is not “allowed”",
  elsewhere: "No status on record: unknown",
  filter: "Statuses shown on map and in the table",
  countries: (count: number) => (count === 1 ? "1 country" : `${count} countries`),
  during: (from: string, until: string | null) =>
    until === null ? `Since ${from}` : `From ${from} until ${until}`,
  of: (status: string, countries: string) => `${status}: ${countries}`,
  others: (count: number) =>
    `for ${count} countries and territories no status is on record (events record).`,
  caption: (from: string, until: string | null) =>
    until === null
      ? `Legal status of mining since ${from}`
      : `Legal status of mining from ${from} until ${until}`,
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  noEnd: "no end on record",
  columns: {
    status: "Status",
    since: "Since",
    until: "Until",
    summary: "What is on record",
    source: "Source",
  },
  part: (name: string, country: string) => `${name} (${country}; not coloured)`,
  unlisted: (count: number) =>
    `${count} further countries and territories are not listed: no event on record says whether mining is allowed there.`,
} as const;
