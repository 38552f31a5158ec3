import type { Messages } from "../messages/en";
import type { Tariff } from "./contract";

/** What a price is, in words: class and band, scope, tax basis, and its period when it is not the frame's. */
export function describeTariff(
  tariff: Tariff,
  framePeriod: string,
  { tariff: words }: Messages,
): string {
  const classes: Record<string, string> = words.classes;
  const scopes: Record<string, string> = words.scopes;
  const taxes: Record<string, string> = words.tax;
  return [
    classes[tariff.class] ?? tariff.class,
    tariff.band === null ? "" : words.band(tariff.band),
    scopes[tariff.scope] ?? tariff.scope,
    taxes[tariff.taxBasis] ?? tariff.taxBasis,
    tariff.period === framePeriod ? "" : words.older(tariff.period),
    tariff.source,
  ]
    .filter(Boolean)
    .join(", ");
}
