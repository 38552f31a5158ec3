import type { AtlasModel } from "@/components/atlas/atlas-model";
import { GROUPS } from "@/lib/groups";
import { LEGAL_KINDS } from "@/lib/legal-status";
import { MAP_METRICS } from "@/lib/metrics";
import { REGIONS } from "@/lib/regions";
import type { Entry } from "@/lib/search";
import { PROJECTIONS, VIEWS } from "@/lib/url-state";
import type { AllMessages } from "@/messages/en/views";

export type Command = Entry & { kind: keyof AllMessages["commands"]["kinds"]; run(): void };

export type Actions = { theme(): void; download(): void; help(): void; visit(path: string): void };

/** Everything that the header, the timeline and the map offer, by name. */
export function commandsOf(
  { view, go, years, timeline, sourceChoices }: AtlasModel,
  { controls, selection, palette, nav, legal }: AllMessages,
  { theme, download, help, visit }: Actions,
): Command[] {
  const command = (
    kind: Command["kind"],
    id: string,
    name: string,
    run: () => void,
    aliases: readonly string[] = [],
  ): Command => ({ id: `${kind} ${id}`, kind, name, codes: [], aliases, run });
  return [
    ...MAP_METRICS.map(({ id, name }) =>
      command("metric", id, name, () =>
        go({ metric: id, to: null, from: null, year: null, source: null }),
      ),
    ),
    ...VIEWS.map((name) =>
      command("view", name, controls[name], () => go({ view: name, from: null })),
    ),
    ...[null, ...years].map((year) =>
      command("year", String(year), year === null ? controls.allYears : String(year), () =>
        go({ year, to: null, from: null }),
      ),
    ),
    ...[{ id: null, name: controls.bestAvailable }, ...(sourceChoices[view.metric] ?? [])].map(
      ({ id, name }) =>
        command("source", String(id), name, () => go({ source: id, to: null, from: null })),
    ),
    ...[null, ...REGIONS].map((region) =>
      command(
        "region",
        String(region),
        region === null ? selection.allRegions : controls.regions[region],
        () => go({ region }),
      ),
    ),
    ...[null, ...GROUPS].map((group) =>
      command(
        "group",
        String(group),
        group === null ? selection.allGroups : selection.groups[group],
        () => go({ group }),
      ),
    ),
    ...(timeline.legal ? [] : [null, ...LEGAL_KINDS]).map((kind) =>
      command("legal", String(kind), kind === null ? selection.anyStatus : legal[kind], () =>
        go({ legal: kind }),
      ),
    ),
    ...PROJECTIONS.map((projection) =>
      command("projection", projection, controls.projections[projection], () => go({ projection })),
    ),
    command("action", "theme", controls.theme, theme, ["dark", "light", "theme"]),
    command("action", "download", controls.download, download, ["csv", "file"]),
    command("action", "clear", controls.clear, () =>
      go({ country: [], region: null, group: null, legal: null }),
    ),
    command("action", "help", palette.help, help, ["keys"]),
    ...[
      ["/country", nav.countries],
      ["/year", nav.years],
      ["/glossary", nav.glossary],
      ["/methods", nav.methods],
      ["/sources", nav.sources],
      ["/boundaries", nav.boundaries],
    ].map(([path = "", name = ""]) => command("page", path, name, () => visit(path))),
  ];
}
