/** The map of the legal status in words: its sentence, and what hover card and panel say of a country. */
import type { Messages } from "../messages/en";
import type { Timeline } from "./contract";
import { formatValue } from "./format";
import { inSentence } from "./in-sentence";
import { datePrinted } from "./legal-status";
import { legalEntry } from "./legal-timeline";
import type { AtlasView, LevelRow } from "./view-model";

/** From when until when the map holds; the end is null for what still holds when the record ends. */
export function legalSpan(
  { frame }: AtlasView,
  { frames }: Timeline,
): { from: string; until: string | null } {
  return {
    from: frame?.start ?? "",
    until: frame === frames.at(-1) ? null : (frame?.end ?? null),
  };
}

/** One sentence with every status of the view and its countries, and for how many there is none. */
export function legalSentence(view: AtlasView, timeline: Timeline, messages: Messages): string {
  const { legalMap: text } = messages;
  const { from, until } = legalSpan(view, timeline);
  const clauses = (view.metric.classNames ?? []).flatMap((name, index) => {
    const rows = view.levels.filter(({ cell }) => cell.value === index);
    return rows.length === 0 ? [] : [text.of(name.toLowerCase(), listed(rows))];
  });
  const others = text.others(view.paints.size - view.levels.length);
  return `${text.during(from, until)}: ${[...clauses, others].join("; ")}`;
}

/** Title, status, since when, and who says so. */
export function describeLegalStatus(
  row: LevelRow,
  { metric }: AtlasView,
  timeline: Timeline,
  messages: Messages,
): { value: string; lines: string[]; caveat: string | null } {
  const { legalMap: text, legal } = messages;
  const entry = legalEntry(timeline, row.cell);
  const value = formatValue(metric, row.cell.value ?? 0);
  if (!entry) return { value, lines: [], caveat: null };
  const since = text.since(datePrinted(entry.since, entry.datePrecision));
  const end = entry.until === null ? text.noEnd : text.until(entry.until);
  return {
    value: entry.status === "announced" ? legal.announced : value,
    lines: [`${since}, ${end}`, entry.summary, sourceHost(entry.sourceUrl)].filter(Boolean),
    caveat: null,
  };
}

/** The site of a source, as its link is called: `theblock.co`. */
export function sourceHost(url: string | null): string {
  return url === null ? "" : new URL(url).hostname.replace(/^www\./, "");
}

function listed(rows: readonly LevelRow[]): string {
  return new Intl.ListFormat("en").format(rows.map(inSentence));
}
