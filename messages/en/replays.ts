/** English texts of the shocks that happened. */
import type { ReplayId } from "../../lib/replays";

type Words = { title: string; told: string; reading: string };

const replays: Record<ReplayId, Words> = {
  "china-2021": {
    title: "China bans mining, 2021: as a ramp",
    told: "46 % of hashrate (China’s share of April 2021, Cambridge CBECI) leaves evenly over 50 days from 14 May, and nothing comes back.",
    reading:
      "The ban came province by province. A ramp spreads the loss over four retargets, as the chain did; the real course lost a part at once, held until the middle of June and then fell steeply, so the single retargets still differ.",
  },
  "china-2021-step": {
    title: "China bans mining, 2021: as a step",
    told: "The same 46 % leaves at once on 14 May.",
    reading:
      "Do not read this as what happened: a step predicts one retarget of more than 40 %, while the largest real one was 28 %, for the earlier ones had absorbed a part.",
  },
  "kazakhstan-2022": {
    title: "Kazakhstan’s internet shutdown, January 2022",
    told: "All of Kazakhstan’s 13.2 % (CBECI, January 2022) goes dark at once on 5 January and is back between the fifth and the eighth day.",
    reading:
      "Pools reported a loss of about a tenth within a day, yet the chain’s days hardly show one: it is no larger than the luck of finding blocks.",
  },
  "storm-2022": {
    title: "Winter storm, December 2022",
    told: "40 % (as reported) goes over two days from 22 December and is back within four.",
    reading:
      "“About 40 %” is one day’s count of blocks, 24 December. The mean over the storm fell far less.",
  },
  "storm-2024": {
    title: "Texas cold snap, January 2024",
    told: "34 % (as reported) goes over three days from 12 January and is back by the ninth day.",
    reading:
      "The reported loss compares a lucky day with an unlucky one. The chain’s seven-day mean fell by about a fifth of that.",
  },
  "storm-2026": {
    title: "Winter storm, January 2026",
    told: "22 % (the fall of the seven-day mean, 1,064 to 826 EH/s) goes over two days from 23 January and is back between day 12 and 18.",
    reading:
      "The longest of the storms: the retarget of 7 February fell by 11 %, and the next rose by 15 % when the machines were back on.",
  },
};

export const replay = {
  title: "Shocks that happened",
  description:
    "China 2021, Kazakhstan 2022 and the winter storms of 2022, 2024 and 2026: what the model makes of what was told at the time, beside what the chain did, with the error in numbers.",
  lead: "Each shock is told to the model in the figures that were told then, and set beside the chain. The difference is the point: it shows how far a share of the map, or a number in the news, is from what blocks felt.",
  back: "Simulate a shock",
  replays,
  told: "Told to the model",
  label: (title: string) =>
    `${title}: hashrate of each day relative to the week before, the chain’s and the model’s; the same figures stand in the table below`,
  chain: "the chain, by day",
  model: "the model",
  unit: "% of the week before",
  error: (v: {
    mean: string;
    luck: string;
    bias: string;
    modelTrough: string;
    chainTrough: string;
    modelBlocks: string;
    chainBlocks: string;
  }) =>
    `On average the model is ${v.mean} points off a day’s hashrate (luck alone makes ${v.luck}), and ${v.bias}. Deepest seven-day mean: model ${v.modelTrough}, chain ${v.chainTrough}. Blocks in these days: model ${v.modelBlocks}, chain ${v.chainBlocks}.`,
  tooLow: (points: string) => `${points} points too low`,
  tooHigh: (points: string) => `${points} points too high`,
  baseline: (ehs: string) => `100 % are ${ehs} EH/s, the mean of the seven days before.`,
  retargets: "Retargets",
  days: "Every day",
  columns: {
    model: "Model",
    chain: "Chain",
    difference: "Difference, pp",
    date: "Date",
    modelDate: "Model’s date",
    chainDate: "Chain’s date",
    modelBlocks: "Model’s blocks",
    chainBlocks: "Chain’s blocks",
  },
  none: "–",
  missing: "The chain’s days of this time are not in this release.",
  falls: {
    title: "The four falls of difficulty in 2021",
    lead: "Given the hashrate with which each epoch was really mined, the rule gives each retarget that followed: the model of difficulty is exact, what is uncertain is who left when.",
    tolerance: (points: string) =>
      `Computed from 2016 intervals between first blocks; the rule counts 2015, which is at most ${points} pp off in all adjustments on record.`,
    columns: {
      height: "Block",
      date: "Date",
      implied: "Implied, EH/s",
      realised: "Realised, EH/s",
      computed: "Computed",
      actual: "On the chain",
      error: "Error, pp",
    },
  },
  sources:
    "Days and retargets: headers and checkpoints of the chain, as listed under Electrum, bitcoinj and BRK on the page of sources.",
};
