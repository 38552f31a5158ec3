/** English texts of the events. */
export const events = {
  title: "Events",
  description:
    "Dated, cited events of mining policy, energy, markets and the network, each with the shares before and after it from one source.",
  lead: "What happened when, each with where it was read, and the shares that one source gave before and after. They stand beside each other because of their dates. “After” is not “because of”.",
  country: "Country",
  kind: "Kind",
  allCountries: "All countries",
  allKinds: "All kinds",
  apply: "Show",
  kinds: {
    policy: "Policy",
    market: "Market",
    network: "Network",
    publication: "Publication",
    energy: "Energy",
  },
  wholeNetwork: "whole network",
  count: (shown: number, all: number) => `${shown} of ${all} events, newest first.`,
  withNetwork: (name: string) => `Those of ${name} and of the whole network.`,
  around: (before: string, after: string, source: string) =>
    `Shares in ${before} and in ${after} (${source}):`,
  gap: "No shares before and after: no source has snapshots on both sides close enough to it.",
  cut: (reason: string) => `The snapshots before and after are not compared. ${reason}`,
  unlisted: "The source does not list the country in both.",
  notMeasurable: "no measurable change",
  notBecause: "“After” is not “because of”.",
  breakBetween: "A series break lies between the snapshots before and after.",
  beforeAndAfter: "Before and after",
  mapOf: (period: string) => `Map of ${period}`,
  changeMap: "Map of the change",
};
