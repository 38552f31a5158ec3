/** Every address of the API with what it takes and answers; a test compares the list with the routes that there are. */
import { operation as asicModels } from "./asic-models/operation";
import { operation as breaks } from "./breaks/operation";
import { operation as changes } from "./changes/operation";
import { operation as citation } from "./citation/operation";
import { operation as claims } from "./claims/operation";
import { operation as concentration } from "./concentration/operation";
import { operation as costs } from "./costs/operation";
import { operation as country } from "./countries/[iso3]/operation";
import { operation as subdivisionTimelines } from "./countries/[iso3]/subdivision-timelines/operation";
import { operation as subdivisions } from "./countries/[iso3]/subdivisions/operation";
import { operation as countries } from "./countries/operation";
import { operation as difficulty } from "./difficulty/operation";
import { operation as downloadChoices } from "./download/choices/operation";
import { operation as download } from "./download/operation";
import { operation as events } from "./events/operation";
import { operation as generationMix } from "./generation-mix/operation";
import { operation as hashprice } from "./hashprice/operation";
import { operation as legalStatus } from "./legal-status/operation";
import { operation as metrics } from "./metrics/operation";
import { operation as network } from "./network/operation";
import { operation as networkTotals } from "./network-totals/operation";
import type { Operation } from "./operation";
import { operation as periods } from "./periods/operation";
import {
  chartPng,
  chartSvg,
  concentrationPng,
  concentrationSvg,
  costsPng,
  costsSvg,
  countryPng,
  countrySvg,
  mapPng,
  mapSvg,
  replayPng,
  replaySvg,
  shockPng,
  shockSvg,
} from "./picture-operations";
import { operation as publications } from "./publications/operation";
import { operation as diff } from "./releases/[id]/diff/operation";
import { operation as releases } from "./releases/operation";
import { operation as series } from "./series/operation";
import { operation as sharePrice } from "./share-price/operation";
import { operation as shocks } from "./shocks/operation";
import { operation as snapshots } from "./snapshots/operation";
import { operation as sources } from "./sources/operation";
import { operation as timeline } from "./timelines/[metric]/operation";

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "/snapshots": snapshots,
  "/download": download,
  "/download/choices": downloadChoices,
  "/series": series,
  "/share-price": sharePrice,
  "/concentration": concentration,
  "/costs": costs,
  "/hashprice": hashprice,
  "/generation-mix": generationMix,
  "/timelines/{metric}": timeline,
  "/countries/{iso3}/subdivisions": subdivisions,
  "/countries/{iso3}/subdivision-timelines": subdivisionTimelines,
  "/changes": changes,
  "/network": network,
  "/network-totals": networkTotals,
  "/difficulty": difficulty,
  "/shocks": shocks,
  "/asic-models": asicModels,
  "/metrics": metrics,
  "/periods": periods,
  "/sources": sources,
  "/publications": publications,
  "/countries": countries,
  "/countries/{iso3}": country,
  "/events": events,
  "/legal-status": legalStatus,
  "/breaks": breaks,
  "/claims": claims,
  "/releases": releases,
  "/releases/{id}/diff": diff,
  "/map.svg": mapSvg,
  "/map.png": mapPng,
  "/chart.svg": chartSvg,
  "/chart.png": chartPng,
  "/costs.svg": costsSvg,
  "/costs.png": costsPng,
  "/shock.svg": shockSvg,
  "/shock.png": shockPng,
  "/replay.svg": replaySvg,
  "/replay.png": replayPng,
  "/concentration.svg": concentrationSvg,
  "/concentration.png": concentrationPng,
  "/country.svg": countrySvg,
  "/country.png": countryPng,
  "/citation": citation,
};
