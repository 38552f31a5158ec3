import { ScrollFrame } from "@/components/scroll-frame";
import { formatChange, formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import type { AtlasView } from "@/lib/view-model";
import type { Ledger } from "@/lib/year-profile";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

const SHARE = metricOf("hashrate-share");

/** One snapshot of one source, largest share first. */
export function SnapshotTable({
  source,
  view,
  year,
  notes,
}: {
  source: string;
  view: AtlasView;
  year: number;
  notes: readonly string[];
}) {
  const { frame, levels } = view;
  if (!frame) return null;
  const { table } = en;
  const { country: text } = pagesEn;
  const caption = table.caption(SHARE.name, frame.period, source);
  return (
    <ScrollFrame label={caption}>
      <table className="figures">
        <caption>
          {caption}{" "}
          <a
            className="muted"
            href={`/api/v1/snapshots?year=${year}&source=${frame.source}&format=csv`}
            aria-label={text.csvOf(SHARE.name, source)}
          >
            {text.csv}
          </a>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              {table.rank}
            </th>
            <th scope="col">{table.country}</th>
            <th scope="col" className="number">
              {text.columns.share}
            </th>
            <th scope="col">{table.note}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ area, name, rank, cell }) => (
            <tr key={area}>
              <td className="rank">{rank}</td>
              <th scope="row">{area === "OTH" ? name : <a href={`/country/${area}`}>{name}</a>}</th>
              <td className="number">
                {cell.value === null
                  ? cell.low !== undefined && cell.high !== undefined
                    ? `${formatValue(SHARE, cell.low, cell.resolution)} – ${formatValue(SHARE, cell.high, cell.resolution)}`
                    : "–"
                  : formatValue(SHARE, cell.value, cell.resolution)}
              </td>
              <td className="note">
                {[
                  cell.status ? en.status[cell.status] : null,
                  cell.note === undefined ? null : notes[cell.note],
                ]
                  .filter(Boolean)
                  .join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** Measurable changes between two snapshots of one source. */
export function LedgerTable({
  ledger,
  source,
  nameOf,
}: {
  ledger: Ledger;
  source: string;
  nameOf(iso3: string): string;
}) {
  const { table } = en;
  const { year: text } = pagesEn;
  const caption = text.ledgerOf(source, ledger.from.period, ledger.to.period);
  return (
    <ScrollFrame label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.country}</th>
            <th scope="col" className="number">
              {ledger.from.period}
            </th>
            <th scope="col" className="number">
              {ledger.to.period}
            </th>
            <th scope="col" className="number">
              {table.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.changes.map(({ area, from, to, change, resolution }) => (
            <tr key={area}>
              <th scope="row">
                <a href={`/country/${area}`}>{nameOf(area)}</a>
              </th>
              <td className="number">{formatValue(SHARE, from ?? 0, resolution / 2)}</td>
              <td className="number">{formatValue(SHARE, to ?? 0, resolution / 2)}</td>
              <td className="number">{formatChange(SHARE, change ?? 0, resolution / 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ledger.unmeasured > 0 && <p className="muted">{text.unmeasured(ledger.unmeasured)}</p>}
    </ScrollFrame>
  );
}
