import { ScrollFrame } from "@/components/scroll-frame";
import type { Source } from "@/lib/contract";
import { type Evidence as EvidenceOf, highOf, lowOf } from "@/lib/evidence";
import { figureText } from "@/lib/figure-text";
import { formatBound, formatNumber, formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import { en } from "@/messages/en";
import { viewsEn } from "@/messages/en/views";

type Props = {
  country: string;
  evidence: EvidenceOf;
  /** Null: the newest figure of each source. */
  year: number | null;
  nameOf(source: string): string;
  sources?: readonly Pick<Source, "id" | "caveat">[];
};

const share = metricOf("hashrate-share");

/** Every published share of a country as a dot on one axis, with the range in words and the table of the same figures. */
export function Evidence({ country, evidence, year, nameOf, sources = [] }: Props) {
  const { evidence: text, table } = viewsEn.charts;
  const { rows, range, methods, figures, most, ticks } = evidence;
  if (!range) return <p>{year === null ? text.none(country) : text.noneOfYear(country, year)}</p>;
  const words = text.range({
    low: formatNumber(share, range.lowest, range.low.resolution),
    high: formatNumber(share, range.highest, range.high.resolution),
    unit: "%",
    methods,
    figures,
  });
  const at = (value: number) => `${(100 * value) / most}%`;
  return (
    <div className="evidence" data-testid="evidence">
      <p>
        <strong>{words}</strong>{" "}
        <span className="muted">({year === null ? text.newest : text.ofYear(year)})</span>
      </p>
      <ol aria-hidden="true">
        {rows.map(({ source, figures: own }) => {
          const newest = own.at(-1);
          return (
            <li key={source}>
              <span className="evidence-name">
                {nameOf(source)}{" "}
                <span className="muted">
                  {newest && `${newest.period}, ${en.quality[newest.quality]}`}
                </span>
              </span>
              <span className="number">{newest && figureText(share, newest)}</span>
              <span className="evidence-track">
                {own.map((figure) => (
                  <span
                    key={`${figure.period} ${figure.vintage} ${figure.source_url}`}
                    className={`evidence-${figure.value === null ? "bounds" : "dot"} ${figure.quality}`}
                    style={{
                      left: at(lowOf(figure)),
                      ...(figure.value === null
                        ? { width: at(highOf(figure) - lowOf(figure)) }
                        : {}),
                    }}
                    title={`${figure.period}: ${figureText(share, figure)}`}
                  />
                ))}
              </span>
            </li>
          );
        })}
        <li className="evidence-axis">
          {ticks.map((tick) => (
            <span key={tick} style={{ left: at(tick) }}>
              {formatBound(share, tick)}
              {tick === ticks.at(-1) ? " %" : ""}
            </span>
          ))}
        </li>
      </ol>
      <p className="muted">{text.lead}</p>
      <details>
        <summary>{table}</summary>
        <ScrollFrame label={text.label(country)}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{text.columns.source}</th>
                <th scope="col" className="number">
                  {text.columns.share}
                </th>
                <th scope="col">{text.columns.period}</th>
                <th scope="col">{text.columns.published}</th>
                <th scope="col">{text.columns.method}</th>
                <th scope="col">{text.columns.sample}</th>
              </tr>
            </thead>
            <tbody>
              {rows.flatMap(({ source, figures: own }) =>
                own.map((figure) => (
                  <tr key={`${source} ${figure.period} ${figure.vintage} ${figure.source_url}`}>
                    <th scope="row">
                      <a href={`/sources#${source}`}>{nameOf(source)}</a>
                    </th>
                    <td className="number">
                      {figure.value === null
                        ? figureText(share, figure)
                        : formatValue(share, figure.value, figure.resolution)}
                    </td>
                    <td className="when">{figure.period}</td>
                    <td className="when">{figure.vintage}</td>
                    <td>{figure.method}</td>
                    <td className="note">
                      {[
                        en.quality[figure.quality],
                        figure.caveat,
                        sources.find(({ id }) => id === source)?.caveat,
                      ]
                        .filter(Boolean)
                        .join("; ")}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </ScrollFrame>
      </details>
    </div>
  );
}
