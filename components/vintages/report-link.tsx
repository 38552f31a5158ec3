"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { reportPage } from "@/lib/error-report";
import { viewQuery } from "@/lib/url-state";

/** Begins a report on the figure of a country in the view. */
export function ReportLink({ area }: { area: string }) {
  const { view, deferred, timeline, describe } = useAtlas();
  const { vintages } = useMessages();
  const { title, value, lines } = describe(area, deferred);
  const { frame, metric } = deferred;
  const source = timeline.sources.find(({ id }) => id === frame?.source)?.name;
  const figure = [title, metric.name, frame?.period, value, source ?? lines.at(-1)]
    .concat(frame?.vintage ? [`${vintages.report.published} ${frame.vintage}`] : [])
    .filter(Boolean)
    .join(", ");
  const address = `/${viewQuery({ ...view, country: [area], to: frame?.period ?? view.to })}`;
  return (
    <a className="report-link" href={reportPage(address, figure)}>
      {vintages.report.link}
    </a>
  );
}
