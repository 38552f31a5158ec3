/** Texts of the map's metrics that are computed here. */
export const derivedMap = {
  more: "More metrics",
  groups: { cost: "Costs", power: "Power", electricity: "Electricity" },
  costs: (v: {
    period: string;
    what: string;
    count: number;
    lowest: string;
    lowestValue: string;
    highest: string;
    highestValue: string;
  }) =>
    `${v.what} in ${v.period}, at the national prices of ${v.count} countries: from ${v.lowestValue} in ${v.lowest} to ${v.highestValue} in ${v.highest}.`,
  older: (count: number) =>
    ` ${count} of the prices are older than the period; each shows its own.`,
  leader: (v: { what: string; period: string; country: string; value: string }) =>
    `${v.what}, ${v.period}: ${v.country} first with ${v.value}.`,
  derived: (source: string) =>
    ` Computed from the shares of ${source}, the chain’s hashrate and the same machines everywhere.`,
  gridAverage: " Sites beside a power station or a flare differ from the grid’s average.",
  range: (low: string, high: string) => `from ${low} to ${high} with these inputs`,
  rangeOf: "Low–high",
} as const;
