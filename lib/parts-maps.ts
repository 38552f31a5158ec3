import usStates from "./geo/generated/us-states.json";
import type { PartsMap } from "./geo/parts-map";
import type { Divided } from "./subdivisions";
import { CHINA_TILES, tileGrid } from "./tile-grid";

/** The drawn map of each divided country. */
export const PARTS_MAPS: Record<Divided, PartsMap> = {
  CHN: tileGrid(CHINA_TILES),
  USA: usStates,
};
