import { scaleLinear } from "d3-scale";
import { usd } from "@/lib/costs/figures";
import { inputText, type TornadoBar } from "@/lib/costs/tornado";
import { costs as text } from "@/messages/en/costs";

/** Each input's reach as a bar around the central cost, with its two figures at the ends. */
export function TornadoChart({ bars, costUsd }: { bars: readonly TornadoBar[]; costUsd: number }) {
  const values = bars.flatMap(({ costFromUsd, costToUsd }) => [costFromUsd, costToUsd]);
  const x = scaleLinear([Math.min(costUsd, ...values), Math.max(costUsd, ...values)], [0, 100]);
  return (
    <ul className="tornado">
      {bars.map((bar) => {
        const [left, right] = [bar.costFromUsd, bar.costToUsd].sort((a, b) => a - b);
        const rises = bar.costToUsd >= bar.costFromUsd;
        const [low, high] = rises ? [bar.from, bar.to] : [bar.to, bar.from];
        return (
          <li key={bar.input}>
            <span className="tornado-name">{text.tornadoNames[bar.input]}</span>
            <span className="tornado-track" aria-hidden="true">
              <span
                className="tornado-bar"
                style={{ left: `${x(left ?? 0)}%`, width: `${x(right ?? 0) - x(left ?? 0)}%` }}
              />
              <span className="tornado-middle" style={{ left: `${x(costUsd)}%` }} />
            </span>
            <span className="tornado-ends">
              {[
                text.tornadoEnd(usd(left ?? 0), inputText(bar.input, low ?? 0, text)),
                text.tornadoEnd(usd(right ?? 0), inputText(bar.input, high ?? 0, text)),
              ].join("; ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
