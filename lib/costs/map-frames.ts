/** Frames of the map's derived metrics: costs from prices, power from shares. Nothing is joined across sources of shares. */
import type { Cell, Frame, NetworkTotalEntry, Timeline } from "../contract";
import { parsePeriod } from "../periods";
import { ehs, emissionsOf, gramsPerKwh, jPerTh, powerOf, usdPerKwh, yearlyEnergy } from "../units";
import type { Fleet, NetworkPeriod } from "./base";
import { readCostChoice } from "./choice";
import { CBECI_PUE, type CostInputs, costAt, costInputs } from "./model";

export type CostMetric = "cost-per-btc" | "cost-with-overheads" | "mining-margin";
export type PowerMetric =
  | "mining-power"
  | "mining-energy"
  | "share-of-generation"
  | "mining-emissions";

/**
 * One frame a period of the chain, at the national prices of its year.
 * @param prices the timeline of national prices; tariffs and notes keep their indexes
 * @param fleetOf machines of the network in a period; null: no frame
 * @param otherUsdPerKwh operating costs of the metric with overheads; null: it has no frames
 */
export function costFrames(
  metric: CostMetric,
  prices: Pick<Timeline, "frames" | "tariffs">,
  networks: readonly NetworkPeriod[],
  fleetOf: (network: NetworkPeriod) => Fleet | null,
  otherUsdPerKwh: number | null,
): Frame[] {
  if (metric === "cost-with-overheads" && otherUsdPerKwh === null) return [];
  const { choice } = readCostChoice({});
  const other = metric === "cost-with-overheads" ? otherUsdPerKwh : null;
  return networks.flatMap((network): Frame[] => {
    const { start, end } = network;
    const frame = prices.frames.find(({ period }) => period === start.slice(0, 4));
    const fleet = fleetOf(network);
    if (!frame || !fleet) return [];
    const { inputs } = costInputs({ ...choice, other }, { network, fleets: [fleet], machines: [] });
    const cells = frame.cells.flatMap((cell): Cell[] => {
      const tariff = prices.tariffs[cell.tariff ?? -1];
      const isLater = tariff !== undefined && parsePeriod(tariff.period).start >= end;
      return cell.value === null || isLater ? [] : [costCell(metric, cell, cell.value, inputs)];
    });
    const { kind } = parsePeriod(network.period);
    return [{ ...frame, period: network.period, start, end, kind, cells }];
  });
}

function costCell(metric: CostMetric, cell: Cell, price: number, inputs: CostInputs): Cell {
  const { area, note, tariff, resolution } = cell;
  const { costUsdPerBtc: cost, kwhPerBtc, margin } = costAt(usdPerKwh(price), inputs);
  const own = {
    area,
    ...(note === undefined ? {} : { note }),
    ...(tariff === undefined ? {} : { tariff }),
  };
  const step = (resolution ?? 0) * kwhPerBtc.central;
  if (metric !== "mining-margin") {
    const { low, central: value, high } = mapped(cost, (usd) => Math.round(usd * 100) / 100);
    return { ...own, value, low, high, ...(step > 0 ? { resolution: step } : {}) };
  }
  const { btcPrice } = inputs;
  if (btcPrice === null) return { ...own, value: null };
  const marginAt = (usd: number) => Number(((btcPrice - usd) / btcPrice).toPrecision(6));
  return {
    ...own,
    value: margin === null ? null : Number(margin.toPrecision(6)),
    low: marginAt(cost.high),
    high: marginAt(cost.low),
    ...(step > 0 ? { resolution: step / btcPrice } : {}),
  };
}

function mapped<Value>(
  { low, central, high }: { low: Value; central: Value; high: Value },
  change: (value: Value) => number,
) {
  return { low: change(low), central: change(central), high: change(high) };
}

/** A yearly figure of a country, such as TWh generated, with its year. */
export type YearlyFigure = { year: number; value: number };

/**
 * Power of the machines behind published shares, one frame a snapshot.
 * @param totals the network's hashrate at each snapshot
 * @param figureOf generation in TWh or carbon intensity in g/kWh of the newest year up to the frame's; null: none
 * @param noteOf index of the note that says a figure's year
 */
export function powerFrames(
  metric: PowerMetric,
  frames: readonly Frame[],
  totals: readonly NetworkTotalEntry[],
  fleetOf: (frame: Frame) => Fleet | null,
  figureOf: (area: string, year: number) => YearlyFigure | null,
  noteOf: (figure: YearlyFigure) => number,
): Frame[] {
  const needsFigure = metric === "share-of-generation" || metric === "mining-emissions";
  return frames.flatMap((frame): Frame[] => {
    const { totalEhs = null } =
      totals.find(({ source, period }) => source === frame.source && period === frame.period) ?? {};
    const fleet = fleetOf(frame);
    if (totalEhs === null || !fleet) return [];
    const year = Number(frame.start.slice(0, 4));
    const cells = frame.cells.flatMap((cell): Cell[] => {
      const figure = needsFigure ? figureOf(cell.area, year) : null;
      if (needsFigure && figure === null) return [];
      const at = (share: number, bound: "low" | "central" | "high") => {
        const efficiency = bound === "central" ? fleet.jPerTh : (fleet[bound] ?? fleet.jPerTh);
        const power = powerOf(ehs(share * totalEhs), jPerTh(efficiency), CBECI_PUE[bound]);
        return Number(figureOfPower(metric, power, figure).toPrecision(6));
      };
      const { value, low, high, resolution, ...rest } = cell;
      const [lowest, highest] = [low ?? value, high ?? value];
      return [
        {
          ...rest,
          value: value === null ? null : at(value, "central"),
          ...(lowest === null ? {} : { low: at(lowest, "low") }),
          ...(highest === null ? {} : { high: at(highest, "high") }),
          ...(resolution === undefined ? {} : { resolution: at(resolution, "central") }),
          ...(figure && figure.year !== year && rest.note === undefined
            ? { note: noteOf(figure) }
            : {}),
        },
      ];
    });
    return [{ ...frame, cells }];
  });
}

function figureOfPower(
  metric: PowerMetric,
  power: ReturnType<typeof powerOf>,
  figure: YearlyFigure | null,
): number {
  if (metric === "mining-power") return power;
  const energy = yearlyEnergy(power);
  if (metric === "mining-energy" || figure === null) return energy;
  return metric === "share-of-generation"
    ? energy / figure.value
    : emissionsOf(energy, gramsPerKwh(figure.value));
}
