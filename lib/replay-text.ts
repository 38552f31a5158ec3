/** A replay in words. */
import type { ReplayMessages } from "@/messages/en/pages";
import { MEAN_LUCK, type Replay } from "./replays";
import { percent, plain } from "./shock-text";

/** How far the model is from the chain, with what luck alone makes. */
export function replayError({ error }: Replay, text: ReplayMessages): string {
  const bias = plain(Math.abs(100 * error.bias), 1);
  return text.error({
    mean: plain(100 * error.meanAbsolute, 1),
    luck: plain(100 * MEAN_LUCK, 1),
    bias: error.bias < 0 ? text.tooLow(bias) : text.tooHigh(bias),
    modelTrough: percent(error.modelTrough),
    chainTrough: percent(error.chainTrough),
    modelBlocks: plain(error.modelBlocks),
    chainBlocks: plain(error.chainBlocks),
  });
}
