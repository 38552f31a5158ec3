/** Figures of costs as they are written on the page and in pictures. */

const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most, or exactly, so many decimals. */
export function number(value: number, most = 0, least = 0): string {
  const key = `${most} ${least}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat("en", { maximumFractionDigits: most, minimumFractionDigits: least });
  formats.set(key, format);
  return format.format(value).replace("-", "−");
}

/** Whole dollars: the inputs carry no more. */
export const usd = (value: number) => (value < 0 ? `−$${number(-value)}` : `$${number(value)}`);

/** To the cent, as file and API have it. */
export const cents = (value: number) => number(Math.round(value * 100) / 100, 2, 2);

/** @param value fraction */
export const percent = (value: number) => `${number(value * 100, 0)} %`;
