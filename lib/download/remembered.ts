/** Of so many texts the written form is remembered: names and caveats come again in every snapshot. */
const MOST = 10_000;

/** The same function, which does the work once for a text that comes again; of one file, so that nothing is kept for ever. */
export function remembered(write: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const written = write(text);
    if (known.size < MOST) known.set(text, written);
    return written;
  };
}
