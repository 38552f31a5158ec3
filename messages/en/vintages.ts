/** Texts on how old figures are and in which state of knowledge they are shown. */
const DAYS_OF_A_MONTH = 30.44;
const DAYS_OF_A_YEAR = 365.25;

function age(days: number): string {
  if (days === 1) return "1 day";
  if (days < 90) return `${days} days`;
  if (days < 2 * DAYS_OF_A_YEAR) return `${Math.floor(days / DAYS_OF_A_MONTH)} months`;
  return `${Math.floor(days / DAYS_OF_A_YEAR)} years`;
}

const isRelease = (asOf: string) => /^\d+$/.test(asOf);

export const vintages = {
  asKnown: (asOf: string) => (isRelease(asOf) ? `As of release ${asOf}.` : `As known on ${asOf}.`),
  asKnownMeans: (asOf: string) =>
    isRelease(asOf) ? "Data loaded since then is left out." : "Later publications are left out.",
  asKnownNow: "As known now",
  backToNow: "Back to what is known now",
  day: "As known on",
  show: "Show",
  publications: "Days on which these sources published",
  asPublished: (vintage: string) => `as published ${vintage}`,
  since: (vintage: string) => `since ${vintage}`,
  revised: "Revised since first published",
  revisedLead:
    "The source published these figures more than once, and not the same. Elsewhere on this page the newest stands; each date opens the map as it was known then.",
  newData: (release: number) => `New data has arrived: the page now shows release ${release}.`,
  whatChanged: "What changed",
  newest: "Newest snapshot",
  none: "none",
  newestEnds: (lastDay: string, days: number) => `to ${lastDay}, ${age(days)} old`,
  countryFeed: (country: string) => `Figures published on ${country}, and its events`,
  published: (source: string, count: number) =>
    `${source}: ${count === 1 ? "1 figure" : `${count} figures`}`,
  feed: "Follow (Atom)",
  releases: {
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
  },
  report: {
    link: "Report an error",
    title: "Report an error in a figure",
    label: "Your report",
    published: "published",
    leadSend:
      "The report is filled in. Open it, say what is wrong and where the right figure stands.",
    leadCopy:
      "The report is filled in. Say what is wrong and where the right figure stands, copy it and send it to whoever runs this copy of the atlas.",
    send: "Open the report",
    back: "Back to the figure",
    subject: (figure: string) => `Error in a figure: ${figure.slice(0, 120)}`,
    body: (v: { figure: string; address: string; release: number }) =>
      `Figure: ${v.figure || "?"}\nSeen at: ${v.address}\nRelease: ${v.release}\n\nWhat is wrong:\n\nWhat it should be, and where that stands:\n`,
  },
  freshness: {
    fresh: "fresh",
    stale: "overdue: a newer one was expected",
    historic: "historic: nothing newer is expected",
  },
  staleView: (source: string, days: number) =>
    `The newest snapshot of ${source} is ${age(days)} old: a newer one is overdue.`,
  historicView: (source: string, days: number, reason: string | null) =>
    `The newest snapshot of ${source} is ${age(days)} old.${reason === null ? "" : ` ${reason}`}`,
};
