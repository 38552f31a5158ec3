/** From a query to the rows of a file. */

import { ORIGIN } from "@/app/origin";
import type { Database } from "@/db/client";
import { chooseObservations, type ObservationChoice } from "@/db/download/observations";
import { listDownloadSources } from "@/db/download/snapshots";
import type { AsOf } from "@/db/queries/as-of";
import { listLegalStatuses, listSources } from "@/db/queries/catalogue";
import { networkTotalsOf } from "@/db/queries/network-totals";
import { displayedTable } from "@/lib/download/displayed";
import type { DownloadScope } from "@/lib/download/formats";
import { legalTable } from "@/lib/download/legal-table";
import type { Download, DownloadAbout, DownloadRow } from "@/lib/download/table";
import { SEVERAL_SOURCES } from "@/lib/frames";
import { legalStatusOn } from "@/lib/legal-status";
import { EVENTS_RECORD } from "@/lib/legal-timeline";
import { type Metric, metricOf } from "@/lib/metrics";
import { overlaps, parsePeriod } from "@/lib/periods";
import type { Sort } from "@/lib/table-order";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { downloads as texts } from "@/messages/en/downloads";
import { viewsEn } from "@/messages/en/views";
import { ApiProblem } from "../problem";
import { type QueriedView, readView, type ViewQuery } from "../view-query";

export type Selected = Download & {
  rows: number;
  sample(count: number): AsyncIterable<readonly DownloadRow[]>;
};

const ON_MAP = ["country", "residual", "world"];

/**
 * The rows of a scope in a view of the page.
 * @throws ApiProblem when the page would have no table: no snapshot, or a change that is refused
 */
export async function select(
  db: Database,
  of: AsOf,
  scope: DownloadScope,
  query: ViewQuery,
): Promise<Selected> {
  // It sees what may not be passed on: it leaves that out itself, and says so in the file.
  const { isPassedOn: _, ...asOf } = of;
  if (scope === "everything")
    return observations(db, asOf, { vintages: "all" }, scope, query, {
      title: texts.titles.everything,
      name: "all",
    });
  const queried = await readView(db, asOf, query);
  const { view, timeline } = queried;
  if (scope === "displayed") return displayed(db, asOf, query, queried);
  const metric = metricOf(view.metric);
  const shown = viewOf(timeline, { ...view, view: "level" }, queried.areas);
  const { frame } = shown;
  const year = view.year ?? Number(frame?.start.slice(0, 4) ?? Number.NaN);
  if (scope !== "series" && !frame)
    throw new ApiProblem(404, "nothing-published", en.sentence.nothing);
  if (metric.timeline === "legal-record") return legal(db, asOf, scope, query, queried, year);
  const ranked = (await listSources(db, asOf))
    .filter(({ defaultTimelineRank }) => defaultTimelineRank !== null)
    .map(({ id }) => id);
  const sources =
    view.source !== null
      ? [view.source]
      : metric.timeline === "ranked-sources"
        ? ranked
        : undefined;
  const base: ObservationChoice = {
    metric: metric.id,
    areaKinds: ON_MAP,
    vintages: "newest",
    ...(sources && { sources }),
  };
  if (scope === "series")
    return observations(db, asOf, base, scope, query, {
      title: texts.titles.series(metric.name, view.source),
      name: [metric.id, view.source].filter(Boolean).join("_"),
    });
  const isOne = scope === "snapshot" && frame && frame.source !== SEVERAL_SOURCES;
  const choice: ObservationChoice = isOne
    ? { ...base, sources: [frame.source], period: { start: frame.start, end: frame.end } }
    : {
        ...base,
        within: scope === "snapshot" && frame ? frame : parsePeriod(String(year)),
      };
  const period = scope === "snapshot" ? (frame?.period ?? "") : String(year);
  const source = isOne ? frame.source : view.source;
  return observations(db, asOf, choice, scope, query, {
    title: texts.titles.period(metric.name, period, source),
    name: [metric.id, source, period.replaceAll("/", "-to-")].filter(Boolean).join("_"),
  });
}

type Named = { title: string; name: string; notes?: string[] };

async function observations(
  db: Database,
  asOf: AsOf,
  choice: ObservationChoice,
  scope: DownloadScope,
  query: ViewQuery,
  named: Named,
): Promise<Selected> {
  const { table, rows, sources, withheld, sample } = await chooseObservations(db, asOf, choice);
  return {
    about: { ...aboutOf(asOf, scope, query, named), sources, withheld },
    table,
    rows,
    sample,
  };
}

