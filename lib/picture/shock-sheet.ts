/** Pictures of a shock: its course (minutes between blocks above, hashrate and difficulty below), and its maps. */
import type { PictureMessages, ShockMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import type { Timeline } from "../contract";
import type { WorldSvg } from "../geo/world-svg";
import { mapDrawing } from "../map-picture";
import { shockLayout } from "../shock-layout";
import type { ValuedMap } from "../shock-maps";
import type { ShockOutcome, ShockRecord } from "../shock-outcome";
import { darkNames, plain, returnFigures, sentenceFigures } from "../shock-text";
import type { ShockView } from "../shock-view";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, tickGrid } from "./chart-parts";
import { legendPicture } from "./legend-picture";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import type { Drawing, SheetContent } from "./sheet";
import { creditsOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export const SHOCK_CHARTS = ["course", "after", "vulnerability"] as const;

/** What one of the pictures shows. */
export type ShockPicture =
  | { chart: "course"; view: ShockView; outcome: ShockOutcome }
  | { chart: "after"; view: ShockView; outcome: ShockOutcome; map: ValuedMap }
  | { chart: "vulnerability"; map: ValuedMap };

export type ShockSheetInput = {
  picture: ShockPicture;
  record: ShockRecord;
  world: WorldSvg;
  /** Those that figures in the picture are of. */
  sources: readonly Pick<Timeline["sources"][number], "name" | "quality" | "licenceName">[];
  release: number;
  asOf: string | null;
  /** Public address of the shock. */
  address: string;
  messages: AllMessages;
  texts: PictureMessages;
  shock: ShockMessages;
};

/** What its picture says: the outcome in words, the basis, sources, licences and address. */
export function shockSheet(input: ShockSheetInput, look: PictureLook): SheetContent {
  const { picture, record, messages, shock, texts } = input;
  const { epoch, day } = record;
  const basis = shock.basis({
    height: plain(epoch.height),
    date: epoch.date,
    day: day.date,
    ehs: plain((epoch.difficulty * 2 ** 32) / 600 / 1e18),
  });
  return {
    site: messages.site.name,
    ...saidOf(input),
    ...(picture.chart === "course"
      ? { drawing: courseDrawing(input, picture.outcome, look), legend: null }
      : valuedDrawing(input, picture.map, look)),
    notes: [`${shock.caveat} ${basis}`, ...(picture.chart === "course" ? [] : [texts.boundaries])],
    ...creditsOf(input, input),
  };
}

function saidOf({ picture, record, shock }: ShockSheetInput) {
  if (picture.chart === "vulnerability")
    return {
      title: shock.vulnerability.map,
      sentence: shock.vulnerability.lead(record.source.name, record.period),
    };
  const { view, outcome } = picture;
  const who = darkNames(record, view, shock);
  const when = shock.when(outcome.startDate, view.ramp);
  const sentence = shock.sentence(sentenceFigures(outcome, who, when));
  return picture.chart === "course"
    ? { title: `${shock.title}: ${who}`, sentence }
    : {
        title: `${shock.shares.map}: ${who}`,
        sentence: `${sentence} ${shock.shares.lead(returnFigures(outcome, view))}`,
      };
}

function valuedDrawing(
  { world, messages }: ShockSheetInput,
  { metric, scale, paints }: ValuedMap,
  look: PictureLook,
): Pick<SheetContent, "drawing" | "legend"> {
  const { theme } = look;
  const { width, height } = world;
  return {
    drawing: { ...mapDrawing(world, paints, scale, { theme }), width, height },
    legend: ({ widthPx }) =>
      legendPicture(
        { metric, scale, paints, levels: [], changes: null },
        look,
        { widthPx, mapScale: null },
        messages,
      ),
  };
}

function courseDrawing(
  { shock: { chart } }: ShockSheetInput,
  { simulation }: ShockOutcome,
  look: PictureLook,
): Drawing {
  const { width, height } = CHART_ROOM[look.size];
  const retargets = simulation.retargets.map(({ atDay }) => atDay);
  const layout = shockLayout(simulation.days, retargets, null, { width, height });
  const { interval, relative } = layout;
  const ticks = ({ plot, ticks: values }: typeof interval | typeof relative) =>
    tickGrid(
      values.map(({ at, value }) => ({ y: at, text: String(value) })),
      plot,
    );
  const titleY = relative.plot.top - 10;
  const keyX = textWidth(chart.relative, { sizePx: 12 }) + 32;
  const key = (x: number, of: string, word: string) =>
    `<path class="${of}" d="M${px(x)} ${titleY - 4}h24"/>${textMarkup(word, { x: x + 30, y: titleY, of: "axis" })}`;
  const markup = [
    ticks(interval),
    ticks(relative),
    textMarkup(chart.interval, { x: 0, y: 12, of: "axis" }),
    textMarkup(chart.relative, { x: 0, y: titleY, of: "axis" }),
    key(keyX, "hashrate", chart.hashrate),
    key(keyX + 54 + textWidth(chart.hashrate, { sizePx: 12 }), "difficulty", chart.difficulty),
    ...layout.days.map(
      ({ at, value }) =>
        `<path class="year" d="M${at} ${relative.plot.bottom}v4"/>${textMarkup(chart.dayTick(value), { x: at, y: relative.plot.bottom + 16, of: "axis", anchor: "middle" })}`,
    ),
    ...layout.retargets.map(
      (at) => `<path class="cut" d="M${at} ${interval.plot.top}V${relative.plot.bottom}"/>`,
    ),
    `<path class="ten" d="M${interval.plot.left} ${interval.ten}H${interval.plot.right}"/>`,
    `<path class="minutes" d="${interval.path}"/>`,
    `<path class="hashrate" d="${relative.hashrate}"/>`,
    `<path class="difficulty" d="${relative.difficulty}"/>`,
  ].join("");
  const color = PICTURE_COLORS[look.theme];
  const rules = [
    chartRules(look.theme),
    ".minutes,.hashrate,.difficulty,.ten{fill:none;stroke-width:1.75}",
    `.minutes{stroke:${color.accent}}.hashrate{stroke:${color["ink-1"]}}.difficulty{stroke:${color["ink-2"]};stroke-dasharray:6 3}`,
    `.ten{stroke:${color["ink-3"]};stroke-width:1;stroke-dasharray:2 3}`,
  ].join("");
  return { rules, markup, width, height };
}
