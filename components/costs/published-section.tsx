import { ScrollFrame } from "@/components/scroll-frame";
import { number, usd } from "@/lib/costs/figures";
import type { OwnCost, Reason } from "@/lib/costs/reports";
import { costRecord as text } from "@/messages/en/cost-record";

export type ReportLine = {
  key: string;
  who: string;
  href: string | null;
  where: string;
  when: string;
  theirsUsd: string;
  ours: OwnCost | null;
  caveat: string | null;
  reasons: readonly Reason[];
};

export type SiteLine = {
  key: string;
  where: string;
  when: string;
  mw: string;
  who: string;
  href: string | null;
  wattsPerPerson: number | null;
  mwPerTwh: number | null;
  /** With the period of the snapshot that it is of. */
  share: { value: number; period: string } | null;
};

/** Published costs with ours for the same date. */
export function ReportsSection({ lines }: { lines: readonly ReportLine[] }) {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{text.reports}</h2>
      <p className="muted">{text.reportsLead}</p>
      <ScrollFrame label={text.reportsTable}>
        <table className="figures">
          <caption>{text.reportsTable}</caption>
          <Head columns={text.reportsColumns} numbers={["theirs", "ours"]} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.href ? <a href={line.href}>{line.who}</a> : line.who}</th>
                <td>{line.where}</td>
                <td className="when">{line.when}</td>
                <td className="number">{line.theirsUsd}</td>
                <td className="number">
                  {line.ours ? (
                    <>
                      {number(line.ours.central)}
                      <span className="cost-caveat muted">
                        {`${usd(line.ours.low)}–${usd(line.ours.high)}`}
                      </span>
                    </>
                  ) : (
                    "–"
                  )}
                </td>
                <td className="muted when">
                  {line.ours ? `${number(line.ours.priceUsdPerKwh, 4)} USD/kWh` : text.noOwn}
                </td>
                <td className="muted note">
                  {line.reasons.map((reason) => text.reasons[reason]).join("; ")}
                  {line.caveat && <span className="cost-caveat">{line.caveat}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

/** Power of sites beside the share of the network, per person and per TWh generated. */
export function SitesSection({ lines }: { lines: readonly SiteLine[] }) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{text.sites}</h2>
      <p className="muted">{text.sitesLead}</p>
      <ScrollFrame label={text.sitesTable}>
        <table className="figures">
          <caption>{text.sitesTable}</caption>
          <Head columns={text.sitesColumns} numbers={["mw", "perPerson", "perTwh", "share"]} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.where}</th>
                <td className="when">{line.when}</td>
                <td className="number">{line.mw}</td>
                <td>{line.href ? <a href={line.href}>{line.who}</a> : line.who}</td>
                <td className="number">
                  {line.wattsPerPerson === null ? "–" : number(line.wattsPerPerson, 2)}
                </td>
                <td className="number">
                  {line.mwPerTwh === null ? "–" : number(line.mwPerTwh, 2)}
                </td>
                <td className="number">
                  {line.share === null ? "–" : `${number(line.share.value * 100, 1)} %`}
                  {line.share && <span className="cost-caveat muted">{line.share.period}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

function Head({
  columns,
  numbers,
}: {
  columns: Readonly<Record<string, string>>;
  numbers: readonly string[];
}) {
  return (
    <thead>
      <tr>
        {Object.entries(columns).map(([key, label]) => (
          <th key={key} scope="col" className={numbers.includes(key) ? "number" : ""}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