async function legal(
  db: Database,
  asOf: AsOf,
  scope: DownloadScope,
  query: ViewQuery,
  { timeline, view, areas }: QueriedView,
  year: number,
): Promise<Selected> {
  const { frame } = viewOf(timeline, view, areas);
  const all = await listLegalStatuses(db, asOf);
  const entries = all.filter((entry) => {
    if (scope === "series" || !frame) return true;
    if (scope === "snapshot") return legalStatusOn(all, entry.area, frame.start) === entry;
    const held = { start: entry.since, end: entry.until ?? "9999-12-31" };
    return overlaps(held, parsePeriod(String(year)));
  });
  const period =
    scope === "series" ? null : scope === "snapshot" ? (frame?.start ?? null) : String(year);
  const table = legalTable(entries);
  const named = {
    title: texts.titles.period(metricOf(view.metric).name, period ?? texts.wholeRecord, null),
    name: ["legal-status", period].filter(Boolean).join("_"),
  };
  return {
    about: { ...aboutOf(asOf, scope, query, named), sources: [], withheld: [] },
    table,
    rows: entries.length,
    sample: () => table.pages(),
  };
}

async function displayed(
  db: Database,
  asOf: AsOf,
  query: ViewQuery,
  { view, timeline, areas }: QueriedView,
): Promise<Selected> {
  const totals =
    view.view === "change" && timeline.metric === "hashrate-share"
      ? await networkTotalsOf(db, asOf, timeline)
      : null;
  const shown = viewOf(timeline, view, areas, totals);
  const known = await listDownloadSources(db);
  const { frame, previous } = shown;
  const used = new Set([
    frame?.source,
    view.view === "change" ? previous?.source : null,
    ...shown.levels.map(({ tariff }) => tariff?.source),
  ]);
  const sources = known.filter(({ id }) => used.has(id));
  const withheld = sources.filter(({ licence }) => licence.mayRedistribute === "no");
  const found = displayedTable({
    view: withheld.length === 0 ? shown : without(shown, new Set(withheld.map(({ id }) => id))),
    timeline,
    sort: view.sort === orderOfPage(shown.metric, view.view) ? null : view.sort,
    places: new Map(areas.map(({ id, iso2 }) => [id, { iso2 }])),
    messages: en,
  });
  if (!found || !frame) {
    const reason =
      shown.refused && shown.refused !== "needs-two"
        ? en.sentence.refused(shown.refused.reason)
        : null;
    throw new ApiProblem(
      404,
      frame ? "not-comparable" : "nothing-published",
      reason ?? (frame ? en.sentence.needsTwo : en.sentence.nothing),
    );
  }
  const period = view.view === "change" ? `${previous?.period} → ${frame.period}` : frame.period;
  const isSingle = frame.source !== SEVERAL_SOURCES && frame.source !== EVENTS_RECORD;
  const named = {
    title: texts.titles.displayed(shown.metric.name, period),
    name: [
      shown.metric.id,
      isSingle ? frame.source : null,
      period.replace(/\W+/g, "-"),
      "displayed",
    ]
      .filter(Boolean)
      .join("_"),
    notes: [
      texts.displayedNote,
      ...shown.crossed.map(({ reason }) => viewsEn.ledger.warningReason(reason)),
    ],
  };
  return {
    ...found,
    about: {
      ...aboutOf(asOf, "displayed", query, named),
      sources: sources.filter((source) => !withheld.includes(source)),
      withheld,
    },
    sample: () => found.table.pages(),
  };
}

/** The order in which the page's table comes by itself. */
function orderOfPage(metric: Metric, view: "level" | "change"): Sort {
  if (view === "change") return "change";
  return metric.first === "largest" ? "-value" : "value";
}

/** The view without the figures of sources that may not be passed on. */
function without(shown: ReturnType<typeof viewOf>, ids: ReadonlySet<string>): typeof shown {
  const isFree = (source: string | undefined) => !ids.has(source ?? "");
  const whole = isFree(shown.frame?.source) && isFree(shown.previous?.source);
  return {
    ...shown,
    changes: shown.changes && (whole ? shown.changes : []),
    levels: whole ? shown.levels.filter(({ tariff }) => isFree(tariff?.source)) : [],
  };
}

function aboutOf(
  asOf: AsOf,
  scope: DownloadScope,
  query: ViewQuery,
  { title, name, notes = [] }: Named,
): Omit<DownloadAbout, "sources" | "withheld"> {
  const { digest: _, ...release } = asOf.release;
  const view = scope === "everything" ? {} : { ...query };
  const params = new URLSearchParams({
    ...Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)),
    scope,
    asOf: asOf.text ?? String(release.id),
  } as Record<string, string>);
  return {
    name: `hashrate-atlas_${name}_r${release.id}`.replace(/[^\w.-]+/g, "-"),
    title,
    description: texts.description,
    release,
    asOf: asOf.publishedUntil,
    address: `${ORIGIN}/download?${params}`,
    notes: [texts.missing, ...notes],
  };
}
