/** Which events a reader asks for. */
import type { AtlasEvent, Frame } from "./contract";

export const EVENT_KINDS = ["policy", "market", "network", "publication", "energy"] as const;

export type EventFilter = {
  /** ISO 3166-1 alpha-3; its events and those of the whole network. Null: all. */
  country: string | null;
  kind: (typeof EVENT_KINDS)[number] | null;
};

/** What is not understood is left out, as in the other addresses of pages. */
export function readEventFilter(query: Record<string, string | string[] | undefined>): EventFilter {
  const one = (key: string) => {
    const value = query[key];
    return typeof value === "string" ? value : "";
  };
  const country = one("country").toUpperCase();
  return {
    country: /^[A-Z]{3}$/.test(country) ? country : null,
    kind: EVENT_KINDS.find((kind) => kind === one("kind")) ?? null,
  };
}

/** Events of the country and of the whole network, of the kind; in the order given. */
export function filterEvents(
  events: readonly AtlasEvent[],
  { country, kind }: EventFilter,
): AtlasEvent[] {
  return events.filter(
    (event) =>
      (country === null || event.iso3 === null || event.iso3 === country) &&
      (kind === null || event.kind === kind),
  );
}

/**
 * Events that a chart of some series marks, oldest first, within the days of its snapshots.
 * @param wanted null: those of the series and of the whole network
 */
export function eventsOfChart(
  events: readonly AtlasEvent[],
  frames: readonly Pick<Frame, "start" | "end">[],
  series: readonly string[],
  wanted: "all" | "none" | null,
): AtlasEvent[] {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last || wanted === "none") return [];
  return events
    .filter(({ date }) => date >= first.start && date < last.end)
    .filter(({ iso3 }) => wanted === "all" || iso3 === null || series.includes(iso3));
}
