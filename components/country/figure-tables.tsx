import { Term } from "@/components/glossary/term";
import { ScrollFrame } from "@/components/scroll-frame";
import { reportPage } from "@/lib/error-report";
import type { FigureSeries } from "@/lib/figure-series";
import { figureText } from "@/lib/figure-text";
import type { Metric } from "@/lib/metrics";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { MarkSymbol } from "./mark-symbol";

const OPEN_UP_TO = 8;

/** The data of the chart: a table a source, newest first, each with its file. */
export function FigureTables({
  metric,
  iso3,
  series,
  nameOf,
}: {
  metric: Metric;
  iso3: string;
  series: readonly FigureSeries[];
  nameOf(source: string): string;
}) {
  const { country: text } = pagesEn;
  const { columns } = text;
  return series.map(({ source, figures }, style) => (
    <details key={source} className="figure-table" open={figures.length <= OPEN_UP_TO}>
      <summary>
        <MarkSymbol style={style} /> <span>{nameOf(source)}</span>{" "}
        <span className="muted">
          {text.figures(figures.length)},{" "}
          {text.span(figures[0]?.period ?? "", figures.at(-1)?.period ?? "")}
        </span>
      </summary>
      <p className="figure-links">
        <a
          href={`/api/v1/snapshots?country=${iso3}&metric=${metric.id}&source=${source}&format=csv`}
          aria-label={text.csvOf(metric.name, nameOf(source))}
        >
          {text.csv}
        </a>
        <a href={`/sources#${source}`}>{columns.source}</a>
        <a
          href={reportPage(
            `/country/${iso3}#${metric.id}`,
            [
              iso3,
              metric.name,
              nameOf(source),
              figures.length === 1 ? figures[0]?.period : null,
              `${en.vintages.report.published} ${figures.at(-1)?.vintage}`,
            ]
              .filter(Boolean)
              .join(", "),
          )}
        >
          {en.vintages.report.link}
        </a>
      </p>
      <ScrollFrame label={`${metric.name}, ${nameOf(source)}`}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{columns.period}</th>
              <th scope="col" className="number">
                {columns.value}
              </th>
              <th scope="col">{columns.quality}</th>
              <th scope="col">
                <Term id="vintage">{columns.published}</Term>
              </th>
              <th scope="col">{columns.caveat}</th>
            </tr>
          </thead>
          <tbody>
            {[...figures].reverse().map((figure) => (
              <tr key={`${figure.period} ${figure.vintage}`}>
                <th scope="row" className="when">
                  {figure.period}
                </th>
                <td className="number">{figureText(metric, figure)}</td>
                <td className="when">{en.quality[figure.quality]}</td>
                <td className="when">{figure.vintage}</td>
                <td className="note">
                  {[figure.status === "value" ? null : en.status[figure.status], figure.caveat]
                    .filter(Boolean)
                    .join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  ));
}
