/** The map series and its piecewise scale, nothing else bundled; no animation. */
import { MapChart } from "echarts/charts";
import { VisualMapComponent } from "echarts/components";
import { init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type Classes, start } from "./page";

use([MapChart, VisualMapComponent, CanvasRenderer]);

start(async (box, world, record, first) => {
  registerMap("world", { geoJSON: world } as unknown as Parameters<typeof registerMap>[1]);
  const chart = init(box);
  const dataOf = (classes: Classes) => [...classes].map(([name, value]) => ({ name, value }));
  const drawn = new Promise<void>((resolve) => chart.on("finished", () => resolve()));
  chart.setOption({
    animation: false,
    visualMap: {
      type: "piecewise",
      show: false,
      pieces: [
        { value: -1, color: record.empty },
        ...record.fills.map((color, value) => ({ value, color })),
      ],
    },
    series: [
      {
        type: "map",
        map: "world",
        nameProperty: "key",
        selectedMode: false,
        itemStyle: { borderColor: record.border, borderWidth: 0.5 },
        data: dataOf(first),
      },
    ],
  });
  await drawn;
  return (classes) => chart.setOption({ series: [{ data: dataOf(classes) }] });
});
