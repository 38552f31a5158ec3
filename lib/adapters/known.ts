import type { Adapter } from "./adapter";
import { cbeciCountries } from "./cbeci-countries";
import { cbeciPower } from "./cbeci-power";
import { eia } from "./eia";
import { ember, owidEnergy } from "./electricity-mix";
import { eurostatJson, eurostatTsv } from "./eurostat";
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
];
