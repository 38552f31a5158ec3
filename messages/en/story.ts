/** English texts of the story: what stands around the computed numbers. */
export const story = {
  title: "Where Bitcoin is mined: a reading in ten steps",
  short: "Story",
  description:
    "From three quarters of the hashrate in China to the United States and back out: a guided reading of the record, each step a state of the map with its numbers and sources.",
  lead: "Ten states of the map. Every number is computed from the record, every picture is a view that you can open and change. Scroll, or use the arrow keys left and right.",
  steps: "Steps",
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  previous: "Previous step",
  next: "Next step",
  open: "Open this view",
  nearer: "Open the provinces",
  computed: { costs: "Compute what it costs", shock: "Simulate it day by day" },
  sources: "Sources",
  picture: (title: string) => `Map: ${title}`,
  more: "All claims, checked",
  missing: "The figures that this step needs are not in this release.",
  china: {
    title: "2019: three quarters in China",
    text: (v: { period: string; china: string; usa: string }) => [
      `In ${v.period}, the first month on record, pools placed ${v.china} of the network in China and ${v.usa} in the United States.`,
      "That is a sample: the addresses from which miners reached a few pools, mostly Chinese ones.",
    ],
  },
  seasons: {
    title: "Wet season, dry season",
    text: (v: {
      wet: string;
      dry: string;
      wetSichuan: string;
      drySichuan: string;
      wetXinjiang: string;
      dryXinjiang: string;
    }) => [
      `Inside China the machines followed the rain: in ${v.wet} Sichuan with its rivers had ${v.wetSichuan} of the country’s hashrate and Xinjiang with its coal ${v.wetXinjiang}.`,
      `In ${v.dry} it was ${v.drySichuan} and ${v.dryXinjiang}. The map of countries does not move when that happens.`,
    ],
  },
  ban: {
    title: "2021: the ban",
    text: (v: {
      before: string;
      beforeShare: string;
      zero: string;
      back: string;
      backShare: string;
      loss: string;
      peak: string;
      trough: string;
    }) => [
      `In ${v.before} China still stood at ${v.beforeShare}; for ${v.zero} the same source published 0, and for ${v.back} ${v.backShare}. The zero is what the method saw, not what was there, so the record is cut on both sides.`,
      `The chain itself cannot be hidden: the mean hashrate of seven days fell by ${v.loss} from ${v.peak} to ${v.trough}.`,
    ],
  },
  peak: {
    title: "The United States at its peak",
    text: (v: {
      period: string;
      share: string;
      source: string;
      later: string;
      laterPeriod: string;
      laterSource: string;
    }) => [
      `${v.source} has its highest share of the United States in ${v.period}, its last month: ${v.share}.`,
      `${v.laterSource}, another method, has its own highest in ${v.laterPeriod}: ${v.later}. That the two are close proves nothing: sources are not joined here.`,
    ],
  },
  gap: {
    title: "The gap in the record",
    text: (v: { last: string; next: string; months: number }) => [
      `After ${v.last} no complete figures exist until ${v.next}: ${v.months} months about which nobody published who mined where.`,
      "Single values and surveys lie in between. The map stays empty, because a line drawn across would be invented.",
    ],
  },
  luxor: {
    title: "2025 to 2026: fewer EH/s in the United States",
    text: (v: {
      from: string;
      to: string;
      change: string;
      usBefore: string;
      usAfter: string;
      paraguay: string | null;
      ethiopia: string | null;
    }) => [
      `From ${v.from} to ${v.to} the United States changed by ${v.change}, and from ${v.usBefore} to ${v.usAfter}.`,
      `${[v.paraguay, v.ethiopia].filter(Boolean).join(" ")} A shift of shares is not a flow of machines.`,
    ],
    grew: (name: string, before: string, after: string) =>
      `${name} went from ${before} to ${after}.`,
    share: (name: string, before: string, after: string, measurable: boolean) =>
      `${name} went from ${before} to ${after} of the network${measurable ? "" : ", which is within the rounding"}.`,
  },
  water: {
    title: "Water",
    text: (parts: string[]) => [
      `Water made ${new Intl.ListFormat("en").format(parts)}.`,
      "That is how the country makes its electricity. What a mine there runs on, and whether anything is left over, is on no record.",
    ],
    part: (name: string, share: string, year: string) =>
      `${share} of the electricity of ${name} (${year})`,
  },
  cost: {
    title: "What it costs",
    text: (v: {
      month: string;
      efficiency: string;
      kwh: string;
      limit: string;
      price: string;
      cheap: { name: string; price: string; cost: string };
      dear: { name: string; price: string; cost: string };
      year: string;
    }) => [
      `In ${v.month}, at ${v.efficiency} J/TH, one bitcoin took ${v.kwh} kWh. Its electricity cost ${v.limit} where a kWh cost ${v.price}.`,
      `At the average industrial price of ${v.year} that is ${v.cheap.cost} in ${v.cheap.name} (${v.cheap.price}) and ${v.dear.cost} in ${v.dear.name} (${v.dear.price}). What miners pay is rarely published.`,
    ],
  },
  dark: {
    title: "What if one country goes dark",
    text: (v: {
      country: string;
      share: string;
      minutes: string;
      days: string;
      adjustment: string;
      loss: string;
      largest: string;
      largestDate: string;
    }) => [
      `Were ${v.country} with ${v.share} to stop at once at the start of an epoch, blocks would come every ${v.minutes} minutes instead of 10, for ${v.days} days, and difficulty would then fall by ${v.adjustment}.`,
      `That is arithmetic, not a forecast. In 2021 the chain lost ${v.loss}, but over weeks: the largest single adjustment was ${v.largest} (${v.largestDate}).`,
    ],
  },
  machines: {
    title: "The other half of the news",
    text: (v: { from: string; to: string; growth: string; printed: string; years: string }) => [
      "Mining went from personal computers to industrial farms. AI, it was said in April 2026, may go the other way, on to devices.",
      `The forecast quoted for it is ${v.from} to ${v.to} (${v.years}): +${v.growth} %, where the news printed ${v.printed} %. No record tells whether it comes true.`,
    ],
  },
};
