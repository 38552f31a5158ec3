import type { CSSProperties } from "react";
import { classBounds, paletteProperties } from "@/lib/color-scale";
import { formatClass } from "@/lib/format";
import type { WorldSvg } from "@/lib/geo/world-svg";
import type { AtlasView } from "@/lib/view-model";
import { sharedWorldMarkup } from "@/lib/world-markup";
import { pagesEn } from "@/messages/en/pages";

type Props = {
  world: WorldSvg;
  step: { map: AtlasView; marked: readonly string[]; isChange: boolean };
  label: string;
};

/** The map of a step with its classes in words; the page holds the shapes once. */
export function StepPicture({ world, step, label }: Props) {
  const { metric, scale, frame, previous } = step.map;
  const period =
    step.isChange && previous ? `${previous.period} → ${frame?.period}` : frame?.period;
  return (
    <figure className="story-picture" style={paletteProperties(scale) as CSSProperties}>
      <svg
        className="world-svg"
        viewBox={`0 0 ${world.width} ${world.height}`}
        role="img"
        aria-label={label}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
        dangerouslySetInnerHTML={{ __html: sharedWorldMarkup(world, step.map.paints, step.marked) }}
      />
      <figcaption>
        <span>
          {metric.name}, {period ?? pagesEn.country.gap}
        </span>
        {frame && (
          <ul className="story-classes">
            {Array.from({ length: scale.classCount }, (_, index) => {
              const { lo, hi } = classBounds(scale, index);
              return (
                <li key={`${lo} ${hi}`}>
                  <span className="swatch" style={{ background: `var(--c${index})` }} />
                  {formatClass(metric, lo, hi, step.isChange)}
                </li>
              );
            })}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}
