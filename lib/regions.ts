/** Regions of the world by UN M49, and the piece of the map that shows each. */
import type { Box } from "./geo/planar";

export const REGIONS = ["Africa", "Americas", "Asia", "Europe", "Oceania"] as const;
export type Region = (typeof REGIONS)[number];

export type RegionView = {
  /** Degrees, `[west, south, east, north]`: where most of the region's people live, not its farthest islands. */
  bounds: readonly [west: number, south: number, east: number, north: number];
  /** The same in Equal Earth, in pixels of the drawn map of 1000 px. */
  box: Box;
};

export const REGION_VIEWS: Record<Region, RegionView> = {
  Africa: {
    bounds: [-19, -36, 53, 38],
    box: { minX: 447, minY: 107, maxX: 647, maxY: 373 },
  },
  Americas: {
    bounds: [-135, -56, -33, 66],
    box: { minX: 125, minY: 28, maxX: 435, maxY: 434 },
  },
  Asia: {
    bounds: [33, -11, 146, 56],
    box: { minX: 572, minY: 53, maxX: 906, maxY: 284 },
  },
  Europe: {
    bounds: [-25, 35, 52, 71],
    box: { minX: 437, minY: 18, maxX: 632, maxY: 117 },
  },
  Oceania: {
    bounds: [112, -48, 180, 4],
    box: { minX: 761, minY: 228, maxX: 1000, maxY: 411 },
  },
};
