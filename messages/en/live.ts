/** Texts on asking the sites of the sources for newer figures. */
function ago(hours: number): string {
  if (hours < 1) return "less than an hour ago";
  if (hours < 48) return Math.floor(hours) === 1 ? "1 hour ago" : `${Math.floor(hours)} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

function ahead(hours: number): string {
  if (hours <= 0) return "due now";
  if (hours < 1) return "within the hour";
  return Math.round(hours) === 1 ? "in about 1 hour" : `in about ${Math.round(hours)} hours`;
}

const minute = (moment: string) => `${moment.slice(0, 16).replace("T", " ")} UTC`;

export const live = {
  asked: (moment: string, hours: number) => `Last asked ${minute(moment)}, ${ago(hours)}`,
  outcomes: {
    changed: "it had news,",
    unchanged: "nothing was to be changed,",
    failed: "that failed and what is stored stays:",
    skipped: "left out,",
  },
  title: "How fresh the figures are",
  lead: "The sources whose sites can be asked for newer figures. A site that fails leaves what is stored as it was; every other source is a document, and is as old as its entry below says.",
  off: [
    "This server asks no site by itself: ",
    " is off. Its operator can ask with ",
    ", or set the variable to ",
    " or to hours, as ",
    ".",
  ],
  on: (every: string) =>
    `This server asks them by itself (ATLAS_REFRESH=${every}): an answer with news becomes a release, and open pages follow.`,
  next: (moment: string, hours: number) => `Next round ${minute(moment)}, ${ahead(hours)}.`,
  newest: "Newest figure",
  none: "No figure is stored yet.",
  never: "Not asked yet.",
} as const;
