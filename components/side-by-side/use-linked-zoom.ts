"use client";

import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { useEffect, useRef, useState } from "react";

const MOST = 12;
const STEP = 1.6;
const PAN_PART = 0.2;

/** One zoom and place for several maps of the same size: what is done to one of them happens to all. */
export function useLinkedZoom({ width, height }: { width: number; height: number }) {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const maps = useRef(new Set<SVGSVGElement>());
  const [behaviour] = useState(() =>
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, MOST])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      // A plain wheel scrolls the page, and so does one finger.
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        if ("touches" in event) return (event as TouchEvent).touches.length > 1;
        return !(event instanceof MouseEvent && event.button !== 0);
      }),
  );

  useEffect(() => {
    behaviour.on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      setTransform(event.transform);
      // Each map keeps its own place: without this the others would jump when they are touched next.
      for (const map of maps.current) Object.assign(map, { __zoom: event.transform });
    });
    return () => {
      behaviour.on("zoom", null);
    };
  }, [behaviour]);

  const first = () => select<SVGSVGElement, unknown>([...maps.current][0] as SVGSVGElement);
  return {
    transform,
    /** For each map's `ref`. */
    link(map: SVGSVGElement | null) {
      if (!map) return;
      maps.current.add(map);
      Object.assign(map, { __zoom: zoomTransform(map) });
      select(map).call(behaviour).on("dblclick.zoom", null);
      return () => {
        maps.current.delete(map);
        select(map).on(".zoom", null);
      };
    },
    zoom(direction: 1 | -1) {
      first().call(behaviour.scaleBy, STEP ** direction);
    },
    /** In parts of what is seen, to the right and down. */
    pan(x: number, y: number) {
      const part = PAN_PART / transform.k;
      first().call(behaviour.translateBy, -x * width * part, -y * height * part);
    },
    showAll() {
      first().call(behaviour.transform, zoomIdentity);
    },
  };
}
