import { ScrollFrame } from "@/components/scroll-frame";
import { number, usd } from "@/lib/costs/figures";
import type { SupplyCurve } from "@/lib/costs/supply";
import { supplyLayout } from "@/lib/costs/supply-layout";
import { costs as text } from "@/messages/en/costs";

const WIDTH = 720;
const HEIGHT = 320;
const PLOT = { left: 56, right: WIDTH - 8, top: 28, bottom: HEIGHT - 36 };

/** Cumulative hashrate by cost with the price of bitcoin across it. */
export function SupplyChart({
  curve,
  btcPriceUsd,
}: {
  curve: SupplyCurve;
  btcPriceUsd: number | null;
}) {
  const layout = supplyLayout(curve, btcPriceUsd, PLOT);
  if (!layout) return <p>{text.supplyNone}</p>;
  const { yTicks, xTicks, steps, priceY } = layout;
  return (
    <ScrollFrame label={text.supplyChart} className="cost-chart-frame">
      <svg
        className="cost-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${text.supply}. ${steps.map(({ name, costUsdPerBtc }) => `${name} ${usd(costUsdPerBtc)}`).join(", ")}`}
      >
        <text className="cost-axis" x={0} y={11}>
          {text.yUsd}
        </text>
        {yTicks.map(({ y, text: words }) => (
          <g key={words} className="cost-tick">
            <path d={`M${PLOT.left} ${y}H${PLOT.right}`} />
            <text x={PLOT.left - 6} y={y + 4} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        {xTicks.map(({ x, text: words }) => (
          <text key={words} className="cost-axis" x={x} y={PLOT.bottom + 16} textAnchor="middle">
            {words}
          </text>
        ))}
        <text className="cost-axis" x={PLOT.right} y={PLOT.bottom + 32} textAnchor="end">
          {text.xEhs}
        </text>
        {steps.map((step) => (
          <g key={step.area} className="supply-step" data-pays={step.pays}>
            <rect x={step.x} width={step.width} y={step.y} height={step.height}>
              <title>{`${step.name}: ${usd(step.costUsdPerBtc)}, ${number(step.hashrateEhs, 1)} EH/s`}</title>
            </rect>
            {step.hasLabel && (
              <text x={step.x + step.width / 2} y={step.y - 5} textAnchor="middle">
                {step.area}
              </text>
            )}
          </g>
        ))}
        {priceY !== null && btcPriceUsd !== null && (
          <g className="supply-price">
            <path d={`M${PLOT.left} ${priceY}H${PLOT.right}`} />
            <text x={PLOT.left + 6} y={priceY - 6}>
              {text.btcLine(usd(btcPriceUsd))}
            </text>
          </g>
        )}
      </svg>
    </ScrollFrame>
  );
}
