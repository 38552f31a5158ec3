import usStates from "@/lib/geo/generated/us-states.json";
import type { PartsMap } from "@/lib/geo/parts-map";
import type { Divided } from "@/lib/subdivisions";
import { CHINA_TILES, tileGrid } from "@/lib/tile-grid";

/** The drawn map of each divided country. */
export const PARTS_MAPS: Record<Divided, PartsMap> = {
  CHN: tileGrid(CHINA_TILES),
  USA: usStates,
};
