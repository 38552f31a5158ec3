/**
 * Quantities that the compiler keeps apart: joules are not kWh and USD/kWh is not USD/MWh, so that the factor of 3.6 between
 * a published cost and the right one does not compile. Plain numbers enter through the constructors, conversions are here only.
 */
declare const unit: unique symbol;
export type Quantity<Name extends string> = number & { readonly [unit]: Name };

export type JPerTh = Quantity<"J/TH">;
export type Ehs = Quantity<"EH/s">;
export type Terahashes = Quantity<"TH">;
export type Joules = Quantity<"J">;
export type Kwh = Quantity<"kWh">;
export type KwhPerBtc = Quantity<"kWh/BTC">;
export type UsdPerKwh = Quantity<"USD/kWh">;
export type UsdPerMwh = Quantity<"USD/MWh">;
export type UsdPerBtc = Quantity<"USD/BTC">;
export type UsdPerPhDay = Quantity<"USD/PH/day">;
export type BtcPerPhDay = Quantity<"BTC/PH/day">;
export type Btc = Quantity<"BTC">;
export type Megawatts = Quantity<"MW">;
export type TwhPerYear = Quantity<"TWh/yr">;
export type GramsPerKwh = Quantity<"g/kWh">;
export type MegatonnesPerYear = Quantity<"Mt/yr">;

const JOULES_PER_KWH = 3_600_000;
const HOURS_PER_YEAR = 8_760;
export const SECONDS_PER_DAY = 86_400;
/** Expected hashes of a block at difficulty 1 (the exact factor is 2^48 / 65535; the difference is 0.0015 %). */
const HASHES_PER_DIFFICULTY = 2 ** 32;

/** A number as a quantity. @throws RangeError for NaN and infinities */
export function quantity<Unit extends Quantity<string>>(value: number): Unit {
  if (!Number.isFinite(value)) throw new RangeError(`not a quantity: ${value}`);
  return value as Unit;
}
export const jPerTh = quantity<JPerTh>;
export const ehs = quantity<Ehs>;
export const btc = quantity<Btc>;
export const usdPerKwh = quantity<UsdPerKwh>;
export const usdPerMwh = quantity<UsdPerMwh>;
export const usdPerBtc = quantity<UsdPerBtc>;
export const twhPerYear = quantity<TwhPerYear>;
export const gramsPerKwh = quantity<GramsPerKwh>;

/** 50 USD/MWh are 0.05 USD/kWh. */
export function perKwh(price: UsdPerMwh): UsdPerKwh {
  return (price / 1_000) as UsdPerKwh;
}

/** Energy of so many hashes at an efficiency. */
export function energyOf(work: Terahashes, efficiency: JPerTh): Joules {
  return (work * efficiency) as Joules;
}

/** The only place where joules become kWh: 3.6 million to one. */
export function kwhOf(energy: Joules): Kwh {
  return (energy / JOULES_PER_KWH) as Kwh;
}

/** Expected hashes of one block (F1). */
export function terahashesPerBlock(difficulty: number): Terahashes {
  return ((difficulty * HASHES_PER_DIFFICULTY) / 1e12) as Terahashes;
}

/** Hashes of a hashrate over some days. */
export function terahashesOver(hashrate: Ehs, days: number): Terahashes {
  return (hashrate * 1e6 * days * SECONDS_PER_DAY) as Terahashes;
}

/** Hashrate at a difficulty with a block every `blockIntervalS` seconds (F1). */
export function hashrateAt(difficulty: number, blockIntervalS = 600): Ehs {
  return ((difficulty * HASHES_PER_DIFFICULTY) / blockIntervalS / 1e18) as Ehs;
}

/** EH/s × J/TH = MW; `pue` is the site's power over its machines', at least 1. */
export function powerOf(hashrate: Ehs, efficiency: JPerTh, pue = 1): Megawatts {
  return (hashrate * efficiency * pue) as Megawatts;
}

/** A power held for a year of 365 days. */
export function yearlyEnergy(power: Megawatts): TwhPerYear {
  return ((power * HOURS_PER_YEAR) / 1e6) as TwhPerYear;
}

/** 1 TWh at 1 g/kWh is 0.001 Mt (F8). */
export function emissionsOf(energy: TwhPerYear, intensity: GramsPerKwh): MegatonnesPerYear {
  return ((energy * intensity) / 1_000) as MegatonnesPerYear;
}
