/** A GeoJSON source, one fill and one line layer; classes are feature state. */
import { Map as GlMap, setWorkerUrl } from "maplibre-gl";
import { colorOf, start } from "./page";

setWorkerUrl("/maplibre-gl-worker.mjs");

start(async (box, world, record, first) => {
  const colors = record.fills.flatMap((_, index) => [index, colorOf(record, index)]);
  const map = new GlMap({
    container: box,
    attributionControl: false,
    bounds: [-170, -56, 180, 75],
    style: {
      version: 8,
      transition: { duration: 0, delay: 0 },
      sources: { world: { type: "geojson", data: world, promoteId: "key" } },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": "#ffffff" } },
        {
          id: "classes",
          type: "fill",
          source: "world",
          paint: {
            // biome-ignore lint/suspicious/noExplicitAny: the type wants the pairs counted
            "fill-color": ["match", ["feature-state", "class"], ...colors, record.empty] as any,
            "fill-antialias": false,
          },
        },
        {
          id: "borders",
          type: "line",
          source: "world",
          paint: { "line-color": record.border, "line-width": 0.5 },
        },
      ],
    },
  });
  const drawn = new Map<string, number>();
  const show = (classes: ReadonlyMap<string, number>) => {
    for (const [id, index] of classes) {
      if (drawn.get(id) === index) continue;
      drawn.set(id, index);
      map.setFeatureState({ source: "world", id }, { class: index });
    }
  };
  await map.once("load");
  show(first);
  await map.once("idle");
  return show;
});
