/** English texts of the page that lists the sources. */
export const sources = {
  title: "Sources",
  description:
    "Every source of the atlas with its licence, method, publications and what is known to be wrong with it.",
  lead: "What each source measures, under which terms its figures stand here, and the documents they were taken from. “Read through a third party” means that a copy or a quotation was read, not the publisher’s own page.",
  licences: "What each licence allows and asks",
  licencesAfter: "is a page of its own.",
  roles: {
    timeline: "Default timeline",
    context: "Beside the timeline: single values, surveys, capacity",
    price: "Electricity prices and miners’ costs",
    energy: "Electricity mix, power and efficiency",
    network: "The network itself",
  },
  figures: (count: number) => (count === 1 ? "1 figure" : `${count.toLocaleString("en")} figures`),
  publications: (count: number) => (count === 1 ? "1 publication" : `${count} publications`),
  months: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  unverified: "(not verified)",
};
