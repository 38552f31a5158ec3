/** Texts of the views that stand in other sites' pages. */
export const embed = {
  title: "Embedded view",
  table: "The same as a table",
  open: "Open in the Hashrate Atlas",
  label: (title: string) => `${title}. Hashrate Atlas`,
  source: "Source",
} as const;
