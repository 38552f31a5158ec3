/** What the record says to each sentence of the news: numbers with their inputs, and the verdict that follows by rule. */
import type { ClaimRecord } from "./claim-record";
import { lessExposed } from "./claims/exposure";
import type { Context, Finding, Text } from "./claims/finding";
import { surplusHydropower } from "./claims/hydropower";
import { aiTheOtherWay, edgeAiGrowth, industrialMining } from "./claims/industry";
import { leavingTheUs, paraguayAndEthiopia } from "./claims/migration";
import { usCost } from "./claims/us-cost";
import type { Claim } from "./contract";

const FINDINGS: Record<string, (context: Context) => Finding> = {
  "us-cost": usCost,
  "leaving-the-us": leavingTheUs,
  "paraguay-and-ethiopia": paraguayAndEthiopia,
  "surplus-hydropower": surplusHydropower,
  "less-exposed": lessExposed,
  "industrial-mining": industrialMining,
  "ai-the-other-way": aiTheOtherWay,
  "edge-ai-growth": edgeAiGrowth,
};

/** The finding of a claim; one that no rule is written for is not testable. */
export function findingOf(claim: Claim, record: ClaimRecord, text: Text): Finding {
  const find = FINDINGS[claim.id];
  return (
    find?.({ record, text, claim }) ?? {
      verdict: "not-testable",
      shown: [text.noRule],
      inputs: [],
      views: [],
    }
  );
}
