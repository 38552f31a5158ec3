"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { ScrollFrame } from "@/components/scroll-frame";
import { useViewMessages } from "@/components/view-messages";
import { attribute, type Flow } from "@/lib/attribution";
import { formatNumber } from "@/lib/format";
import { type LedgerRow, REST } from "@/lib/ledger";
import { metricOf } from "@/lib/metrics";
import { sankeyLayout } from "@/lib/sankey-layout";

const SHARE = metricOf("hashrate-share");
const WIDTH = 720;
const INSET = 200;
const points = (share: number) => formatNumber(SHARE, share);

/** Losses attributed to gains, only when the reader asks, under the assumption's name; a drawing and its table. */
export function Attribution({ rows }: { rows: readonly LedgerRow[] }) {
  const { ledger } = useViewMessages();
  const flows = attribute(rows);
  return (
    <details className="ledger-attribution">
      <summary>{ledger.attribution}</summary>
      <p className="ledger-assumption">{ledger.assumption}</p>
      {flows.length === 0 ? (
        <p>{ledger.noFlows}</p>
      ) : (
        <>
          <Sankey flows={flows} />
          <FlowTable flows={flows} />
        </>
      )}
    </details>
  );
}

function Sankey({ flows }: { flows: readonly Flow[] }) {
  const { ledger } = useViewMessages();
  const { areaId } = useHighlight();
  const nameOf = useNames();
  const ends = Math.max(
    new Set(flows.map(({ from }) => from)).size,
    new Set(flows.map(({ to }) => to)).size,
  );
  const height = Math.max(200, ends * 32);
  const { nodes, bands } = sankeyLayout(flows, { width: WIDTH, height, inset: INSET });
  return (
    <ScrollFrame label={ledger.attribution} className="ledger-sankey">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img">
        <title>{ledger.sankey}</title>
        {bands.map((band) => (
          <path
            key={band.id}
            d={band.path}
            strokeWidth={Math.max(1, band.widthPx)}
            data-highlighted={areaId === band.from || areaId === band.to}
          />
        ))}
        {nodes.map((node) => (
          <g key={node.id} className={node.isLoser ? "loser" : "gainer"}>
            <rect x={node.x} y={node.y} width={node.width} height={Math.max(1, node.height)} />
            <text
              x={node.isLoser ? node.x - 8 : node.x + node.width + 8}
              y={node.y + node.height / 2}
              textAnchor={node.isLoser ? "end" : "start"}
              dominantBaseline="middle"
            >
              {`${nameOf(node.area)} ${node.isLoser ? "−" : "+"}${points(node.share)}`}
            </text>
          </g>
        ))}
      </svg>
    </ScrollFrame>
  );
}

function FlowTable({ flows }: { flows: readonly Flow[] }) {
  const { ledger } = useViewMessages();
  const nameOf = useNames();
  return (
    <div className="table-frame">
      <table className="figures ledger-flows" data-testid="flows">
        <caption>{ledger.flowsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{ledger.loser}</th>
            <th scope="col">{ledger.gainer}</th>
            <th scope="col" className="number">
              {ledger.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, share }) => (
            <tr key={`${from}-${to}`}>
              <th scope="row">{nameOf(from)}</th>
              <td>{nameOf(to)}</td>
              <td className="number">{points(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useNames(): (area: string) => string {
  const { areas } = useAtlas();
  const { ledger } = useViewMessages();
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return (area) => (area === REST ? ledger.rest : (names.get(area) ?? area));
}
