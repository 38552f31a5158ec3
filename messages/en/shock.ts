/** English texts of what happens when a country goes dark. */
import type { FeePressure } from "../../lib/shock-outcome";
import type { ReturnRule } from "../../lib/shock-shares";
import type { UsGrid } from "../../lib/us-grids";

const rules: Record<ReturnRule, string> = {
  "pro-rata": "to all who stayed, by size",
  cheapest: "to the cheapest listed country",
  country: "to a chosen country",
  home: "to where it was",
};

const grids: Record<UsGrid, string> = {
  "US-GRID-TEXAS": "the Texas grid",
  "US-GRID-WEST": "the Western grid of the United States",
  "US-GRID-EAST": "the Eastern grid of the United States",
};
const gridNames: Record<UsGrid, string> = {
  "US-GRID-TEXAS": "Texas grid",
  "US-GRID-WEST": "Western grid",
  "US-GRID-EAST": "Eastern grid",
};

const fees: Record<FeePressure, string> = {
  less: "less than usual: blocks come faster",
  usual: "as usual",
  more: "a little more than usual: some space in blocks is missing",
  high: "high: a sixth to a third of the space in blocks is missing",
  severe:
    "severe: more than a third of the space in blocks is missing, and senders outbid each other",
};

export const shock = {
  title: "If a country goes dark",
  description:
    "Choose countries, how much of their mining goes dark, when and for how long: day by day until blocks come every ten minutes again, with exact difficulty retargets.",
  lead: "When hashrate leaves at once, difficulty stays until 2016 blocks are mined, and until then blocks come late. Choose who goes dark and see how late, for how long, and who holds how much afterwards.",
  nothingKnown: "Nothing to compute a shock from was published by then.",
  caveat:
    "Expectations of a model: nobody reacts but as told, prices stay, and the shares are one source's estimate. The shock of 2021 was a ramp over four epochs, and a step overstates it.",
  form: {
    legend: "The shock",
    source: "Shares of",
    dark: "Who goes dark",
    regions: "Regions (what the source lists of them)",
    states: (period: string) =>
      `States and grids of the United States (their part of it in ${period})`,
    fraction: "How much of it, %",
    ownPart: (name: string) => `Part of ${name} that goes dark, %; empty: as of all`,
    gridNote:
      "A grid stands for those of these states that lie in it for the most part; other states’ shares are on no record, and lines of grids do not follow those of states.",
    listed: "Listed by the source",
    elsewhere: "Not listed",
    done: "Epoch already mined, %",
    ramp: "Days it takes to go (0: at once)",
    start: "First day",
    back: "What comes back",
    returned: "How much of it, %",
    after: "From day",
    over: "Over how many days",
    rule: "Where",
    to: "Chosen country",
    nobody: "none",
    apply: "Compute",
    busy: "Computing …",
  },
  rules,
  grids,
  gridNames,
  presets: "Examples",
  presetNames: {
    usa: "The United States",
    half: "Half of the United States, back after five days",
    texas: "Texas",
    east: "The Eastern grid, back after three days",
    several: "30 % of the United States and all of China",
    russia: "Russia, half of it moves to the cheapest",
    china: "China over 60 days",
    asia: "All listed countries of Asia",
  },
  nobodyDark: (source: string, period: string) =>
    `${source} lists nobody of your choice for ${period}, so nothing goes dark. Choose somebody below.`,
  sentence: (v: {
    who: string;
    lost: string;
    when: string;
    interval: string;
    retargetDays: string | null;
    retargetDate: string;
    retarget: string;
    back: string | null;
    blocks: string;
    hours: string;
    btc: string;
  }) =>
    `If ${v.who} went dark ${v.when}, the network would lose ${v.lost} of its hashrate. Blocks would come as slowly as every ${v.interval} minutes instead of every 10.${
      v.retargetDays === null
        ? ""
        : ` The next retarget would come after ${v.retargetDays} days, on ${v.retargetDate}, and change difficulty by ${v.retarget}.`
    } ${
      v.back === null
        ? "Blocks would not come every ten minutes again within the days looked at."
        : `After ${v.back} days blocks would come every ten minutes again.`
    } Until then up to ${v.blocks} blocks are missing: ${v.hours} hours, and ${v.btc} BTC that are issued later.`,
  when: (start: string, rampDays: number) =>
    rampDays === 0
      ? `on ${start}`
      : `from ${start} within ${rampDays} ${rampDays === 1 ? "day" : "days"}`,
  part: (fraction: string, who: string) => `${fraction} % of ${who}`,
  and: "and",
  facts: {
    power: "Power no longer drawn",
    powerNote: (efficiency: string, period: string, source: string) =>
      `At ${efficiency} J/TH (${source}, ${period}), without cooling.`,
    energy: (gwhADay: string) => `${gwhADay} GWh a day.`,
    powerOf: (parts: { name: string; power: string }[]) =>
      `Of it ${parts.map(({ name, power }) => `${name} ${power}`).join(", ")}.`,
    hashprice: "Hashprice of those who stay",
    hashpriceNote:
      "Per PH/s and day, at the newest day's price and fees. It does not change before a retarget; lower difficulty then raises it.",
    fees: "Fee pressure on the slowest day",
    effective: "Effective number of countries",
    hhi: "HHI",
    top1: "Largest country",
    nakamoto: "Nakamoto coefficient",
    change: (before: string, after: string) => `${before} → ${after}`,
    byCountry:
      "By country, not by miner or pool; unlisted countries make it an interval: before and after they may be one country here, so that both compare.",
  },
  fees,
  chart: {
    title: "Day by day",
    interval: "Minutes between blocks",
    label:
      "Minutes between blocks, day by day, with hashrate and difficulty relative to before; the same figures stand in the table below",
    hashrate: "Hashrate",
    difficulty: "Difficulty",
    relative: "Hashrate and difficulty, % of before",
    dayTick: (day: number) => (day === 0 ? "Day 0" : String(day)),
    day: (day: number, date: string) => `Day ${day}, ${date}`,
    minutes: (minutes: string) => `${minutes} min between blocks`,
    blocks: (blocks: string) => `${blocks} blocks`,
    missing: (blocks: string) => `${blocks} blocks missing so far`,
    percent: (what: string, percent: string) => `${what} ${percent} %`,
    band: (low: string, high: string) => `with luck and bad luck ${low}–${high} min`,
    tenMinutes: "10 min",
    retarget: "retarget",
  },
  luck: {
    title: "The luck of finding blocks",
    lead: "Blocks are found by chance. Many runs of the same shock show how far single days and the first retarget may be from the expectation; the same seed gives the same band.",
    seed: "Seed",
    runs: "Runs",
    draw: "Draw the band",
    cancel: "Cancel",
    progress: (done: number, runs: number) => `${done} of ${runs} runs`,
    failed: "The runs could not be computed in this browser; the expectation above stands.",
    done: (runs: number, low: string, high: string) =>
      `${runs} runs: in 90 of 100 the first retarget comes between day ${low} and day ${high}. The shaded band holds 90 of 100 runs on each day.`,
    doneWithout: (runs: number) =>
      `${runs} runs. The shaded band holds 90 of 100 on each day; in some the first retarget does not come in these days.`,
    needsScript:
      "The runs are computed in your browser and need JavaScript; POST /api/v1/shocks draws them too.",
  },
  retargets: {
    title: "Retargets",
    lead: "Exact integer arithmetic of the consensus rule: 2015 intervals, at most a factor of four.",
    columns: {
      date: "Date",
      day: "Day",
      change: "Change",
      difficulty: "Difficulty",
      clamped: "Remarks",
    },
    clamped: "the limit of a factor of four binds",
    none: "No retarget lies in these days.",
  },
  days: {
    title: "Every day",
    csv: "Download these days as CSV",
    json: "All of it as JSON",
    columns: {
      day: "Day",
      date: "Date",
      hashrate: "Hashrate, EH/s",
      interval: "Minutes between blocks",
      blocks: "Blocks",
      difficulty: "Difficulty, % of before",
      retarget: "Days to retarget",
      missing: "Missing blocks",
      btc: "Later issued, BTC",
      hashprice: "Hashprice",
      fees: "Fee pressure",
    },
  },
  shares: {
    title: "Who holds how much afterwards",
    lead: (v: {
      rule: ReturnRule;
      isBack: boolean;
      target: string | null;
      price: string | null;
    }) => {
      const after = "Shares are of what is left, so those who stay grow without a machine more.";
      if (!v.isBack) return `After all has gone; nothing comes back. ${after}`;
      if (v.target === null)
        return `After all has gone and come back ${v.rule === "home" ? rules.home : rules["pro-rata"]}${v.rule === "country" ? ", as no country is chosen" : v.rule === "cheapest" ? ", as no listed country with a price is left" : ""}. ${after}`;
      return `After all has gone and come back: what returns goes to ${v.target}${v.rule === "cheapest" && v.price !== null ? `, which has the lowest national price on record of those listed that stay, ${v.price} USD/kWh` : ""}. ${after}`;
    },
    map: "Shares of the network after the shock",
    columns: { country: "Country", before: "Before", after: "After", change: "Change" },
    rest: "Not listed",
  },
  vulnerability: {
    title: "If each country went dark today",
    lead: (source: string, period: string) =>
      `One country at a time, all of it at once, at the start of an epoch and without any coming back (${source}, ${period}). Countries that the source does not list cannot be computed: they are not safe, they are unknown.`,
    map: "Minutes between blocks if the country went dark",
    columns: {
      country: "Country",
      share: "Share",
      interval: "Minutes between blocks",
      days: "Days to the retarget",
      change: "Retarget",
      back: "Days until ten minutes",
      missing: "Missing blocks",
    },
    try: (country: string) => `Simulate ${country}`,
  },
  basis: (v: { height: string; date: string; day: string; ehs: string }) =>
    `Difficulty of block ${v.height} (${v.date}), ${v.ehs} EH/s at ten minutes; price and fees of ${v.day}.`,
  replays: "Replays: 2021 and four storms and blackouts beside what the chain did",
};
