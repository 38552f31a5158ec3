/** Both dates and the change, side by side. */
export const sideBySide = {
  title: "The two dates side by side",
  show: "Show the two dates side by side",
  hide: "Show one map only",
  about: "One scale for both dates; zooming or moving one map moves all three.",
  change: "Change",
  refused: "These two snapshots are not compared.",
  map: (period: string, source: string) => `World map of ${period}, ${source}`,
  changeMap: (from: string, to: string) => `World map of the change from ${from} to ${to}`,
  nothing: "no figure",
  gestures: "Drag to move; Ctrl + scroll, two fingers or the buttons zoom.",
};
