/**
 * Text cells that a spreadsheet would take for a formula (CWE-1236): they get an apostrophe in front, which makes them text.
 * Numbers stay numbers, also negative ones.
 */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const IS_NUMBER = /^-?\d+(\.\d+)?$/;

/** The text as a cell that no spreadsheet runs. */
export function formulaSafe(text: string): string {
  return STARTS_A_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
}
