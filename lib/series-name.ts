import type { Messages } from "@/messages/en";
import { isRegion } from "./blocs";
import type { AreaRef } from "./view-model";

/** The name of a country, region, group or rest in the reader's language. */
export function seriesName(id: string, areas: readonly AreaRef[], messages: Messages): string {
  if (isRegion(id)) return messages.controls.regions[id];
  const others: Record<string, string> = { ...messages.charts.groupNames, ...messages.charts.rest };
  return others[id] ?? areas.find((area) => area.id === id)?.name ?? id;
}
