"use client";

import { memo, useEffect, useRef } from "react";
import type { WorldSvg } from "@/lib/geo/world-svg";
import type { AreaPaint } from "@/lib/paint";

/**
 * The server writes the map into the page; the browser keeps that markup as it is and never carries the geometry in its
 * script. `typeof window` is decided when bundling, so the import is not part of the browser's code.
 */
const drawOnServer =
  typeof window === "undefined"
    ? (paints: ReadonlyMap<string, AreaPaint>) => {
        const { worldMarkup } =
          require("@/lib/world-markup") as typeof import("@/lib/world-markup");
        return worldMarkup(require("@/lib/geo/generated/world-svg.json") as WorldSvg, paints);
      }
    : null;

type Props = {
  label: string;
  size: { width: number; height: number };
  paints: ReadonlyMap<string, AreaPaint>;
  /** Called with the element once its markup stands. */
  onDrawn(svg: SVGSVGElement): void;
};

/** Rendered once: later changes go through the surface that `onDrawn` makes. */
export const WorldSvgMap = memo(
  function WorldSvgMap({ label, size, paints, onDrawn }: Props) {
    const ref = useRef<SVGSVGElement>(null);

    useEffect(() => {
      const svg = ref.current;
      if (!svg) return;
      if (svg.firstChild) return onDrawn(svg);
      let left = false;
      drawInBrowser(paints).then((markup) => {
        if (left) return;
        svg.innerHTML = markup;
        onDrawn(svg);
      }, console.error);
      return () => {
        left = true;
      };
    }, [paints, onDrawn]);

    return (
      <svg
        ref={ref}
        className="world-svg"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={label}
        aria-describedby="headline"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, from our own geometry
        dangerouslySetInnerHTML={{ __html: drawOnServer?.(paints) ?? "" }}
        suppressHydrationWarning
      />
    );
  },
  () => true,
);

/** Only when the page was not rendered by the server, as after moving inside the application. */
async function drawInBrowser(paints: ReadonlyMap<string, AreaPaint>): Promise<string> {
  const [{ worldMarkup }, response] = await Promise.all([
    import("@/lib/world-markup"),
    fetch("/geo/world-svg.json"),
  ]);
  return worldMarkup((await response.json()) as WorldSvg, paints);
}
