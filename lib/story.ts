/** The guided reading: each step is a state of the map, sentences computed from the record, and where they come from. */
import type { PageMessages } from "../messages/en/pages";
import type { ClaimRecord, Figure } from "./claim-record";
import { growthBounds } from "./claim-verdict";
import { changeOfArea, comparableFrames } from "./claims/finding";
import type { Frame, NetworkDay, Timeline } from "./contract";
import { breakPointUsdPerKwh, kwhPerBtc, networkWork } from "./cost-per-btc";
import { shockOf } from "./country-shock";
import { deepestFall } from "./deepest-fall";
import { formatChange, formatValue } from "./format";
import { inSentence } from "./in-sentence";
import { metricOf } from "./metrics";
import { shockAddress } from "./shock-view";
import { jPerTh, usdPerBtc } from "./units";
import type { PartsState, ViewState } from "./url-state";

export type StoryRecord = {
  claims: ClaimRecord;
  prices: Timeline;
  /** Sichuan and Xinjiang, shares of China, oldest first. */
  provinces: Figure[];
  banDays: NetworkDay[];
  /** `change` is relative; null: the first epoch. */
  banEpochs: { date: string; change: number | null }[];
};

export type StoryStep = {
  id: StoryStepId;
  title: string;
  /** Null: the release lacks what the step needs. */
  sentences: string[] | null;
  /** The state of the map that the picture shows. */
  view: Partial<ViewState>;
  /** The same from nearer: the parts of a country over the map. */
  nearer?: Partial<ViewState & PartsState>;
  /** The page that computes what the step tells, in the state that it tells of. */
  computed?: { href: string; page: "costs" | "shock" };
  /** Ids of the sources of the numbers. */
  sources: string[];
};

export const STORY_STEPS = [
  "china",
  "seasons",
  "ban",
  "peak",
  "gap",
  "luxor",
  "water",
  "cost",
  "dark",
  "machines",
] as const;
export type StoryStepId = (typeof STORY_STEPS)[number];

type Told = Pick<StoryStep, "sentences" | "view" | "nearer" | "computed" | "sources"> | null;
type Text = PageMessages["story"];

const TELLERS: Record<StoryStepId, (record: StoryRecord, text: Text) => Told> = {
  china,
  seasons,
  ban,
  peak,
  gap,
  luxor,
  water,
  cost,
  dark,
  machines,
};

/** Every step; one whose figures are missing says so and shows the newest map. */
export function storyOf(record: StoryRecord, text: Text): StoryStep[] {
  return STORY_STEPS.map((id) => ({
    id,
    title: text[id].title,
    ...(TELLERS[id](record, text) ?? { sentences: null, view: {}, sources: [] }),
  }));
}

const shares = metricOf("hashrate-share");
const hashrates = metricOf("hashrate");
const prices = metricOf("electricity-price");
const number = (value: number, maximumFractionDigits = 0) =>
  new Intl.NumberFormat("en", { maximumFractionDigits }).format(value);
const percent = (fraction: number, digits = 0) => `${number(100 * fraction, digits)} %`;
/** To the nearest hundred: the inputs carry three digits. */
const dollars = (value: number) => `$${number(Math.round(value / 100) * 100)}`;

function cellText(frame: Frame | undefined, area: string, metric = shares): string | null {
  const cell = frame?.cells.find((entry) => entry.area === area);
  return cell && cell.value !== null ? formatValue(metric, cell.value, cell.resolution) : null;
}

function china({ claims }: StoryRecord, text: Text): Told {
  const first = claims.shares.frames[0];
  const [chinese, american] = [cellText(first, "CHN"), cellText(first, "USA")];
  if (!first || !chinese || !american) return null;
  return {
    sentences: text.china.text({ period: first.period, china: chinese, usa: american }),
    view: { to: first.period },
    sources: [first.source],
  };
}

function seasons({ provinces, claims }: StoryRecord, text: Text): Told {
  const of = (area: string) =>
    provinces.filter(({ areaId, value }) => areaId === area && value !== null);
  const sichuan = [...of("CN-SC")].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [wet, dry] = [sichuan[0], sichuan.at(-1)];
  const xinjiang = (period: string | undefined) =>
    of("CN-XJ").find((figure) => figure.period === period);
  const [wetXinjiang, dryXinjiang] = [xinjiang(wet?.period), xinjiang(dry?.period)];
  if (!wet || !dry || !wetXinjiang || !dryXinjiang) return null;
  const shown = ({ metric, value, resolution }: Figure) =>
    formatValue(metricOf(metric), value ?? 0, resolution);
  const hasFrame = claims.shares.frames.some(({ period }) => period === wet.period);
  return {
    sentences: text.seasons.text({
      wet: wet.period,
      dry: dry.period,
      wetSichuan: shown(wet),
      drySichuan: shown(dry),
      wetXinjiang: shown(wetXinjiang),
      dryXinjiang: shown(dryXinjiang),
    }),
    view: { ...(hasFrame ? { to: wet.period } : {}), country: ["CHN"] },
    nearer: {
      ...(hasFrame ? { to: wet.period } : {}),
      country: ["CHN"],
      parts: "CHN",
      at: wet.period,
    },
    sources: [wet.source],
  };
}

