import type { Messages } from "@/messages/en";
import type { ViewMessages } from "@/messages/en/views";
import { isRegion } from "./blocs";
import type { AreaRef } from "./view-model";

/** The name of a country, region, group or rest in the reader's language. */
export function seriesName(
  id: string,
  areas: readonly AreaRef[],
  messages: Pick<Messages, "controls"> & Pick<ViewMessages, "charts">,
): string {
  if (isRegion(id)) return messages.controls.regions[id];
  const others: Record<string, string> = { ...messages.charts.groupNames, ...messages.charts.rest };
  return others[id] ?? areas.find((area) => area.id === id)?.name ?? id;
}
