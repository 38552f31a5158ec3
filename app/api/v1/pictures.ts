/** The pictures by name: how each is drawn, and what it takes. */
import { drawChart } from "./chart-picture";
import { drawConcentration } from "./concentration-picture";
import { drawCosts } from "./costs-picture";
import { drawCountry } from "./country-picture";
import { drawMap } from "./map-picture";
import {
  CONCENTRATION_SHAPE,
  COSTS_SHAPE,
  COUNTRY_SHAPE,
  REPLAY_SHAPE,
  SHOCK_SHAPE,
} from "./picture-shapes";
import { drawReplay } from "./replay-picture";
import { drawShock } from "./shock-picture";
import { viewParams } from "./view-query";

export const PICTURES = {
  map: { draw: drawMap, shape: viewParams },
  chart: { draw: drawChart, shape: viewParams },
  costs: { draw: drawCosts, shape: COSTS_SHAPE },
  concentration: { draw: drawConcentration, shape: CONCENTRATION_SHAPE },
  country: { draw: drawCountry, shape: COUNTRY_SHAPE },
  replay: { draw: drawReplay, shape: REPLAY_SHAPE },
  shock: { draw: drawShock, shape: SHOCK_SHAPE },
} as const;