function ban({ claims, banDays }: StoryRecord, text: Text): Told {
  const { frames } = claims.shares;
  const chinese = (frame: Frame) => frame.cells.find(({ area }) => area === "CHN")?.value ?? null;
  const zeros = frames.filter((frame) => chinese(frame) === 0);
  const firstZero = zeros[0];
  const back = frames.find(
    (frame) => firstZero && frame.start > firstZero.start && (chinese(frame) ?? 0) > 0,
  );
  const fall = deepestFall(banDays, 7);
  const before = frames.find(({ start }) => start === banDays[0]?.date);
  const [beforeShare, backShare] = [cellText(before, "CHN"), cellText(back, "CHN")];
  if (!firstZero || !back || !before || !fall || !beforeShare || !backShare) return null;
  return {
    sentences: text.ban.text({
      before: before.period,
      beforeShare,
      zero: zeros.map(({ period }) => period).join(" and "),
      back: back.period,
      backShare,
      loss: percent(fall.loss),
      peak: fall.peak.date,
      trough: fall.trough.date,
    }),
    view: { to: firstZero.period, country: ["CHN"] },
    sources: [firstZero.source, "brk"],
  };
}

function peak({ claims }: StoryRecord, text: Text): Told {
  const american = (frame: Frame) => frame.cells.find(({ area }) => area === "USA")?.value ?? 0;
  const highestOf = (source: string | undefined) =>
    claims.shares.frames
      .filter((frame) => frame.source === source)
      .sort((a, b) => american(b) - american(a))[0];
  const [earlier, later] = [claims.shares.frames[0], claims.shares.frames.at(-1)].map((frame) =>
    highestOf(frame?.source),
  );
  const [share, laterShare] = [cellText(earlier, "USA"), cellText(later, "USA")];
  if (!earlier || !later || earlier === later || !share || !laterShare) return null;
  return {
    sentences: text.peak.text({
      period: earlier.period,
      share,
      source: claims.sourceName(earlier.source),
      later: laterShare,
      laterPeriod: later.period,
      laterSource: claims.sourceName(later.source),
    }),
    view: { to: earlier.period, country: ["USA"] },
    sources: [earlier.source, later.source],
  };
}

/** The longest time between two snapshots, and a calendar year inside of it that has none. */
function gap({ claims }: StoryRecord, text: Text): Told {
  const { frames } = claims.shares;
  const months = ({ end }: Frame, { start }: Frame) =>
    (Number(start.slice(0, 4)) - Number(end.slice(0, 4))) * 12 +
    Number(start.slice(5, 7)) -
    Number(end.slice(5, 7));
  const pairs = frames.flatMap((before, index) => {
    const after = frames[index + 1];
    return after ? [{ before, after, months: months(before, after) }] : [];
  });
  const longest = pairs.sort((a, b) => b.months - a.months)[0];
  if (!longest || longest.months < 12) return null;
  return {
    sentences: text.gap.text({
      last: longest.before.period,
      next: longest.after.period,
      months: longest.months,
    }),
    view: { year: Number(longest.before.end.slice(0, 4)) + 1 },
    sources: [longest.before.source, longest.after.source],
  };
}

function luxor({ claims }: StoryRecord, text: Text): Told {
  const { newest, earlier } = comparableFrames(claims.shares);
  const [previous] = earlier;
  const change = newest && previous ? changeOfArea(previous, newest, "USA") : null;
  const at = (period: string | undefined, area: string) =>
    cellText(
      claims.hashrate.frames.find((frame) => frame.period === period),
      area,
      hashrates,
    );
  const [usBefore, usAfter] = [at(previous?.period, "USA"), at(newest?.period, "USA")];
  if (!newest || !previous || !change || !usBefore || !usAfter) return null;
  const told = (area: string) => {
    const name = claims.areas.find(({ id }) => id === area)?.name ?? area;
    const [before, after] = [at(previous.period, area), at(newest.period, area)];
    if (before && after) return text.luxor.grew(name, before, after);
    const [from, to] = [cellText(previous, area), cellText(newest, area)];
    const isMeasurable = changeOfArea(previous, newest, area)?.measurable ?? false;
    return from && to ? text.luxor.share(name, from, to, isMeasurable) : null;
  };
  return {
    sentences: text.luxor.text({
      from: previous.period,
      to: newest.period,
      change: formatChange(shares, change.change ?? 0, change.resolution / 2),
      usBefore,
      usAfter,
      paraguay: told("PRY"),
      ethiopia: told("ETH"),
    }),
    view: { view: "change", from: previous.period, to: newest.period },
    sources: [newest.source],
  };
}

