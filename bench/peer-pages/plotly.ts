/** A choropleth trace over our geometry, restyled a step. */
import Plotly from "plotly.js-dist-min";
import { start } from "./page";

declare global {
  interface Window {
    PlotlyGeoAssets: { topojson: Record<string, unknown> };
  }
}
// Its own base map, which it would fetch from its maker's server, although nothing of it is drawn.
window.PlotlyGeoAssets.topojson.world_110m = {};

start(async (box, world, record, first) => {
  const count = record.fills.length + 1;
  const colorscale = [record.empty, ...record.fills].flatMap((color, index) => [
    [index / count, color],
    [(index + 1) / count, color],
  ]);
  const keys = world.features.map(({ properties }) => properties.key);
  const zOf = (classes: ReadonlyMap<string, number>) => keys.map((key) => classes.get(key) ?? -1);
  await Plotly.newPlot(
    box,
    [
      {
        type: "choropleth",
        geojson: world,
        featureidkey: "properties.key",
        locations: keys,
        z: zOf(first),
        zmin: -1.5,
        zmax: record.fills.length - 0.5,
        colorscale,
        showscale: false,
        marker: { line: { color: record.border, width: 0.5 } },
      },
    ],
    {
      width: box.clientWidth,
      height: box.clientHeight,
      margin: { l: 0, r: 0, t: 0, b: 0 },
      geo: {
        projection: { type: "equal earth" },
        lonaxis: { range: [-180, 180] },
        lataxis: { range: [-90, 90] },
        visible: false,
      },
    },
    { staticPlot: true },
  );
  return (classes) => {
    Plotly.restyle(box, { z: [zOf(classes)] }, [0]);
  };
});
