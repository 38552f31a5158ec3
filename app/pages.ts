/** Pages of the atlas that have one address, the front page first. */
export const PAGES = [
  "/",
  "/story",
  "/claims",
  "/charts",
  "/events",
  "/country",
  "/year",
  "/glossary",
  "/methods",
  "/sources",
  "/licences",
  "/cite",
  "/api",
  "/releases",
  "/boundaries",
] as const;
