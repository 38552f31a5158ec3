/** Does a bitcoin cost more than $100,000 in parts of the United States? */
import { exceededVerdict } from "../claim-verdict";
import { breakPointUsdPerKwh, kwhPerBtc, networkWork } from "../cost-per-btc";
import { formatValue } from "../format";
import { metricOf } from "../metrics";
import { jPerTh, usdPerBtc } from "../units";
import { type Context, type Finding, inputOf, nothing, number, priceMetric, usd } from "./finding";

/** What electricity for one bitcoin costs in each state, for machines from new to old. */
export function usCost({ record, text, claim }: Context): Finding {
  const work = networkWork(record.network.days);
  const { fleet, statePrices, stateShares } = record;
  const limit = claim.statedValue;
  if (!work || !fleet || limit === null || statePrices.length === 0) return nothing(text);
  const mined = new Set(stateShares.map(({ areaId }) => areaId));
  const cases = [fleet.value_low, fleet.value, fleet.value_high].flatMap((efficiency) => {
    if (efficiency === null) return [];
    const kwh = kwhPerBtc(work, jPerTh(efficiency));
    const price = breakPointUsdPerKwh(usdPerBtc(limit), kwh);
    const above = statePrices.filter(({ value }) => (value ?? 0) > price);
    return [{ efficiency, kwh, price, above }];
  });
  const central = cases.find(({ efficiency }) => efficiency === fleet.value) ?? cases[0];
  const largest = [...stateShares].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const costIn = (areaId: string) =>
    (statePrices.find((row) => row.areaId === areaId)?.value ?? 0) * (central?.kwh ?? 0);
  const shown = [
    text.work(record.network.month, number(work.hashrateEhs, 1), number(work.btc)),
    ...cases.map(({ efficiency, kwh, price, above }) =>
      text.breakPoint({
        efficiency: number(efficiency, 1),
        kwh: number(kwh),
        limit: usd(limit),
        price: formatValue(priceMetric, price),
        above: above.length,
        states: statePrices.length,
        mined: above.filter(({ areaId }) => mined.has(areaId)).map(({ country }) => country),
      }),
    ),
    ...(largest
      ? [
          text.largestState({
            state: largest.country,
            share: formatValue(metricOf("share-of-pool"), largest.value ?? 0, largest.resolution),
            period: largest.period,
            cost: usd(Math.round(costIn(largest.areaId) / 100) * 100),
            efficiency: number(fleet.value ?? 0, 1),
          }),
        ]
      : []),
    text.costLimits(statePrices[0]?.period ?? ""),
  ];
  return {
    verdict: exceededVerdict(
      cases.map(({ above }) => ({
        mined: above.filter(({ areaId }) => mined.has(areaId)).length,
        any: above.length,
      })),
    ),
    shown,
    inputs: [
      {
        ...inputOf(record, fleet, text.efficiency),
        value: `${number(fleet.value ?? 0, 1)} J/TH (${number(fleet.value_low ?? 0, 1)} to ${number(fleet.value_high ?? 0, 1)})`,
      },
      ...statePrices
        .filter(({ areaId }) => mined.has(areaId))
        .map((row) => inputOf(record, row, text.industrialPrice(row.country))),
      ...stateShares.map((row) => inputOf(record, row, text.poolShare(row.country))),
    ],
    views: [
      {
        label: text.costsOf(number(fleet.value ?? 0, 1), record.network.month),
        href: `/costs?period=${record.network.month}&efficiency=${fleet.value}#states`,
      },
      { label: text.claimApart, href: "/costs#claim" },
      {
        label: text.pricesOf,
        href: "/api/v1/snapshots?metric=electricity-price&source=eia&format=csv",
      },
      { label: text.pageOf("the United States"), href: "/country/USA#price" },
    ],
  };
}
