/** Day or night as the embedding page asks for it; anything else is the reader's own. */
export function themeOf(given: string | string[] | undefined): "light" | "dark" | null {
  return given === "light" || given === "dark" ? given : null;
}
