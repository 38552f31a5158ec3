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
  newData: (release: number) => `New data has arrived: the page now shows release ${release}.`,
  whatChanged: "What changed",
  newest: "Newest snapshot",
  none: "none",
  newestEnds: (lastDay: string, days: number) => `to ${lastDay}, ${age(days)} old`,
  allReleases: "All releases",
  report: {
    link: "Report an error",
    published: "published",
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
