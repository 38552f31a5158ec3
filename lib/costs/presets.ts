/** Choices that answer a question at once, as addresses of the page. */
import type { CostBase, Machine } from "./base";

/** The query of a choice, with its `?`; empty for the default. */
export function costQuery(texts: Readonly<Record<string, string | null | undefined>>): string {
  const params = new URLSearchParams(
    Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return params.size > 0 ? `?${params}` : "";
}

/** The newest machine that is cooled with water: the last year known, then the most efficient. */
export function newestHydro(machines: readonly Machine[]): Machine | null {
  const hydro = machines.filter(({ cooling, released }) => cooling === "hydro" && released);
  const yearOf = ({ released }: Machine) => released?.slice(0, 4) ?? "";
  return (
    [...hydro].sort((a, b) =>
      yearOf(a) === yearOf(b) ? a.jPerTh - b.jPerTh : yearOf(a) < yearOf(b) ? 1 : -1,
    )[0] ?? null
  );
}

export type Preset = { id: "ccaf" | "s19xp" | "hydro" | "drop" | "survey"; query: string };

/** Presets whose machines and prices are on record. @param period kept, null: the newest */
export function presetsOf(
  { machines, network, survey }: Pick<CostBase, "machines" | "network" | "survey">,
  period: string | null,
): Preset[] {
  const s19xp = machines.find(({ name }) => /^antminer s19 xp$/i.test(name));
  const hydro = newestHydro(machines);
  const presets: (Preset | null)[] = [
    // CCAF's series of the cost of minting has no overhead of the site.
    { id: "ccaf", query: costQuery({ period, price: "0.05", pue: "1" }) },
    s19xp ? { id: "s19xp", query: costQuery({ period, efficiency: s19xp.id }) } : null,
    hydro ? { id: "hydro", query: costQuery({ period, efficiency: hydro.id }) } : null,
    network.priceUsd === null
      ? null
      : {
          id: "drop",
          query: costQuery({ period, btc_price: String(Math.round(network.priceUsd * 0.8)) }),
        },
    survey
      ? { id: "survey", query: costQuery({ period, other: String(survey.otherUsdPerKwh) }) }
      : null,
  ];
  return presets.filter((preset) => preset !== null);
}
