import type { PricedRow } from "@/lib/tariff-choice";
import { costs as text } from "@/messages/en/costs";

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
