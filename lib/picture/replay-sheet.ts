/** A shock that happened as a picture: each day's hashrate, the chain's and the model's. */
import type { PictureMessages, ReplayMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import type { Timeline } from "../contract";
import { replayLayout } from "../replay-layout";
import { replayError } from "../replay-text";
import type { Replay } from "../replays";
import { plain } from "../shock-text";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, tickGrid } from "./chart-parts";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import type { Drawing, SheetContent } from "./sheet";
import { creditsOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export type ReplaySheetInput = {
  replay: Replay;
  /** Those that figures in the picture are of. */
  sources: readonly Pick<Timeline["sources"][number], "name" | "quality" | "licenceName">[];
  release: number;
  asOf: string | null;
  /** Public address of the replay. */
  address: string;
  messages: AllMessages;
  texts: PictureMessages;
  words: ReplayMessages;
};

/** What its picture says: what was told to the model, the error, how to read it, sources, licences and address. */
export function replaySheet(input: ReplaySheetInput, look: PictureLook): SheetContent {
  const { replay, messages, words } = input;
  const { title, told, reading } = words.replays[replay.id];
  return {
    site: messages.site.name,
    title,
    sentence: `${words.told}: ${told}`,
    drawing: drawingOf(input, look),
    legend: null,
    notes: [replayError(replay, words), words.baseline(plain(replay.baselineEhs, 1)), reading],
    ...creditsOf(input, input),
  };
}

const KEY = { line: 24, gap: 30, apart: 24 };

function drawingOf({ replay, words }: ReplaySheetInput, look: PictureLook): Drawing {
  const { width, height } = CHART_ROOM[look.size];
  const layout = replayLayout(replay.days, { width, height });
  const { left, right, bottom } = layout;
  let x = textWidth(words.unit, { sizePx: 12 }) + KEY.apart;
  const key = (of: string, word: string) => {
    const markup = `<path class="${of}" d="M${px(x)} 7h${KEY.line}"/>${textMarkup(word, { x: x + KEY.gap, y: 11, of: "axis" })}`;
    x += KEY.gap + textWidth(word, { sizePx: 12 }) + KEY.apart;
    return markup;
  };
  const markup = [
    textMarkup(words.unit, { x: 0, y: 11, of: "axis" }),
    key("chain", words.chain),
    key("model", words.model),
    tickGrid(
      layout.ticks.map(({ y, percent }) => ({ y, text: String(percent) })),
      { left, right },
    ),
    ...layout.days.map(
      ({ x: at, date }) =>
        `<path class="year" d="M${at} ${bottom}v4"/>${textMarkup(date, { x: at, y: bottom + 16, of: "axis" })}`,
    ),
    `<path class="chain" d="${layout.chain}"/>`,
    `<path class="model" d="${layout.model}"/>`,
  ].join("");
  const color = PICTURE_COLORS[look.theme];
  const rules = `${chartRules(look.theme)}.chain,.model{fill:none;stroke-width:1.75}.chain{stroke:${color["ink-1"]}}.model{stroke:${color.accent};stroke-dasharray:6 3}`;
  return { rules, markup, width, height };
}
