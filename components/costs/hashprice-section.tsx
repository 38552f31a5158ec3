import { ScrollFrame } from "@/components/scroll-frame";
import { ShareButton } from "@/components/share/share-button";
import type { HashpriceEntry } from "@/lib/contract";
import { number, percent } from "@/lib/costs/figures";
import { hashpriceLayout } from "@/lib/costs/hashprice-layout";
import { costRecord as text } from "@/messages/en/cost-record";

const WIDTH = 720;
const HEIGHT = 260;
const PLOT = { left: 56, right: WIDTH - 8, top: 24, bottom: HEIGHT - 24 };

type Props = {
  months: readonly HashpriceEntry[];
  years: readonly HashpriceEntry[];
  halvings: readonly string[];
};

/** Hashprice by month with the halvings, and its parts by year. */
export function HashpriceSection({ months, years, halvings }: Props) {
  const newest = months.at(-1);
  const rows = newest ? [...years, newest].reverse() : years;
  return (
    <section aria-labelledby="hashprice">
      <h2 id="hashprice">{text.hashprice}</h2>
      <p className="muted">{text.hashpriceLead}</p>
      <Chart months={months} halvings={halvings} />
      <p>
        <ShareButton of="costs" query="?chart=hashprice" name={text.hashpriceTitle} />
      </p>
      <ScrollFrame label={text.hashpriceTable}>
        <table className="figures">
          <caption>{text.hashpriceTable}</caption>
          <thead>
            <tr>
              {Object.entries(text.hashpriceColumns).map(([key, label]) => (
                <th key={key} scope="col" className={key === "period" ? "" : "number"}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.period}>
                <th scope="row">{row.period}</th>
                <td className="number">{figure(row.hashprice_usd_per_ph_day, 2)}</td>
                <td className="number">{figure(row.hashprice_btc_per_ph_day, 8)}</td>
                <td className="number">
                  {figure(
                    row.revenue_usd_per_day === null ? null : row.revenue_usd_per_day / 1e6,
                    1,
                  )}
                </td>
                <td className="number">
                  {row.fee_share < 0.1
                    ? `${number(row.fee_share * 100, 1, 1)} %`
                    : percent(row.fee_share)}
                </td>
                <td className="number">{number(row.subsidy_btc_per_block, 3)}</td>
                <td className="number">{figure(row.btc_price_usd, 0)}</td>
                <td className="number">{figure(row.break_even_usd_per_kwh, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p>
        <a href="/api/v1/hashprice?format=csv" download>
          {text.hashpriceCsv}
        </a>
      </p>
    </section>
  );
}

function figure(value: number | null, decimals: number): string {
  return value === null ? "–" : number(value, decimals, decimals);
}

function Chart({ months, halvings }: Pick<Props, "months" | "halvings">) {
  const layout = hashpriceLayout(months, halvings, PLOT);
  if (!layout) return null;
  return (
    <ScrollFrame label={text.hashpriceChart} className="cost-chart-frame">
      <svg
        className="cost-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${text.hashpriceChart}: ${number(layout.firstUsd, 0)} to ${number(layout.lastUsd, 1)}`}
      >
        {layout.yTicks.map(({ y, text: words }) => (
          <g key={words} className="cost-tick">
            <path d={`M${PLOT.left} ${y}H${PLOT.right}`} />
            <text x={PLOT.left - 6} y={y + 4} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        {layout.years.map(({ x, text: year }) => (
          <text key={year} x={x} y={HEIGHT - 6} textAnchor="middle">
            {year}
          </text>
        ))}
        {layout.halvings.map(({ x, date }) => (
          <g key={date} className="cost-halving">
            <path d={`M${x} ${PLOT.top}V${PLOT.bottom}`} />
            <text x={x} y={PLOT.top - 8} textAnchor="middle">
              {text.halving(date)}
            </text>
          </g>
        ))}
        <path className="cost-line" d={layout.path} />
      </svg>
    </ScrollFrame>
  );
}
