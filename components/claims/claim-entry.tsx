import { ScrollFrame } from "@/components/scroll-frame";
import type { Finding } from "@/lib/claims/finding";
import type { Claim } from "@/lib/contract";
import { datePrinted } from "@/lib/legal-status";
import { pagesEn } from "@/messages/en/pages";
import { VerdictMark } from "./verdict-mark";

/** One sentence of the news: who said it, what the record shows, and from which figures. */
export function ClaimEntry({ claim, finding }: { claim: Claim; finding: Finding }) {
  const { claims: text } = pagesEn;
  const host = new URL(claim.sourceUrl).hostname.replace(/^www\./, "");
  return (
    <article id={claim.id} className="claim" aria-labelledby={`${claim.id}-said`}>
      <div className="claim-said">
        <h2 id={`${claim.id}-said`}>
          <a href={`#${claim.id}`}>{claim.statement}</a>
        </h2>
        <p className="muted">
          {text.said(claim.saidBy, datePrinted(claim.saidOn, claim.datePrecision))},{" "}
          {text.via(claim.reportedBy ?? claim.saidBy)} (<a href={claim.sourceUrl}>{host}</a>
          {claim.secondary ? `, ${text.secondary}` : ""})
        </p>
        {claim.quote && (
          <p>
            <span className="muted">{text.asPrinted}:</span> <q>{claim.quote}</q>
          </p>
        )}
        {claim.note && <p className="muted">{claim.note}</p>}
      </div>
      <div className="claim-record">
        <p>
          <VerdictMark verdict={finding.verdict} />
        </p>
        <ul aria-label={text.record}>
          {finding.shown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {finding.inputs.length > 0 && (
          <details>
            <summary>
              {text.inputs} ({finding.inputs.length})
            </summary>
            <ScrollFrame label={`${text.inputs}: ${claim.statement}`}>
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{text.columns.what}</th>
                    <th scope="col" className="number">
                      {text.columns.value}
                    </th>
                    <th scope="col">{text.columns.source}</th>
                  </tr>
                </thead>
                <tbody>
                  {finding.inputs.map(({ what, value, source, href }) => (
                    <tr key={`${what} ${source}`}>
                      <th scope="row">{what}</th>
                      <td className="number">{value}</td>
                      <td>{href ? <a href={href}>{source}</a> : source}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollFrame>
          </details>
        )}
        {finding.views.length > 0 && (
          <p className="record-links">
            <span className="muted">{text.look}:</span>
            {finding.views.map(({ label, href }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}
