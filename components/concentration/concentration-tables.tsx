import { Fragment } from "react";
import { ScrollFrame } from "@/components/scroll-frame";
import { measureUnit, type RestAssumption, saysSomething } from "@/lib/concentration-measures";
import { boundsOf, type ConcentrationEntry } from "@/lib/concentration-record";
import { formatInterval, formatMeasure } from "@/lib/concentration-view";
import { concentration as text } from "@/messages/en/concentration";
import { MEASURE_GROUPS, measureText } from "./concentration-choices";

type Props = {
  entries: readonly ConcentrationEntry[];
  rest: RestAssumption;
  nameOf(source: string): string;
};

/** Bounds, or that they are too wide; the bounds themselves stay readable. */
function Bounds({
  entry,
  measure,
  rest,
}: {
  entry: ConcentrationEntry;
  measure: string;
  rest: RestAssumption;
}) {
  const bounds = boundsOf(entry, measure, rest);
  const shown = formatInterval(measure, bounds);
  if (saysSomething(bounds, measureUnit(measure))) return shown;
  return (
    <>
      {text.notComputable}
      {bounds.lower !== null && <span className="muted"> ({shown})</span>}
    </>
  );
}

/** Every measure of the newest snapshot of each source, beside each other, each with its sentence. */
export function NewestTable({ entries, rest, nameOf }: Props) {
  const newest = [...new Map(entries.map((entry) => [entry.source, entry])).values()];
  const { columns } = text;
  return (
    <ScrollFrame label={text.newest}>
      <table className="figures concentration-newest" data-testid="newest-concentration">
        <thead>
          <tr>
            <th scope="col">{columns.measure}</th>
            {newest.map(({ source, period }) => (
              <th key={source} scope="col" className="number">
                {nameOf(source)}
                <br />
                <span className="muted">{period}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{columns.listed}</th>
            {newest.map(({ source, listed }) => (
              <td key={source} className="number">
                {listed}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{columns.rest}</th>
            {newest.map((entry) => (
              <td key={entry.source} className="number">
                {formatMeasure("top1", entry.rest)} %
              </td>
            ))}
          </tr>
          {MEASURE_GROUPS.map(({ name, ids }) => (
            <Fragment key={name}>
              <tr>
                <th scope="rowgroup" colSpan={newest.length + 1} className="group">
                  {name}
                </th>
              </tr>
              {ids.map((id) => (
                <tr key={id} id={`measure-${id}`} data-measure={id}>
                  <th scope="row">
                    {measureText(id).name}
                    <span className="muted definition">{measureText(id).definition}</span>
                  </th>
                  {newest.map((entry) => (
                    <td key={entry.source} className="number">
                      <Bounds entry={entry} measure={id} rest={rest} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** One measure of every snapshot, newest first. */
export function SnapshotTable({ entries, rest, nameOf, measure }: Props & { measure: string }) {
  const { columns } = text;
  return (
    <ScrollFrame label={text.table}>
      <table className="figures" data-testid="concentration-table">
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col" className="number">
              {measureText(measure).name}
            </th>
            <th scope="col">{columns.assumption}</th>
            <th scope="col" className="number">
              {columns.listed}
            </th>
            <th scope="col" className="number">
              {columns.rest}
            </th>
            <th scope="col">{columns.published}</th>
          </tr>
        </thead>
        <tbody>
          {entries.toReversed().map((entry) => {
            const ofListed = measure === "gini" || measure === "evenness";
            const { assumption } = boundsOf(entry, measure, rest);
            return (
              <tr key={`${entry.publication} ${entry.period}`} data-period={entry.period}>
                <th scope="row" className="when">
                  {entry.period}
                </th>
                <td>{nameOf(entry.source)}</td>
                <td className="number">
                  <Bounds entry={entry} measure={measure} rest={rest} />
                </td>
                <td>{text.restShort[ofListed ? "listed-only" : assumption]}</td>
                <td className="number">{entry.listed}</td>
                <td className="number">{formatMeasure("top1", entry.rest)} %</td>
                <td className="when">
                  {entry.url ? <a href={entry.url}>{entry.vintage}</a> : entry.vintage}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
