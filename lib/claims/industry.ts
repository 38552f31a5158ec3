/** Mining became industrial; will AI go the other way, and how fast does it grow? */
import type { ClaimRecord, Figure } from "../claim-record";
import { growthBounds, growthVerdict } from "../claim-verdict";
import { networkWork } from "../cost-per-btc";
import { metricOf } from "../metrics";
import { type Context, dated, type Finding, inputOf, nothing, number } from "./finding";

/** How many times larger the network became; who owns the machines is on no record. */
export function industrialMining({ record, text }: Context): Finding {
  const [first, last] = [networkWork(record.network.first), networkWork(record.network.last)];
  const month = (days: ClaimRecord["network"]["days"]) => days[0]?.date.slice(0, 7) ?? "";
  const shown =
    first && last && first.hashrateEhs > 0
      ? [
          text.networkGrowth(
            month(record.network.first),
            month(record.network.last),
            new Intl.NumberFormat("en", {
              notation: "compact",
              compactDisplay: "long",
              maximumSignificantDigits: 2,
            }).format(last.hashrateEhs / first.hashrateEhs),
          ),
        ]
      : [];
  return {
    verdict: "not-testable",
    shown: [...shown, text.noOwners],
    inputs: [],
    views: [{ label: text.methods, href: "/methods" }],
  };
}

/** Nothing on record decides a forecast; the events that go the other way are named. */
export function aiTheOtherWay({ record, text }: Context): Finding {
  const turns = record.events.filter(({ title, summary }) => /\bAI\b/.test(`${title} ${summary}`));
  return {
    verdict: "not-testable",
    shown: [text.future, text.aiEvents(turns.map(dated))],
    inputs: [],
    views: [],
  };
}

/** The growth that the printed end points imply beside the printed growth. */
export function edgeAiGrowth({ record, text, claim }: Context): Finding {
  const [from, to] = [record.market[0], record.market.at(-1)];
  const printed = claim.statedValue;
  if (!from?.value || !to?.value || from === to || printed === null) return nothing(text);
  const figure = ({ value, resolution }: Figure) => ({
    value: value ?? 0,
    resolution: resolution ?? 0,
  });
  const growth = growthBounds(figure(from), figure(to));
  const years = Number(to.period) - Number(from.period);
  const billions = ({ value, resolution }: Figure) =>
    `$${number((value ?? 0) / 1e9, (resolution ?? 0) < 1e8 ? 1 : 0)} billion`;
  // "300 %" was printed with one digit that counts.
  const printedResolution = 10 ** Math.floor(Math.log10(printed)) / 2;
  return {
    verdict: growthVerdict(growth, printed, printedResolution),
    shown: [
      text.growth({
        from: billions(from),
        to: billions(to),
        fromPeriod: from.period,
        toPeriod: to.period,
        growth: number(100 * growth.value),
        times: number(growth.value + 1, 1),
        yearly: number(100 * ((growth.value + 1) ** (1 / years) - 1)),
        printed: number(100 * printed),
      }),
      text.growthMeans,
    ],
    inputs: record.market.map((row) => ({
      ...inputOf(record, row, metricOf(row.metric).name),
      value: billions(row),
    })),
    views: [{ label: text.sourceOf, href: `/sources#${from.source}` }],
  };
}
