/** Who is credited in a picture, and under which terms. */
import type { Messages } from "@/messages/en";
import type { PictureMessages } from "@/messages/en/pages";
import type { Frame, Timeline } from "../contract";
import type { ViewState } from "../url-state";
import type { SheetContent } from "./sheet";

type Words = { messages: Messages; texts: PictureMessages };

/** Two lines: the sources of the frames with quality and vintage, and their licences. */
export function sourcesOf(
  { sources, tariffs }: Timeline,
  frames: readonly Frame[],
  { messages, texts }: Words,
): string[] {
  const vintages = new Map<string, Set<string>>();
  const see = (source: string, vintage: string | null) => {
    const known = vintages.get(source) ?? new Set();
    if (vintage !== null) known.add(vintage);
    vintages.set(source, known);
  };
  for (const frame of frames) {
    const kinds = new Set(
      frame.cells.flatMap(({ tariff }) => (tariff === undefined ? [] : [tariffs[tariff]])),
    );
    if (kinds.size === 0) see(frame.source, frame.vintage);
    for (const kind of kinds) if (kind) see(kind.source, null);
  }
  const used = sources.filter(({ id }) => vintages.has(id));
  if (used.length === 0) return [];
  const names = used
    .map(({ id, name, quality }) => {
      const dates = [...(vintages.get(id) ?? [])].sort();
      const vintage = dates.length > 1 ? `${dates[0]} … ${dates.at(-1)}` : (dates[0] ?? null);
      return texts.published(name, messages.quality[quality], vintage);
    })
    .join("; ");
  const licences = [...new Set(used.map(({ licenceName }) => licenceName))].join("; ");
  return [used.length === 1 ? texts.source(names) : texts.sources(names), texts.licence(licences)];
}

/** The site and the state of its database. */
export function creditOf(
  { release }: Timeline,
  view: ViewState,
  { messages, texts }: Words,
): string {
  return `${texts.credit(messages.site.name, release.id, view.asOf)}.`;
}

/** Of a chart of several sources: who is credited, on which terms, the state of the database, and the chart's address. */
export function creditsOf(
  {
    sources,
    release,
    asOf,
    address,
  }: {
    sources: readonly Pick<Timeline["sources"][number], "name" | "quality" | "licenceName">[];
    release: number;
    asOf: string | null;
    address: string;
  },
  { messages, texts }: Words,
): Pick<SheetContent, "sources" | "credit" | "address"> {
  const names = sources.map(({ name, quality }) =>
    texts.published(name, messages.quality[quality], null),
  );
  const licences = [...new Set(sources.map(({ licenceName }) => licenceName))];
  return {
    sources:
      sources.length === 0
        ? []
        : [texts.sources(names.join("; ")), texts.licence(licences.join("; "))],
    credit: `${texts.credit(messages.site.name, release, asOf)}.`,
    address,
  };
}
