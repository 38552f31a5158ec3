/** What a reader may set for the map's prices, costs and power: fields of the page of costs, under the same names. */
import type { Metric } from "../metrics";
import { type ChoiceField, isCostPeriod, readCostChoice } from "./choice";
import { costQuery } from "./presets";

export const MAP_FIELDS = [
  "efficiency",
  "pue",
  "class",
  "band",
  "tax",
  "tolerance",
] as const satisfies readonly ChoiceField[];
export type MapField = (typeof MAP_FIELDS)[number];

/** Texts of the fields that are not left at their default. */
export type MapInputs = Readonly<Partial<Record<MapField, string>>>;

const SITE_FIELDS: readonly MapField[] = ["efficiency", "pue"];
const PRICE_FIELDS: readonly MapField[] = ["class", "band", "tax", "tolerance"];
/** The longest id of a machine on record has about half of that. */
const MOST_CHARS = 80;

/** The fields that the metric is computed or chosen by. */
export function fieldsOf({ timeline }: Pick<Metric, "timeline">): readonly MapField[] {
  if (timeline === "costs") return MAP_FIELDS;
  if (timeline === "national-tariffs") return PRICE_FIELDS;
  return timeline === "mining-power" ? SITE_FIELDS : [];
}

/** Whether the text is one that the field takes, and not its default. */
export function isMapInput(field: MapField, text: string): boolean {
  if (text.trim() === "" || text.length > MOST_CHARS) return false;
  if (field === "class" && text === "national") return false;
  return readCostChoice({ [field]: text }).refusals.length === 0;
}

/** What of `texts` the metric takes, in a fixed order; what is not understood is left out. */
export function mapInputs(
  metric: Pick<Metric, "timeline">,
  texts: Readonly<Partial<Record<MapField, string | null | undefined>>>,
): MapInputs {
  return Object.fromEntries(
    fieldsOf(metric).flatMap((field): [MapField, string][] => {
      const text = texts[field]?.trim() ?? "";
      return isMapInput(field, text) ? [[field, text]] : [];
    }),
  );
}

/** The page of costs with the same inputs and the period of the frame, whose row is then the map's to the cent. */
export function mapCostsHref(
  used: MapInputs,
  frame: { period: string; basis?: { otherUsdPerKwh: number } | undefined } | null,
): string {
  return `/costs${costQuery(mapCostsParams(used, frame))}`;
}

/** The parameters of the page and the API of costs that give the map's rows. */
export function mapCostsParams(
  used: MapInputs,
  frame: { period: string; basis?: { otherUsdPerKwh: number } | undefined } | null,
): Record<string, string> {
  const other = frame?.basis?.otherUsdPerKwh ?? 0;
  const isPeriod = frame !== null && isCostPeriod(frame.period);
  return {
    ...(isPeriod ? { period: frame.period } : {}),
    ...used,
    ...(other > 0 ? { other: String(other) } : {}),
  };
}

type Priced = { tariff: { class: string; band: string | null; period: string } | null };

/** How many prices are of which class and band, the most first, and how many are not of the period's year. */
export function countTariffs(rows: readonly Priced[], period: string) {
  const kinds = new Map<string, { kind: string; band: string | null; count: number }>();
  let older = 0;
  for (const { tariff } of rows) {
    if (!tariff) continue;
    const key = `${tariff.class} ${tariff.band ?? ""}`;
    const known = kinds.get(key) ?? { kind: tariff.class, band: tariff.band, count: 0 };
    kinds.set(key, { ...known, count: known.count + 1 });
    if (tariff.period.slice(0, 4) < period.slice(0, 4)) older += 1;
  }
  return { kinds: [...kinds.values()].sort((a, b) => b.count - a.count), older };
}
