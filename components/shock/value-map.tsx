import type { CSSProperties } from "react";
import { type ColorScale, classBounds, paletteProperties } from "@/lib/color-scale";
import type { Frame } from "@/lib/contract";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { paintLevels } from "@/lib/paint";
import { sharedWorldMarkup } from "@/lib/world-markup";

type Props = {
  world: WorldSvg;
  scale: ColorScale;
  values: readonly { id: string; value: number }[];
  /** Of the publication: says what a country without a value is. */
  scope: string;
  areaIds: readonly string[];
  label: string;
  className(lo: number | null, hi: number | null): string;
};

/** A map of computed figures with its classes in words; the page holds the shapes once. */
export function ValueMap({ world, scale, values, scope, areaIds, label, className }: Props) {
  const frame: Frame = {
    period: "",
    start: "",
    end: "",
    kind: "point",
    source: "",
    publication: null,
    vintage: null,
    url: null,
    scope,
    cells: values.map(({ id, value }) => ({ area: id, value })),
  };
  return (
    <figure className="story-picture value-map" style={paletteProperties(scale) as CSSProperties}>
      <svg
        className="world-svg"
        viewBox={`0 0 ${world.width} ${world.height}`}
        role="img"
        aria-label={label}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
        dangerouslySetInnerHTML={{
          __html: sharedWorldMarkup(world, paintLevels(frame, scale, areaIds), []),
        }}
      />
      <figcaption>
        <span>{label}</span>
        <ul className="story-classes">
          {Array.from({ length: scale.classCount }, (_, index) => {
            const { lo, hi } = classBounds(scale, index);
            return (
              <li key={`${lo} ${hi}`}>
                <span className="swatch" style={{ background: `var(--c${index})` }} />
                {className(lo, hi)}
              </li>
            );
          })}
        </ul>
      </figcaption>
    </figure>
  );
}
