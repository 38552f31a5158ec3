import type { Revision } from "@/lib/contract";
import { formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import { en } from "@/messages/en";

const MOST_DECIMALS = 6;

/** Figures that were published again and otherwise, each version a link to the map as it was known then. */
export function RevisionList({
  iso3,
  revisions,
  nameOf,
}: {
  iso3: string;
  revisions: readonly Revision[];
  nameOf(source: string): string;
}) {
  const { vintages } = en;
  return (
    <ul className="revisions" data-testid="revisions">
      {revisions.map(({ metric, source, period, kind, versions }) => (
        <li key={`${metric} ${source} ${period} ${kind}`}>
          <span className="when">{period}</span>, {nameOf(source)}
          {kind && `, ${kind}`}:{" "}
          {versions.map(({ value, resolution, vintage }, index) => (
            <span key={vintage}>
              {index > 0 && ", "}
              <span className="number">{publishedValue(metric, value, resolution)}</span>{" "}
              <a
                href={`/?metric=${metric}&source=${source}&to=${period}&country=${iso3}&asOf=${vintage}`}
              >
                {index === 0 ? vintages.asPublished(vintage) : vintages.since(vintage)}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** With all the digits that were published: versions often differ only in those that are cut elsewhere. */
function publishedValue(metricId: string, value: number, resolution: number | null): string {
  const metric = metricOf(metricId);
  return formatValue(
    resolution === null ? metric : { ...metric, maxDecimals: MOST_DECIMALS },
    value,
    resolution,
  );
}
