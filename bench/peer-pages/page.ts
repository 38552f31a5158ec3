/** What every page of a peer has in common: the geometry, the record, a slider, and what the bench drives it by. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { SameRecord } from "./same-record";

export type World = FeatureCollection<Geometry, { key: string }>;
/** -1: without a class. */
export type Classes = ReadonlyMap<string, number>;
type Show = (classes: Classes) => void;

/**
 * Fetches, has the newest step drawn, and answers from then on. Nothing is on the page before the map, so that the first
 * contentful paint is the map's.
 */
export async function start(
  draw: (box: HTMLElement, world: World, record: SameRecord, first: Classes) => Promise<Show>,
): Promise<void> {
  const [topology, record] = (await Promise.all(
    ["/world.json", "/record.json"].map(async (path) => (await fetch(path)).json()),
  )) as [Topology<{ countries: GeometryCollection }>, SameRecord];
  const world = worldOf(topology);
  const keys = world.features.map(({ properties }) => properties.key);
  const steps = record.classes.map(
    (classes): Classes => new Map(keys.map((key) => [key, classes[key] ?? -1])),
  );
  const box = document.querySelector<HTMLElement>("#map");
  const newest = steps.at(-1);
  if (!box || !newest) throw new Error("the page has no map or no record");
  const show = await draw(box, world, record, newest);

  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: "0", max: String(steps.length - 1) });
  slider.value = slider.max;
  const label = document.createElement("output");
  // Words count as content, a WebGL canvas alone does not: without them MapLibre's page never has a first contentful paint.
  label.value = record.periods.at(-1) ?? "";
  document.body.append(slider, label);
  const step = (index: number) => {
    slider.value = String(index);
    label.value = record.periods[index] ?? "";
    show(steps[index] ?? newest);
  };
  slider.addEventListener("input", () => step(slider.valueAsNumber));
  window.stepper = {
    steps: steps.length,
    goTo: step,
    shown: () => slider.valueAsNumber,
  };
  document.body.dataset.map = "drawn";
}

function worldOf(topology: Topology<{ countries: GeometryCollection }>): World {
  const { features } = feature(topology, topology.objects.countries);
  return {
    type: "FeatureCollection",
    features: features.map((country, index): Feature<Geometry, { key: string }> => {
      const key = String(country.id ?? `no-number-${index}`);
      return { type: "Feature", id: key, properties: { key }, geometry: country.geometry };
    }),
  };
}

/** The colour of a class, empty land for none. */
export const colorOf = ({ fills, empty }: SameRecord, index: number) => fills[index] ?? empty;
