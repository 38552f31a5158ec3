"use client";

import type { CSSProperties, Ref } from "react";
import { circleRadius, MIN_RADIUS_PX } from "@/lib/circle-scale";
import { type ColorScale, paletteProperties } from "@/lib/color-scale";
import type { AreaPaint } from "@/lib/paint";
import { diameter, type Place, paintClass } from "@/lib/world-markup";

/** These maps are about half as wide as the map of the page. */
const CIRCLE_PART = 0.5;

type Props = {
  svgRef: Ref<SVGSVGElement>;
  /** What stands on it, in words. */
  label: string;
  size: { width: number; height: number };
  places: readonly Place[];
  scale: ColorScale;
  paints: ReadonlyMap<string, AreaPaint>;
  /** Zoom and place, the same for all that are linked; `zoom` is its factor. */
  transform: string;
  zoom: number;
  outlined: readonly string[];
};

/** A small map that borrows its shapes from the map of the page: a reference for each, no second geometry. */
export function LinkedMap(props: Props) {
  const { svgRef, label, size, places, scale, paints, transform, zoom, outlined } = props;
  // Points have no shape; small shapes come last, so that an enclave lies on top of the country around it.
  const drawn = places.filter(({ boxPx }) => boxPx > 0).sort((a, b) => b.boxPx - a.boxPx);
  const circles = places.flatMap((place) => {
    const paint = paints.get(place.id);
    const radius = circleRadius(place, paint, zoom * CIRCLE_PART);
    return radius === null
      ? []
      : [{ ...place, paint, radius: Math.max(MIN_RADIUS_PX, radius * CIRCLE_PART) }];
  });
  return (
    <svg
      ref={svgRef}
      className="world-svg linked-map"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      style={paletteProperties(scale) as CSSProperties}
    >
      <g transform={transform}>
        <use href="#sea" className="sea" />
        <use href="#land" className="land" />
        <g className="areas">
          {drawn.map(({ id }) => (
            <use key={id} href={`#s-${id}`} data-area={id} className={paintClass(paints.get(id))} />
          ))}
        </g>
        <g className="circles">
          {circles.map(({ id, x, y, paint, radius }) => (
            <g
              key={id}
              data-area={id}
              className={paintClass(paint)}
              style={styleOf(diameter(radius))}
            >
              <path className="ring" d={`M${x} ${y}h0`} />
              <path className="disc" d={`M${x} ${y}h0`} />
            </g>
          ))}
        </g>
        <g className="selection-outline">
          {outlined.map((id) => (
            <use key={id} href={`#s-${id}`} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** `--d:6.0px` as React wants it. */
function styleOf(declaration: string): CSSProperties {
  const [name = "", value = ""] = declaration.split(":");
  return { [name]: value } as CSSProperties;
}
