import { z } from "zod";
import { date, number } from "./fields";

/** What one source says a country's electricity was made from in one year; shares are fractions, missing is null. */
export const GenerationMix = z.object({
  source: z.string(),
  vintage: date,
  period: z.string(),
  iso2: z.string().nullable(),
  iso3: z.string(),
  country: z.string(),
  hydro_share: number,
  wind_share: number,
  solar_share: number,
  biofuel_share: number,
  other_renewables_share: number,
  nuclear_share: number,
  gas_share: number,
  oil_share: number,
  coal_share: number,
  /** Grams of CO₂ equivalent per kWh. */
  carbon_intensity_g_per_kwh: number,
  generation_twh: number,
  licence: z.string(),
});
export type GenerationMix = z.infer<typeof GenerationMix>;
export const MIX_COLUMNS = Object.keys(GenerationMix.shape) as (keyof GenerationMix)[];
