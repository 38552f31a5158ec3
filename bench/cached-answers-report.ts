/** The remembered answer beside its peers, as the report shows it. */
import type { CachedAnswers } from "./cached-answers";
import { number, ratio, table } from "./markdown";
import { targetsTable } from "./targets";

const LEAST_SHARE = 0.8;

export function cachedAnswersText({
  cases,
  bodyBytes,
  noNginx,
  connections,
}: CachedAnswers): string[] {
  const entries = Object.entries(cases);
  return [
    "",
    `A remembered answer beside the least that node:http can do (\`bench/replay-server.mjs\`: the same headers and bytes, nothing else) and nginx with the bodies as files, ${connections} connections, in turns; requests/s:`,
    "",
    ...table(
      ["answer", "bytes", "front", "node:http", "nginx", "front × node:http"],
      entries.map(([name, { front, nodeHttp, nginx, ratio: share }]) => [
        name,
        String(bodyBytes[name] ?? 0),
        number(front?.median),
        number(nodeHttp?.median),
        number(nginx?.median),
        ratio(share ?? undefined, 1),
      ]),
    ),
    "",
    ...(noNginx === null ? [] : [`nginx: not run: ${noNginx}.`, ""]),
    ...targetsTable(
      entries.map(([name, { ratio: share }]) => ({
        text: `front beside node:http, ${name}`,
        measured: share,
        limit: LEAST_SHARE,
        bound: "least" as const,
        unit: "×" as const,
      })),
    ),
    "",
    "The front counts requests by client, chooses the coding and asks twice a second which release is the newest; a bare server does none of it. Next runs in another process.",
  ];
}
