/** One path a country, its `fill` set when its class changes. */
import { geoEqualEarth, geoPath } from "d3-geo";
import { colorOf, start } from "./page";

start(async (box, world, record, first) => {
  const { clientWidth, clientHeight } = box;
  const path = geoPath(geoEqualEarth().fitSize([clientWidth, clientHeight], { type: "Sphere" }));
  const shapes = world.features.map((country) => {
    const color = colorOf(record, first.get(country.properties.key) ?? -1);
    return `<path d="${path(country) ?? ""}" fill="${color}"/>`;
  });
  box.innerHTML = `<svg width="${clientWidth}" height="${clientHeight}" stroke="${record.border}" stroke-width="0.5">${shapes.join("")}</svg>`;
  const elements = [...box.querySelectorAll("path")];
  const drawn = world.features.map(({ properties }) => first.get(properties.key) ?? -1);
  return (classes) => {
    for (const [index, { properties }] of world.features.entries()) {
      const next = classes.get(properties.key) ?? -1;
      if (drawn[index] === next) continue;
      drawn[index] = next;
      elements[index]?.setAttribute("fill", colorOf(record, next));
    }
  };
});
