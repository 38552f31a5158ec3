import { scaleLinear } from "d3-scale";
import type { SupplyCurve } from "@/lib/costs/supply";
import { costs as text } from "@/messages/en/costs";
import { number, usd } from "./cost-text";

const WIDTH = 720;
const HEIGHT = 320;
const PLOT = { left: 56, right: WIDTH - 8, top: 16, bottom: HEIGHT - 36 };
/** Narrower steps have no room for their letters. */
const LABEL_WIDTH = 28;

/** Cumulative hashrate by cost with the price of bitcoin across it. */
export function SupplyChart({
  curve,
  btcPriceUsd,
}: {
  curve: SupplyCurve;
  btcPriceUsd: number | null;
}) {
  const { steps } = curve;
  const last = steps.at(-1);
  if (!last) return <p>{text.supplyNone}</p>;
  const most = Math.max(last.costUsdPerBtc, btcPriceUsd ?? 0) * 1.08;
  const x = scaleLinear([0, last.toEhs], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]).nice(5);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard
    <section className="cost-chart-frame" aria-label={text.supplyChart} tabIndex={0}>
      <svg
        className="cost-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${text.supply}. ${steps.map(({ name, costUsdPerBtc }) => `${name} ${usd(costUsdPerBtc)}`).join(", ")}`}
      >
        {y.ticks(5).map((value) => (
          <g key={value} className="cost-tick">
            <path d={`M${PLOT.left} ${y(value)}H${PLOT.right}`} />
            <text x={PLOT.left - 6} y={y(value) + 4} textAnchor="end">
              {`$${number(value / 1_000)}k`}
            </text>
          </g>
        ))}
        {x.ticks(6).map((value) => (
          <text
            key={value}
            className="cost-axis"
            x={x(value)}
            y={PLOT.bottom + 16}
            textAnchor="middle"
          >
            {number(value)}
          </text>
        ))}
        <text className="cost-axis" x={PLOT.right} y={PLOT.bottom + 32} textAnchor="end">
          {text.xEhs}
        </text>
        {steps.map((step) => {
          const [from, to, top] = [x(step.fromEhs), x(step.toEhs), y(step.costUsdPerBtc)];
          const pays = btcPriceUsd === null || step.costUsdPerBtc <= btcPriceUsd;
          return (
            <g key={step.area} className="supply-step" data-pays={pays}>
              <rect
                x={from}
                width={Math.max(0.5, to - from)}
                y={top}
                height={Math.max(0, PLOT.bottom - top)}
              >
                <title>{`${step.name}: ${usd(step.costUsdPerBtc)}, ${number(step.hashrateEhs, 1)} EH/s`}</title>
              </rect>
              {to - from >= LABEL_WIDTH && (
                <text x={(from + to) / 2} y={top - 5} textAnchor="middle">
                  {step.area}
                </text>
              )}
            </g>
          );
        })}
        {btcPriceUsd !== null && (
          <g className="supply-price">
            <path d={`M${PLOT.left} ${y(btcPriceUsd)}H${PLOT.right}`} />
            <text x={PLOT.left + 6} y={y(btcPriceUsd) - 6}>
              {text.btcLine(usd(btcPriceUsd))}
            </text>
          </g>
        )}
      </svg>
    </section>
  );
}
