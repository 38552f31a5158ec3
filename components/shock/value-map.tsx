import type { CSSProperties } from "react";
import { classBounds, paletteProperties } from "@/lib/color-scale";
import { formatClass } from "@/lib/format";
import type { WorldSvg } from "@/lib/geo/world-svg";
import type { ValuedMap } from "@/lib/shock-maps";
import { sharedWorldMarkup } from "@/lib/world-markup";

type Props = { world: WorldSvg; map: ValuedMap; label: string };

/** A map of computed figures with its classes in words; the page holds the shapes once. */
export function ValueMap({ world, map: { metric, scale, paints }, label }: Props) {
  return (
    <figure className="story-picture value-map" style={paletteProperties(scale) as CSSProperties}>
      <svg
        className="world-svg"
        viewBox={`0 0 ${world.width} ${world.height}`}
        role="img"
        aria-label={label}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
        dangerouslySetInnerHTML={{ __html: sharedWorldMarkup(world, paints, []) }}
      />
      <figcaption>
        <span>{label}</span>
        <ul className="story-classes">
          {Array.from({ length: scale.classCount }, (_, index) => {
            const { lo, hi } = classBounds(scale, index);
            return (
              <li key={`${lo} ${hi}`}>
                <span className="swatch" style={{ background: `var(--c${index})` }} />
                {formatClass(metric, lo, hi)}
              </li>
            );
          })}
        </ul>
      </figcaption>
    </figure>
  );
}
