import { listCountries } from "@/db/queries/catalogue";
import { networkTotalsOf } from "@/db/queries/network-totals";
import { breaksBetween } from "@/lib/change";
import { type Frame, LEDGER_COLUMNS, LedgerList, type Timeline } from "@/lib/contract";
import { ledgerOf } from "@/lib/ledger";
import { ledgerLines, TOTAL_ORIGIN } from "@/lib/ledger-lines";
import { csv, endpoint, json } from "../endpoint";
import { ApiProblem } from "../problem";
import { shareTimeline } from "../share-timeline";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const timeline = await shareTimeline(db, asOf, query.source ?? null);
    const [from, to] = [snapshotOf(timeline, query, "from"), snapshotOf(timeline, query, "to")];
    if (from.start >= to.start)
      throw new ApiProblem(
        400,
        "from-after-to",
        `from (${query.from}) has to lie before to (${query.to}).`,
        "from",
      );
    const breaks = breaksBetween(from, to, timeline.breaks);
    if (query.across === "false" && (breaks.length > 0 || from.source !== to.source))
      throw new ApiProblem(
        400,
        "series-break",
        `${query.from} and ${query.to} are not comparable. ${breaks.map(({ reason }) => reason).join(" ")} With across=true the change is computed all the same, and every line says so.`,
        "across",
      );
    const [entries, countries] = await Promise.all([
      networkTotalsOf(db, asOf, timeline),
      listCountries(db),
    ]);
    const side = (frame: Frame) => {
      const entry = entries[timeline.frames.indexOf(frame)];
      const published = new Map(entry?.published.map(({ area, ehs }) => [area, ehs]));
      const { totalEhs = null, days = 0, periodDays = 0 } = entry ?? {};
      return { frame, notes: timeline.notes, published, total: { totalEhs, days, periodDays } };
    };
    const sides = { from: side(from), to: side(to) };
    const network = { from: sides.from.total, to: sides.to.total };
    const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
    const rows = ledgerLines(
      ledgerOf(from, to, network),
      sides,
      breaks,
      (area) => names.get(area) ?? area,
    );
    if (query.format === "csv")
      return csv(["changes", query.source, from.period, to.period], LEDGER_COLUMNS, rows);
    const { digest: _, ...release } = asOf.release;
    return json(
      LedgerList.parse({
        release,
        asOf: asOf.text,
        count: rows.length,
        reason: null,
        rows,
        network: { ...network, origin: TOTAL_ORIGIN },
        breaks,
      }),
    );
  },
);

function snapshotOf(
  { frames }: Timeline,
  query: { from: string; to: string; source?: string | undefined },
  param: "from" | "to",
): Frame {
  const found = frames.find((frame) => frame.period === query[param]);
  if (found) return found;
  const of = query.source === undefined ? "the default timeline" : query.source;
  throw new ApiProblem(
    404,
    "unknown-period",
    `There is no snapshot ${query[param]} of shares in ${of}: see /api/v1/periods?metric=hashrate-share.`,
    param,
  );
}
