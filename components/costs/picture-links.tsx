import { costQuery } from "@/lib/costs/presets";
import type { COST_CHARTS } from "@/lib/picture/cost-sheet";
import { costs as text } from "@/messages/en/costs";

type Props = {
  chart: (typeof COST_CHARTS)[number];
  /** What the chart is drawn from, as in the address of the page. */
  inputs?: Readonly<Record<string, string | null | undefined>>;
};

/** A chart as a picture, whose address may be linked from elsewhere. */
export function PictureLinks({ chart, inputs = {} }: Props) {
  const query = costQuery({ ...inputs, chart });
  return (
    <p className="cost-pictures">
      {text.pictures} <a href={`/api/v1/costs.png${query}&scale=2`}>PNG</a>
      {" · "}
      <a href={`/api/v1/costs.svg${query}`}>SVG</a>
    </p>
  );
}
