import type { Projection } from "@/lib/url-state";
import type { MapSurface, SurfaceEvents } from "./surface";
export function createMapLibreSurface(
  _c: HTMLElement,
  _o: {
    projection: Projection;
    circles: { id: string; lon: number; lat: number; radiusPx: number }[];
    events: SurfaceEvents;
    tilesBase: string;
    reducedMotion: boolean;
  },
): MapSurface {
  throw new Error("stub");
}
