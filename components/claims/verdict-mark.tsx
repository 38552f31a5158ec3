import type { Verdict } from "@/lib/contract";
import { pagesEn } from "@/messages/en/pages";

const SIGNS: Record<Verdict, string> = {
  supported: "✓",
  partly: "◐",
  "not-testable": "?",
  wrong: "✗",
};

/** A verdict as a word; the sign beside it is decoration. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {pagesEn.claims.verdicts[verdict]}
    </span>
  );
}
