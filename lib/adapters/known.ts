import type { Adapter } from "./adapter";
import { cbeciCountries } from "./cbeci-countries";
import { cbeciPower } from "./cbeci-power";
import { ecbRates } from "./ecb";
import { eia } from "./eia";
import { ember, owidEnergy } from "./electricity-mix";
import { emberIntensity, emberPrices } from "./ember-api";
import { eurostatJson, eurostatTsv } from "./eurostat";
import { blockchainChart, coinMetrics, mempoolAdjustments, mempoolHashrate } from "./network";
import { worldBankIndicators, worldBankPrices } from "./world-bank";

/** Every shape that is known, in the order they are asked. */
export const ADAPTERS: readonly Adapter[] = [
  cbeciCountries,
  cbeciPower,
  worldBankPrices,
  worldBankIndicators,
  eurostatTsv,
  eurostatJson,
  eia,
  ember,
  owidEnergy,
  emberIntensity,
  emberPrices,
  mempoolHashrate,
  mempoolAdjustments,
  blockchainChart,
  coinMetrics,
  ecbRates,
];
