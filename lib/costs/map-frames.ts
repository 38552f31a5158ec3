/** Frames of the map's derived metrics: costs from prices, power from shares. Nothing is joined across sources of shares. */
import type { Cell, Frame, NetworkTotalEntry } from "../contract";
import { SEVERAL_SOURCES } from "../frames";
import { parsePeriod } from "../periods";
import type { PricedRow } from "../tariff-choice";
import { ehs, emissionsOf, gramsPerKwh, powerOf, yearlyEnergy } from "../units";
import type { NetworkPeriod } from "./base";
import type { SiteInputs } from "./model";
import type { AreaCost, CostTable } from "./table";

export type CostMetric = "cost-per-btc" | "cost-with-overheads" | "mining-margin";
export type PowerMetric =
  | "mining-power"
  | "mining-energy"
  | "share-of-generation"
  | "mining-emissions";

/** Where the indexes of a price's tariff and caveat come from. */
export type Described = (price: PricedRow) => Pick<Cell, "tariff" | "note">;

/**
 * One frame a period of the chain, with the very rows that page, file and API of costs have for it.
 * @param tableOf costs of a period; null: its machines are not on record, and it has no frame
 */
export function costFrames(
  metric: CostMetric,
  networks: readonly NetworkPeriod[],
  tableOf: (network: NetworkPeriod) => CostTable | null,
  described: Described,
): Frame[] {
  return networks.flatMap((network): Frame[] => {
    const table = tableOf(network);
    if (!table || table.rows.length === 0) return [];
    const cellOf = (row: AreaCost) => costCell(metric, row, table, described);
    const { inputs } = table;
    return [
      {
        period: network.period,
        start: network.start,
        end: network.end,
        kind: parsePeriod(network.period).kind,
        source: SEVERAL_SOURCES,
        publication: null,
        vintage: null,
        url: null,
        scope: "partial-list",
        cells: table.rows.map(cellOf).sort((a, b) => (a.area < b.area ? -1 : 1)),
        ...(table.beside.length > 0 ? { beside: table.beside.map(cellOf) } : {}),
        basis: {
          ...basisOf(inputs),
          btcPriceUsd: inputs.btcPrice,
          otherUsdPerKwh: inputs.other,
        },
      },
    ];
  });
}

/** The machines and the site as the reader is told them. */
function basisOf({ efficiency, fleet, machine, pue }: SiteInputs) {
  return {
    efficiencyJPerTh: efficiency,
    efficiencyFrom: fleet
      ? { kind: "fleet" as const, name: fleet.sourceName, period: fleet.period }
      : machine
        ? { kind: "machine" as const, name: machine.name, period: null }
        : { kind: "own" as const, name: "", period: null },
    pue,
  };
}

function costCell(
  metric: CostMetric,
  { area, price, cost }: AreaCost,
  { inputs }: CostTable,
  described: Described,
): Cell {
  const { costUsdPerBtc, kwhPerBtc, margin } = cost;
  const own = { area, ...(price ? described(price) : {}) };
  const step = (price?.resolution ?? 0) * kwhPerBtc.central;
  if (metric !== "mining-margin")
    return {
      ...own,
      value: cents(costUsdPerBtc.central),
      low: cents(costUsdPerBtc.low),
      high: cents(costUsdPerBtc.high),
      ...(step > 0 ? { resolution: step } : {}),
    };
  const { btcPrice } = inputs;
  if (btcPrice === null || margin === null) return { ...own, value: null };
  const marginAt = (usd: number) => Number(((btcPrice - usd) / btcPrice).toPrecision(6));
  return {
    ...own,
    value: Number(margin.toPrecision(6)),
    low: marginAt(costUsdPerBtc.high),
    high: marginAt(costUsdPerBtc.low),
    ...(step > 0 ? { resolution: step / btcPrice } : {}),
  };
}

function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

/** A yearly figure of a country, such as TWh generated, with its year. */
export type YearlyFigure = { year: number; value: number };

/**
 * Power of the machines behind published shares, one frame a snapshot.
 * @param totals the network's hashrate at each snapshot
 * @param siteOf machines and site of a snapshot; null: not on record, and it has no frame
 * @param figureOf generation in TWh or carbon intensity in g/kWh of the newest year up to the frame's; null: none
 * @param noteOf index of the note that says a figure's year
 */
export function powerFrames(
  metric: PowerMetric,
  frames: readonly Frame[],
  totals: readonly NetworkTotalEntry[],
  siteOf: (frame: Frame) => SiteInputs | null,
  figureOf: (area: string, year: number) => YearlyFigure | null,
  noteOf: (figure: YearlyFigure) => number,
): Frame[] {
  const needsFigure = metric === "share-of-generation" || metric === "mining-emissions";
  return frames.flatMap((frame): Frame[] => {
    const { totalEhs = null } =
      totals.find(({ source, period }) => source === frame.source && period === frame.period) ?? {};
    const site = siteOf(frame);
    if (totalEhs === null || !site) return [];
    const year = Number(frame.start.slice(0, 4));
    const cells = frame.cells.flatMap((cell): Cell[] => {
      const figure = needsFigure ? figureOf(cell.area, year) : null;
      if (needsFigure && figure === null) return [];
      const at = (share: number, bound: "low" | "central" | "high") => {
        const power = powerOf(ehs(share * totalEhs), site.efficiency[bound], site.pue[bound]);
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
    return [{ ...frame, cells, basis: { ...basisOf(site), btcPriceUsd: null, otherUsdPerKwh: 0 } }];
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
