import type { PricedRow } from "@/lib/tariff-choice";
import { costs as text } from "@/messages/en/costs";

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

export const percent = (value: number) => `${number(value * 100, 0)} %`;

/** What a price is: class and band, tax basis, its own date and source. */
export function priceKind(price: PricedRow, sourceNames: Readonly<Record<string, string>>): string {
  const { tariff } = price;
  const taxes: Record<string, string> = text.taxesOf;
  return [
    text.kindOf(tariff.class, tariff.band),
    taxes[tariff.taxBasis] ?? tariff.taxBasis,
    tariff.period,
    sourceNames[tariff.source] ?? tariff.source,
  ].join(" · ");
}
