/** The charts of costs as pictures: the supply curve, what moves a country's cost, and hashprice. */
import { scaleLinear } from "d3-scale";
import type { CostMessages, CostRecordMessages, PictureMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import { classOf, levelScale } from "../color-scale";
import { COST_METRICS } from "../computed-metrics";
import type { HashpriceEntry, Timeline } from "../contract";
import type { CostBase } from "../costs/base";
import { number, percent, usd } from "../costs/figures";
import { hashpriceLayout } from "../costs/hashprice-layout";
import type { CostInputs } from "../costs/model";
import { type StateCostsOfYear, statesSentence } from "../costs/states";
import { supplyCurve } from "../costs/supply";
import { supplyLayout } from "../costs/supply-layout";
import type { AreaCost, CostTable } from "../costs/table";
import { inputText, type TornadoBar } from "../costs/tornado";
import { usedEfficiency } from "../costs/used-efficiency";
import type { PartsMap } from "../geo/parts-map";
import type { AreaPaint } from "../paint";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, tickGrid } from "./chart-parts";
import { legendPicture } from "./legend-picture";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import { partsDrawing } from "./parts-sheet";
import type { SheetContent } from "./sheet";
import { creditsOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export const COST_CHARTS = ["supply", "tornado", "states", "hashprice"] as const;

/** What one of the pictures shows. */
export type CostPicture =
  | { chart: "supply" }
  | { chart: "tornado"; row: AreaCost; bars: readonly TornadoBar[] }
  | { chart: "states"; costs: StateCostsOfYear; isNewest: boolean; map: PartsMap }
  | { chart: "hashprice"; months: readonly HashpriceEntry[]; halvings: readonly string[] };

export type CostSheetInput = {
  picture: CostPicture;
  base: Pick<CostBase, "network" | "shares" | "areas" | "release" | "asOf">;
  table: CostTable;
  /** Those that figures in the picture are of. */
  sources: readonly Pick<Timeline["sources"][number], "name" | "quality" | "licenceName">[];
  /** Public address of the chart. */
  address: string;
  messages: AllMessages;
  texts: PictureMessages;
  costs: CostMessages;
  record: CostRecordMessages;
};

type Said = Pick<SheetContent, "title" | "sentence" | "drawing" | "notes"> &
  Partial<Pick<SheetContent, "legend">>;

/** What its picture says: the figures in words, every input, sources, licences and address. */
export function costSheet(input: CostSheetInput, look: PictureLook): SheetContent {
  const { base, messages } = input;
  const { legend = null, ...said } = saidOf(input, look);
  return {
    site: messages.site.name,
    ...said,
    legend,
    ...creditsOf({ ...input, release: base.release.id, asOf: base.asOf }, input),
  };
}

function saidOf(input: CostSheetInput, look: PictureLook): Said {
  const { picture } = input;
  if (picture.chart === "supply") return supply(input, look);
  if (picture.chart === "states") return states({ ...input, picture }, look);
  return picture.chart === "tornado"
    ? tornado({ ...input, picture }, look)
    : hashprice({ ...input, picture }, look);
}

function supply({ base, table, costs, texts }: CostSheetInput, look: PictureLook): Said {
  const { inputs, rows } = table;
  const curve = supplyCurve(rows, base.shares, inputs.hashrate, inputs.btcPrice);
  const { width, height } = CHART_ROOM[look.size];
  const plot = { left: 56, right: width - 12, top: 28, bottom: height - 40 };
  const layout = curve && supplyLayout(curve, inputs.btcPrice, plot);
  const title = texts.title(costs.supply, base.network.period);
  const notes = [inputsLine(inputs, base, costs)];
  if (!curve || !layout || !base.shares)
    return { title, sentence: costs.supplyNone, drawing: null, notes };
  const nameOf = (id: string) => base.areas.find((area) => area.id === id)?.name ?? id;
  const { breaksEvenEhs, totalEhs } = curve;
  const share = breaksEvenEhs === null ? null : percent(breaksEvenEhs / totalEhs);
  const keys = inputs.btcPrice === null ? [] : (["pays", "loses"] as const);
  let keyX = plot.right;
  const markup = [
    textMarkup(costs.yUsd, { x: 0, y: 11, of: "axis" }),
    ...[...keys].reverse().map((name) => {
      keyX -= textWidth(costs[name], { sizePx: 12 });
      const words = textMarkup(costs[name], { x: keyX, y: 11, of: "axis" });
      keyX -= 34;
      return `<rect class="${name}" x="${px(keyX + 16)}" y="1" width="12" height="12"/>${words}`;
    }),
    tickGrid(layout.yTicks, plot),
    ...layout.xTicks.map(({ x, text }) =>
      textMarkup(text, { x, y: plot.bottom + 16, of: "axis", anchor: "middle" }),
    ),
    textMarkup(costs.xEhs, { x: plot.right, y: plot.bottom + 34, of: "axis", anchor: "end" }),
    ...layout.steps.map(
      (step) =>
        `<rect class="step ${step.pays ? "pays" : "loses"}" x="${px(step.x)}" y="${px(step.y)}" width="${px(step.width)}" height="${px(step.height)}"/>${
          step.hasLabel
            ? textMarkup(step.area, {
                x: step.x + step.width / 2,
                y: step.y - 5,
                of: "step-name",
                anchor: "middle",
              })
            : ""
        }`,
    ),
    layout.priceY === null || inputs.btcPrice === null
      ? ""
      : `<path class="price" d="M${plot.left} ${px(layout.priceY)}H${plot.right}"/>${textMarkup(
          costs.btcLine(usd(inputs.btcPrice)),
          { x: plot.left + 6, y: layout.priceY - 6, of: "price-name" },
        )}`,
  ].join("");
  return {
    title,
    sentence: [
      ...(breaksEvenEhs === null || share === null
        ? []
        : [
            costs.supplyBreaksEven({
              ehs: number(breaksEvenEhs),
              total: number(totalEhs),
              share,
            }),
          ]),
      costs.supplyRest({
        unpriced: number(curve.unpricedEhs),
        countries: curve.unpriced.map(nameOf).join(", "),
        other: number(curve.otherEhs),
      }),
    ].join(" "),
    drawing: { rules: rulesOf(look), markup, width, height },
    notes: [
      costs.supplySteps(
        layout.steps.map(({ name, costUsdPerBtc }) => `${name} ${usd(costUsdPerBtc)}`).join(", "),
      ),
      costs.supplyLead(base.shares.sourceName, base.shares.period),
      ...notes,
    ],
  };
}

const ROW = { height: 54, bar: 16, names: 136, top: 8 };

function tornado(
  {
    picture: { row, bars },
    base,
    table,
    costs,
    texts,
  }: CostSheetInput & { picture: { chart: "tornado" } },
  look: PictureLook,
): Said {
  const { width } = CHART_ROOM[look.size];
  const { central } = row.cost.costUsdPerBtc;
  const costsUsd = [
    central,
    ...bars.flatMap(({ costFromUsd, costToUsd }) => [costFromUsd, costToUsd]),
  ];
  const x = scaleLinear([Math.min(...costsUsd), Math.max(...costsUsd)], [ROW.names, width - 12]);
  const lines = bars.map((bar, index) => {
    const y = ROW.top + index * ROW.height;
    const ends = [
      { usd: bar.costFromUsd, at: bar.from },
      { usd: bar.costToUsd, at: bar.to },
    ].sort((a, b) => a.usd - b.usd);
    const [left, right] = [x(ends[0]?.usd ?? 0), x(ends[1]?.usd ?? 0)];
    const words = ends
      .map((end) => costs.tornadoEnd(usd(end.usd), inputText(bar.input, end.at, costs)))
      .join("; ");
    return [
      textMarkup(costs.tornadoNames[bar.input], { x: 0, y: y + 13, of: "name" }),
      `<rect class="step pays" x="${px(left)}" y="${y}" width="${px(Math.max(0.5, right - left))}" height="${ROW.bar}"/>`,
      `<path class="middle" d="M${px(x(central))} ${y - 3}v${ROW.bar + 6}"/>`,
      textMarkup(words, { x: ROW.names, y: y + 34, of: "axis" }),
    ].join("");
  });
  return {
    title: texts.title(costs.tornadoTitle(row.name), base.network.period),
    sentence: `${costs.tornadoOf(row.name, usd(central))}. ${costs.tornadoLead}`,
    drawing: {
      rules: rulesOf(look),
      markup: lines.join(""),
      width,
      height: ROW.top + bars.length * ROW.height,
    },
    notes: [inputsLine(table.inputs, base, costs)],
  };
}

function states(
  {
    picture: { costs: ofYear, isNewest, map },
    base,
    table,
    costs,
    messages,
  }: CostSheetInput & { picture: { chart: "states" } },
  look: PictureLook,
): Said {
  const metric = COST_METRICS.cost;
  const scale = levelScale(metric);
  const paints = new Map(
    ofYear.states.map(({ area, cost }): [string, AreaPaint] => [
      area,
      { classIndex: classOf(scale, cost.costUsdPerBtc.central), pattern: "none" },
    ]),
  );
  return {
    title: costs.statesMap(ofYear.year),
    sentence: statesSentence(ofYear, table.inputs, costs),
    drawing: partsDrawing(map, { scale, paints }, look),
    legend: ({ widthPx }) =>
      legendPicture(
        { metric, scale, paints, levels: [], changes: null },
        look,
        { widthPx, mapScale: null },
        messages,
      ),
    notes: [
      costs.statesLead(ofYear.year, base.network.period, isNewest),
      inputsLine(table.inputs, base, costs),
    ],
  };
}

function hashprice(
  {
    picture: { months, halvings },
    record,
    costs,
    texts,
  }: CostSheetInput & { picture: { chart: "hashprice" } },
  look: PictureLook,
): Said {
  const { width, height } = CHART_ROOM[look.size];
  const plot = { left: 56, right: width - 12, top: 28, bottom: height - 24 };
  const layout = hashpriceLayout(months, halvings, plot);
  if (!layout)
    return { title: record.hashpriceTitle, sentence: costs.none, drawing: null, notes: [] };
  const markup = [
    tickGrid(layout.yTicks, plot),
    ...layout.years.map(({ x, text }) =>
      textMarkup(text, { x, y: height - 6, of: "axis", anchor: "middle" }),
    ),
    ...layout.halvings.map(
      ({ x, date }) =>
        `<path class="cut" d="M${px(x)} ${plot.top}V${plot.bottom}"/>${textMarkup(
          record.halving(date),
          { x, y: plot.top - 8, of: "axis", anchor: "middle" },
        )}`,
    ),
    `<path class="rate" d="${layout.path}"/>`,
  ].join("");
  const newest = { period: layout.lastPeriod, usd: number(layout.lastUsd, 2, 2) };
  return {
    title: texts.title(record.hashpriceTitle, `${layout.firstPeriod}–${layout.lastPeriod}`),
    sentence: record.hashpriceNewest(newest),
    drawing: { rules: rulesOf(look), markup, width, height },
    notes: [record.hashpriceChart],
  };
}

function rulesOf({ theme }: PictureLook): string {
  const color = PICTURE_COLORS[theme];
  return [
    chartRules(theme),
    `.step-name{font-size:12px;stroke:${color.paper};stroke-width:3;paint-order:stroke}.step{stroke:${color.paper};stroke-width:.75}.pays{fill:${color["ink-3"]}}.loses{fill:${color.accent};fill-opacity:.75}`,
    `.price{stroke:${color.accent};stroke-width:1.5;stroke-dasharray:5 3}.price-name{font-size:12px;font-weight:600;fill:${color.accent}}`,
    `.middle{stroke:${color.accent};stroke-width:2}.rate{fill:none;stroke:${color.accent};stroke-width:1.5}`,
  ].join("");
}

/** Everything that a reader of the picture needs to compute it again. */
function inputsLine(
  inputs: CostInputs,
  { network }: Pick<CostBase, "network">,
  costs: CostMessages,
): string {
  return costs.pictureInputs({
    machines: usedEfficiency(inputs, costs),
    pue: number(inputs.pue.central, 2),
    fee: inputs.poolFee === 0 ? null : `${number(inputs.poolFee * 100, 1)} %`,
    other: inputs.hosting + inputs.other === 0 ? null : number(inputs.hosting + inputs.other, 4),
    difficulty: number(inputs.difficulty / 1e12, 1),
    coins: number(inputs.subsidy + inputs.fees, 4),
    btc: inputs.btcPrice === null ? null : usd(inputs.btcPrice),
    period: network.period,
  });
}
