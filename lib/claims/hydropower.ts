/** Is it surplus hydropower that draws miners? */
import { surplusVerdict } from "../claim-verdict";
import { formatValue } from "../format";
import { inSentence } from "../in-sentence";
import { metricOf } from "../metrics";
import { type Context, dated, type Finding, inputOf } from "./finding";

/** How much of their electricity water makes, beside that of the United States. */
export function surplusHydropower({ record, text }: Context): Finding {
  const rows = ["PRY", "ETH", "USA"].flatMap((area) =>
    record.hydro.filter(({ areaId }) => areaId === area),
  );
  const named = rows.filter(({ areaId }) => areaId !== "USA");
  const power = record.events.filter(
    ({ iso3, kind }) =>
      named.some(({ areaId }) => areaId === iso3) && (kind === "energy" || kind === "policy"),
  );
  return {
    verdict: surplusVerdict(named.map(({ value }) => value)),
    shown: [
      ...rows.map((row) =>
        text.hydro(
          inSentence({ area: row.areaId, name: row.country }),
          row.period,
          formatValue(metricOf("hydro-share"), row.value ?? 0, row.resolution),
        ),
      ),
      text.noSurplus,
      ...(power.length > 0 ? [text.powerEvents(power.map(dated))] : []),
    ],
    inputs: rows.map((row) => inputOf(record, row, row.country)),
    views: named.flatMap(({ areaId, country }) => [
      { label: text.pageOf(country), href: `/country/${areaId}` },
      { label: text.eventsOf(country), href: `/events?country=${areaId}` },
    ]),
  };
}
