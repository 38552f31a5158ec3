/** Numbers as people's files write them, read into plain decimals without a guess. */

export type DecimalMark = "." | ",";

/** A plain decimal, or why the text is none. */
export type Reading = { text: string } | { problem: string };

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * Reads the text of a number cell; an empty one stays empty.
 * @param mark which sign starts the decimals; null: nobody said, and only plain decimals are taken
 */
export function readDecimal(text: string, mark: DecimalMark | null): Reading {
  if (text === "") return { text };
  if (mark === null) {
    if (PLAIN.test(text)) return { text };
    if (/^-?\d{1,3}(,\d{3})+$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) {
      return {
        problem: "is ambiguous: thousands or decimals; say --decimal . or --decimal ,",
      };
    }
    if (/^-?[\d.,\s\u00a0\u202f']*,[\d.,\s\u00a0\u202f']*$/.test(text))
      return { problem: "has a comma; say --decimal , if it starts the decimals" };
    return { text };
  }
  const thousands = mark === "," ? "." : ",";
  const spaced = text.replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(?!\d))/g, "");
  const [whole = "", decimals, rest] = spaced.split(mark);
  const groups = whole.split(thousands);
  const grouped =
    groups.length === 1 ||
    (/^-?\d{1,3}$/.test(groups[0] ?? "") &&
      groups.slice(1).every((group) => /^\d{3}$/.test(group)));
  if (rest !== undefined || !grouped || decimals?.includes(thousands))
    return { problem: `is no number with the decimal mark ${mark}` };
  return { text: decimals === undefined ? groups.join("") : `${groups.join("")}.${decimals}` };
}

/** A number without an exponent, so that every reader takes it as one. */
export function plainNumber(value: number): string {
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  if (Number(exponent) > 0) return String(BigInt(value));
  const sign = value < 0 ? "-" : "";
  return `${sign}0.${"0".repeat(-Number(exponent) - 1)}${digits.replace(/\D/g, "")}`;
}

/** A percentage as the fraction it is: the decimal point moves two places in the text, no digit changes. */
export function percentToFraction(text: string): string {
  return movePoint(text, -2);
}

/** Multiplies a plain decimal by a power of ten in its text; other text stays what it is. */
export function movePoint(text: string, places: number): string {
  if (!PLAIN.test(text)) return text;
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  const digits = `${"0".repeat(Math.max(0, -places))}${whole}${decimals.padEnd(places, "0")}`;
  const point = Math.max(0, -places) + whole.length + places;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const fraction = digits.slice(point);
  return `${sign}${integer}${fraction === "" ? "" : `.${fraction}`}`;
}
