/** Texts on asking the sites of the sources for newer figures. */
function ago(hours: number): string {
  if (hours < 1) return "less than an hour ago";
  if (hours < 48) return Math.floor(hours) === 1 ? "1 hour ago" : `${Math.floor(hours)} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

export const live = {
  asked: (moment: string, hours: number) =>
    `Last asked ${moment.slice(0, 16).replace("T", " ")} UTC, ${ago(hours)}`,
  outcomes: {
    changed: "it had news,",
    unchanged: "nothing was to be changed,",
    failed: "that failed and what is stored stays:",
    skipped: "left out,",
  },
};
