import type { Mix } from "@/lib/country-profile";
import { formatValue } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import { pagesEn } from "@/messages/en/pages";

/** Shares of generation of one year, as bars that the numbers stand beside. */
export function GenerationMix({ mix }: { mix: Mix }) {
  return (
    <table className="figures mix">
      <caption>{pagesEn.country.mixOf(mix.year)}</caption>
      <tbody>
        {mix.parts
          .filter(({ value }) => value !== null && value > 0)
          .map((part) => {
            const metric = metricOf(part.metric);
            return (
              <tr key={part.metric}>
                <th scope="row">{metric.name.replace(/ share$/, "")}</th>
                <td className="number">{formatValue(metric, part.value ?? 0, part.resolution)}</td>
                <td className="mix-bar" aria-hidden="true">
                  <span style={{ width: `${(part.value ?? 0) * 100}%` }} />
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
