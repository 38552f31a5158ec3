/** Texts of the pages of releases, of the feeds and of the report of an error. */
export const releases = {
  title: "Releases",
  lead: "A release is one state of this atlas’s data. Every import makes a new one and none is changed afterwards: each can still be opened as it was. It is something else than a vintage, which is a source’s own publication.",
  feed: "Follow new releases (Atom)",
  number: "Release",
  date: "Loaded",
  label: "What it is",
  rows: "Figures",
  changes: "Against the one before",
  first: "the first",
  none: "nothing differs",
  counts: ({ added, revised, removed }: { added: number; revised: number; removed: number }) =>
    [
      added > 0 && `${added.toLocaleString("en")} added`,
      revised > 0 && `${revised.toLocaleString("en")} revised`,
      removed > 0 && `${removed.toLocaleString("en")} removed`,
    ]
      .filter(Boolean)
      .join(", "),
  current: "current",
  one: (id: number) => `Release ${id}`,
  all: "All releases",
  map: "Show the map as of this release",
  against: (id: number | null) =>
    id === null ? "The first release: nothing came before it" : `Changes against release ${id}`,
  kinds: { shipped: "shipped with the atlas", import: "imported", rollback: "rolled back" },
  change: "Change",
  changed: { added: "added", revised: "revised", removed: "removed" },
  figure: "Figure",
  before: "Before",
  after: "After",
  newer: "← Newer",
  older: "Older →",
  previous: "← Previous",
  next: "Next →",
  page: (first: number, last: number, all: number) =>
    `${first.toLocaleString("en")} to ${last.toLocaleString("en")} of ${all.toLocaleString("en")}`,
  json: "JSON",
  csv: "CSV",
  figures: (count: number) => `${count.toLocaleString("en")} figures, events and other facts`,
};

export const report = {
  title: "Report an error in a figure",
  label: "Your report",
  leadSend:
    "The report is filled in. Open it, say what is wrong and where the right figure stands.",
  leadCopy:
    "The report is filled in. Say what is wrong and where the right figure stands, copy it and send it to whoever runs this copy of the atlas.",
  send: "Open the report",
  back: "Back to the figure",
  subject: (figure: string) => `Error in a figure: ${figure.slice(0, 120)}`,
  body: (v: { figure: string; address: string; release: number }) =>
    `Figure: ${v.figure || "?"}\nSeen at: ${v.address}\nRelease: ${v.release}\n\nWhat is wrong:\n\nWhat it should be, and where that stands:\n`,
};

export const feeds = {
  countryFeed: (country: string) => `Figures published on ${country}, and its events`,
  published: (source: string, count: number) =>
    `${source}: ${count === 1 ? "1 figure" : `${count} figures`}`,
  feed: "Follow (Atom)",
};
