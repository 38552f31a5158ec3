/** The film of the slider. */
export const film = {
  title: "The record as a film",
  about: (snapshots: number) =>
    `An animated GIF of the ${snapshots} snapshots of this view, each gap named and as a picture of its own. It is made in your browser.`,
  changeSince: (metric: string, since: string) => `${metric}: change since ${since}`,
  refused: "A series break lies between: not compared.",
  making: "Drawing",
  failed: "The film could not be made. The map and its downloads work as before.",
  alt: (metric: string) => `${metric} on the world map, snapshot by snapshot`,
  save: (kB: number) => `Save the film (${kB.toLocaleString("en")} kB)`,
  again: "Try again",
  cancel: "Cancel",
  close: "Close",
  credit: (site: string, origin: string) =>
    `${site}, ${origin} · estimates; sources and licences on /sources · boundaries: Natural Earth`,
};
