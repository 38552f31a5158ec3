import type { PictureMessages } from "@/messages/en/pages";
import type { AtlasView } from "../view-model";

/** What the map shows and of when, in a few words. */
export function mapTitle(
  { frame, metric, changes, previous }: AtlasView,
  texts: PictureMessages,
): string {
  if (!frame) return metric.name;
  if (changes && previous) return texts.changeTitle(metric.name, previous.period, frame.period);
  return texts.title(metric.name, frame.period);
}