function water({ claims }: StoryRecord, text: Text): Told {
  const rows = ["PRY", "ETH", "USA"].flatMap((area) =>
    claims.hydro.filter(({ areaId, value }) => areaId === area && value !== null),
  );
  const newest = claims.shares.frames.at(-1);
  if (rows.length === 0 || !newest) return null;
  return {
    sentences: text.water.text(
      rows.map((row) =>
        text.water.part(
          inSentence({ area: row.areaId, name: row.country }),
          formatValue(metricOf(row.metric), row.value ?? 0, row.resolution),
          row.period,
        ),
      ),
    ),
    view: { to: newest.period, country: ["PRY", "ETH"] },
    sources: [...new Set(rows.map(({ source }) => source))],
  };
}

function cost({ claims, prices: timeline }: StoryRecord, text: Text): Told {
  const work = networkWork(claims.network.days);
  const claim = claims.claims.find(({ statedUnit }) => statedUnit === "USD/BTC");
  const { fleet, statePrices, stateShares } = claims;
  if (!work || !fleet?.value || !claim?.statedValue) return null;
  const kwh = kwhPerBtc(work, jPerTh(fleet.value));
  const mined = statePrices
    .filter(
      ({ areaId, value }) => value !== null && stateShares.some((row) => row.areaId === areaId),
    )
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [cheap, dear] = [mined[0], mined.at(-1)];
  if (!cheap || !dear) return null;
  const at = (row: Figure) => ({
    name: row.country,
    price: formatValue(prices, row.value ?? 0, row.resolution),
    cost: dollars((row.value ?? 0) * kwh),
  });
  const year = timeline.frames.find(({ period }) => period === cheap.period)?.period;
  return {
    sentences: text.cost.text({
      month: claims.network.month,
      efficiency: number(fleet.value, 1),
      kwh: number(kwh),
      limit: `$${number(claim.statedValue)}`,
      price: formatValue(prices, breakPointUsdPerKwh(usdPerBtc(claim.statedValue), kwh)),
      cheap: at(cheap),
      dear: at(dear),
      year: cheap.period,
    }),
    view: { metric: "electricity-price", ...(year ? { to: year } : {}) },
    computed: {
      href: `/costs?period=${claims.network.month}&efficiency=${fleet.value}#states`,
      page: "costs",
    },
    sources: [cheap.source, fleet.source],
  };
}

function dark({ claims, banDays, banEpochs }: StoryRecord, text: Text): Told {
  const newest = claims.shares.frames.at(-1);
  const leader = [...(newest?.cells ?? [])]
    .filter(({ area }) => area !== "OTH")
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const fall = deepestFall(banDays, 7);
  const largest = banEpochs
    .filter(({ change }) => change !== null)
    .sort((a, b) => (a.change ?? 0) - (b.change ?? 0))[0];
  if (!newest || !leader?.value || !fall || !largest) return null;
  const { intervalMinutes, daysToRetarget, adjustment } = shockOf(leader.value);
  const name = claims.areas.find(({ id }) => id === leader.area)?.name ?? leader.area;
  return {
    sentences: text.dark.text({
      country: inSentence({ area: leader.area, name }),
      share: formatValue(shares, leader.value, leader.resolution),
      minutes: number(intervalMinutes, 1),
      days: number(daysToRetarget, 1),
      adjustment: percent(-adjustment, 1),
      loss: percent(fall.loss),
      largest: `−${percent(-(largest.change ?? 0), 1)}`,
      largestDate: largest.date,
    }),
    view: { to: newest.period, country: [leader.area] },
    computed: { href: shockAddress(leader.area), page: "shock" },
    sources: [newest.source, "brk", "electrum"],
  };
}

function machines({ claims }: StoryRecord, text: Text): Told {
  const [from, to] = [claims.market[0], claims.market.at(-1)];
  const printed = claims.claims.find(({ statedUnit }) => statedUnit === "fraction")?.statedValue;
  const newest = claims.shares.frames.at(-1);
  if (!from?.value || !to?.value || from === to || !printed || !newest) return null;
  const figure = ({ value, resolution }: Figure) => ({
    value: value ?? 0,
    resolution: resolution ?? 0,
  });
  const billions = ({ value }: Figure) => `$${number((value ?? 0) / 1e9, 1)} billion`;
  return {
    sentences: text.machines.text({
      from: billions(from),
      to: billions(to),
      years: `${from.period} to ${to.period}`,
      growth: number(100 * growthBounds(figure(from), figure(to)).value),
      printed: number(100 * printed),
    }),
    view: { to: newest.period },
    sources: [from.source],
  };
}
