/** The course of a shock as a picture: minutes between blocks above, hashrate and difficulty below. */
import type { PictureMessages, ShockMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import type { Timeline } from "../contract";
import { shockLayout } from "../shock-layout";
import type { ShockOutcome, ShockRecord } from "../shock-outcome";
import { darkNames, plain, sentenceFigures } from "../shock-text";
import type { ShockView } from "../shock-view";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, tickGrid } from "./chart-parts";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import { type Drawing, pictureSheet } from "./sheet";
import { footerOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export type ShockSheetInput = {
  record: ShockRecord;
  view: ShockView;
  outcome: ShockOutcome;
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

/** An SVG document with the outcome in words, the basis, sources, licences and address. */
export function shockSheet(input: ShockSheetInput, look: PictureLook): string {
  const { record, view, outcome, messages, shock } = input;
  const { epoch, day } = record;
  const who = darkNames(record, view, shock);
  const when = shock.when(outcome.startDate, view.ramp);
  return pictureSheet(
    {
      site: messages.site.name,
      title: shock.title,
      sentence: shock.sentence(sentenceFigures(outcome, who, when)),
      drawing: drawingOf(input, look),
      legend: null,
      notes: [
        `${shock.caveat} ${shock.basis({
          height: plain(epoch.height),
          date: epoch.date,
          day: day.date,
          ehs: plain((epoch.difficulty * 2 ** 32) / 600 / 1e18),
        })}`,
      ],
      footer: footerOf(input, input),
    },
    look,
  );
}

function drawingOf(
  { outcome: { simulation }, shock: { chart } }: ShockSheetInput,
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
        `<path class="year" d="M${at} ${relative.plot.bottom}v4"/>${textMarkup(String(value), { x: at, y: relative.plot.bottom + 16, of: "axis", anchor: "middle" })}`,
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
