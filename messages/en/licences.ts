/** Texts of the page of licences. */
export const licences = {
  title: "Licences",
  description:
    "What each source of the atlas allows: which figures ship, who must be credited, what may be passed on and under which conditions.",
  lead: "The code is MIT. The figures keep the terms of their sources: a licence travels with each figure, as a column of every file and in every picture. Nothing here is legal advice.",
  code: "Program",
  codeTerms: "MIT: use, change and pass on, with the licence text.",
  geometry: "Boundaries",
  geometryTerms:
    "Natural Earth and, for the states of the United States, the US Census Bureau: public domain; credit is good practice.",
  font: "Font",
  fontTerms: "Source Sans 3, SIL Open Font License 1.1.",
  facts: "Selection, notes and caveats of the atlas",
  factsTerms: "MIT, as the program; credit as on the page of citation.",
  overview: "At a glance",
  kinds: {
    free: "May be passed on",
    conditions: "May be passed on under conditions",
    closed: "May not be passed on",
  },
  columns: {
    licence: "Licence",
    passOn: "Passing on",
    credit: "What is asked",
    checked: "Read on the publisher’s pages",
    sources: "Sources",
    figures: "Figures",
    source: "Source",
    publisher: "Publisher",
    ships: "What ships",
    note: "Note",
  },
  verified: "yes",
  notVerified: "no: reported by others, or none is stated",
  nothingAsked: "Nothing; credit is good practice.",
  ships: (count: number, first: string | null, last: string | null) =>
    count === 0
      ? "named, no figure of a place"
      : `${count.toLocaleString("en")} ${count === 1 ? "figure" : "figures"}${first === null ? "" : `, ${first} to ${last}`}`,
  bySource: "Source by source",
  absent: "What is not here",
  absentLead:
    "Proprietary series (GlobalPetrolPrices, the International Energy Agency’s prices) and Electricity Maps (ODbL: share-alike for the whole database) do not ship. A user may import a file of his own; what may not be passed on then stays in his instance.",
  usage: "When you use the figures",
  usageSteps: [
    "Name the source, its vintage and the atlas: Share, then Cite, writes it for you.",
    "Do not use CBECI’s figures commercially, and share what you derive from them alike: its licence is reported as CC BY-NC-SA 4.0 and was not verified.",
    "Figures quoted as facts (Luxor and others) are single published values: credit and link, and no copy in bulk of what their publisher did not publish.",
    "A picture or an embedded view names its sources and licences in it: leave them there.",
  ],
  cite: "How to cite",
  json: "As JSON",
} as const;
