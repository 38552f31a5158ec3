/** Quality of a figure follows from the method of its source, by this one table. */
export const METHODS = {
  "pool-ip": {
    quality: "measured-sample",
    label: "Pool IP addresses: a sample of the network, located by IP",
  },
  "market-intelligence": { quality: "modelled", label: "Market-intelligence model of one company" },
  model: { quality: "modelled", label: "Model" },
  survey: { quality: "survey", label: "Survey of firms" },
  "official-statistics": { quality: "survey", label: "Official statistics" },
  compilation: { quality: "survey", label: "Compilation of others' figures" },
  report: { quality: "claim", label: "Single report" },
  "company-disclosure": { quality: "claim", label: "A company's own disclosure" },
  tariff: { quality: "claim", label: "Published tariff or contract" },
  "press-claim": { quality: "claim", label: "Figure quoted by the press" },
  chain: { quality: "measured-sample", label: "Computed from the block chain" },
} as const;

export type Method = keyof typeof METHODS;
export type Quality = (typeof METHODS)[Method]["quality"];

export const QUALITIES = [
  "measured-sample",
  "modelled",
  "survey",
  "claim",
] as const satisfies readonly Quality[];

/** @throws RangeError for a method that the table does not have. */
export function qualityOf(method: string): Quality {
  if (!Object.hasOwn(METHODS, method)) throw new RangeError(`unknown method: ${method}`);
  return METHODS[method as Method].quality;
}
