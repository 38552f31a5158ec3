"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import type { Frame, NetworkTotalEntry } from "@/lib/contract";
import { inSentence } from "@/lib/in-sentence";
import { changeInEhs, ehs, sharePoints } from "@/lib/ledger-text";
import { impliedTotals } from "@/lib/network-total";
import type { ChangeLedger } from "@/lib/view-model";
import { Attribution } from "./attribution";
import { LedgerTable } from "./ledger-table";

/** Who gained and who lost between the two snapshots, in shares and EH/s, and how sure that is. */
export function Ledger() {
  const { deferred, sourceName, view } = useAtlas();
  const { ledger: texts } = useViewMessages();
  const { ledger, frame, previous } = deferred;
  if (!ledger || !frame || !previous) return null;
  const params = new URLSearchParams({ from: previous.period, to: frame.period, format: "csv" });
  const isOne = previous.source === frame.source;
  if (isOne) params.set("source", frame.source);
  if (deferred.crossed.length > 0) params.set("across", "true");
  if (view.asOf) params.set("asOf", view.asOf);
  return (
    <section className="ledger" aria-labelledby="ledger-title" data-testid="ledger">
      <h2 id="ledger-title">{texts.title(previous.period, frame.period)}</h2>
      {deferred.crossed.map(({ id, reason }) => (
        <p key={id} className="ledger-warning" role="note">
          {texts.warningReason(reason)}
        </p>
      ))}
      <Summary ledger={ledger} from={previous} to={frame} sourceName={sourceName} />
      <LedgerTable ledger={ledger} from={previous} to={frame} />
      <p className="muted">
        {texts.restNote} {texts.rounding}
      </p>
      <p>
        <a className="button" href={`/api/v1/changes?${params}`} download>
          {texts.download}
        </a>
      </p>
      <Attribution rows={ledger.rows} />
    </section>
  );
}

type SummaryProps = {
  ledger: ChangeLedger;
  from: Frame;
  to: Frame;
  sourceName(frame: Frame): string;
};

function Summary({ ledger, from, to, sourceName }: SummaryProps) {
  const { ledger: texts } = useViewMessages();
  const { rows, totals, published } = ledger;
  const measurable = rows.filter((row) => row.measurable);
  const losers = measurable.filter((row) => (row.change ?? 0) < 0);
  const gainers = measurable.filter((row) => (row.change ?? 0) > 0).reverse();
  const sum = (of: typeof rows) => of.reduce((total, row) => total + (row.change ?? 0), 0);
  const unitedStates = rows.find(({ area }) => area === "USA");
  const opposite = rows.filter((row) => row.isOpposite);
  const own = [published.from?.published, published.to?.published].map(
    (list) => list?.find(({ area }) => area === "USA")?.ehs ?? null,
  );
  const [before = null, after = null] = own;
  const lines = [
    unitedStates && unitedStates.change !== null
      ? texts.unitedStates({
          change: sharePoints(unitedStates, texts.noChange),
          ehs:
            unitedStates.changeEhs === null
              ? ""
              : texts.ehsPart(changeInEhs(unitedStates, texts.noChange)),
          published:
            before === null || after === null
              ? ""
              : texts.publishedPart({ from: String(before), to: String(after) }),
        })
      : null,
    texts.sums({
      lost: sharePoints({ change: sum(losers), measurable: true }, ""),
      gained: sharePoints({ change: sum(gainers), measurable: true }, ""),
      gainers:
        gainers.length === 0
          ? ""
          : texts.gainers(
              gainers
                .slice(0, 4)
                .map((row) => `${ledger.nameOf(row.area)} ${sharePoints(row, "")}`)
                .join(", "),
            ),
    }),
    opposite.length > 0
      ? texts.opposite(
          opposite
            .map(
              (row) =>
                `${inSentence({ area: row.area, name: ledger.nameOf(row.area) })} ${sharePoints(row, "")}, ${changeInEhs(row, "")}`,
            )
            .join("; "),
        )
      : null,
    totals.from.totalEhs !== null && totals.to.totalEhs !== null
      ? texts.network({
          from: from.period,
          to: to.period,
          before: ehs(totals.from.totalEhs),
          after: ehs(totals.to.totalEhs),
        })
      : null,
    ...(
      [
        [from, totals.from],
        [to, totals.to],
      ] as const
    ).map(([{ period }, { days, periodDays }]) =>
      days === 0
        ? texts.noTotal(period)
        : days < periodDays
          ? texts.coverage({ period, days, periodDays })
          : null,
    ),
    implied(from, published.from),
    implied(to, published.to),
  ];

  function implied(frame: Frame, entry: NetworkTotalEntry | null): string | null {
    const range = impliedTotals(
      frame,
      new Map(entry?.published.map((figure) => [figure.area, figure.ehs])),
    );
    if (!range || range.highEhs - range.lowEhs < 1) return null;
    return texts.implied({
      period: frame.period,
      source: sourceName(frame),
      low: ehs(range.lowEhs),
      high: ehs(range.highEhs),
      pairs: range.pairs,
    });
  }

  return (
    <ul className="ledger-summary">
      {lines
        .filter((line): line is string => line !== null)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
