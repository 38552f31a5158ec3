/** What catalogues and search engines are told of the data. */
export const linkedData = {
  about:
    "Country-level snapshots of Bitcoin’s hashrate and of electricity prices, each figure with source, vintage, period, unit, quality and caveat. Sources are never joined, gaps are left as gaps.",
  network: "The Bitcoin network by day",
  networkAbout:
    "Blocks, difficulty, hashrate, price, issuance and fees of the Bitcoin network for each day, recomputed from facts of the chain.",
  country: (name: string) => `Bitcoin mining in ${name}`,
  year: (year: number) => `Bitcoin mining in ${year}`,
  everything: "Every figure on record",
} as const;
