/** The map as the server drew it, answering by itself: recolours, highlights, selects and zooms the SVG in place. */
import { circleRadius } from "@/lib/circle-scale";
import type { Box } from "@/lib/geo/planar";
import type { AreaPaint } from "@/lib/paint";
import {
  circleMarkup,
  diameter,
  drawingOrder,
  type Place,
  paintClass,
  targetMarkup,
} from "@/lib/world-markup";
import type { MapSurface, SurfaceEvents } from "./surface";
import { isBeside, pointOf, touchOf } from "./touch";

const SVG = "http://www.w3.org/2000/svg";
const ZOOM_STEP = 1.6;
const MAX_ZOOM = 12;

/** Takes over the markup of `worldMarkup` inside `svg`. Projections other than the drawn one need the other surface. */
export function createSvgSurface(
  svg: SVGSVGElement,
  places: readonly Place[],
  events: SurfaceEvents,
): MapSurface {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const order = drawingOrder(places).map(({ id }) => id);
  const shapes = byArea(svg, ".areas > [data-area]");
  const discs = byArea(svg, ".circles > [data-area]");
  const targets = byArea(svg, ".targets > [data-area]");
  const dots = svg.querySelector(".dots");
  const hover = svg.appendChild(group("hover-outline"));
  const selection = svg.appendChild(group("selection-outline"));
  const { x, y, width, height } = svg.viewBox.baseVal;
  const world = { x, y, width, height };
  // Asking the drawing itself, once a country and tick, makes the browser lay out the page each time.
  let view = world;
  let size = { width: svg.clientWidth, height: svg.clientHeight };
  const resized = new ResizeObserver(() => {
    size = { width: svg.clientWidth, height: svg.clientHeight };
  });
  resized.observe(svg);
  const shown = new Map<string, string>();
  let paints: ReadonlyMap<string, AreaPaint> = new Map();
  let caveats = "";

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    const id = areaAt(event);
    events.onHover(id, id === null ? null : pointOf(event));
  };
  const onLeave = (event: PointerEvent) => {
    if (event.pointerType !== "touch") events.onHover(null, null);
  };
  const onClick = (event: MouseEvent) =>
    events.onPick(areaAt(event), touchOf(event), isBeside(event));
  svg.addEventListener("pointermove", onMove);
  svg.addEventListener("pointerleave", onLeave);
  svg.addEventListener("click", onClick);

  function setView(x: number, y: number, width: number): void {
    const bounded = Math.min(world.width, Math.max(world.width / MAX_ZOOM, width));
    const height = (bounded * world.height) / world.width;
    const left = Math.min(Math.max(x, world.x), world.x + world.width - bounded);
    const top = Math.min(Math.max(y, world.y), world.y + world.height - height);
    view = { x: left, y: top, width: bounded, height };
    svg.setAttribute("viewBox", `${left} ${top} ${bounded} ${height}`);
    for (const [id, paint] of paints) paintCircle(id, paint);
    scalePatterns();
    events.onView(false);
  }

  scalePatterns();
  events.onReady();
  return {
    // The page's style sheet carries the palette of both themes.
    setScale() {},
    setValues(values) {
      if (values === paints) return;
      paints = values;
      for (const [id, paint] of values) {
        const classes = paintClass(paint);
        const look = `${classes} ${paint.radiusPx ?? ""}`;
        if (shown.get(id) === look) continue;
        shown.set(id, look);
        shapes.get(id)?.setAttribute("class", classes);
        paintCircle(id, paint);
      }
      const dotted = caveated(values);
      if (dotted.join() === caveats) return;
      caveats = dotted.join();
      dots?.replaceChildren(...dotted.map((id) => outline(id)));
    },
    highlight(ids) {
      hover.replaceChildren(...ids.flatMap(outlines));
    },
    select(ids) {
      selection.replaceChildren(...ids.flatMap(outlines));
    },
    fit(ids) {
      if (ids === "world") return setView(world.x, world.y, world.width);
      if ("box" in ids) return showBox(ids.box);
      const boxes = ids.flatMap((id) => {
        const shape = shapes.get(id);
        const place = placeOf.get(id);
        if (shape instanceof SVGGraphicsElement) return [shape.getBBox()];
        return place ? [{ x: place.x, y: place.y, width: 0, height: 0 }] : [];
      });
      if (boxes.length === 0) return;
      const left = Math.min(...boxes.map((box) => box.x));
      const top = Math.min(...boxes.map((box) => box.y));
      const right = Math.max(...boxes.map((box) => box.x + box.width));
      const bottom = Math.max(...boxes.map((box) => box.y + box.height));
      const width = Math.max(right - left, ((bottom - top) * world.width) / world.height, 60) * 1.6;
      setView(
        (left + right - width) / 2,
        (top + bottom - (width * world.height) / world.width) / 2,
        width,
      );
    },
    zoom(direction) {
      const { x, y, width, height } = view;
      const next = direction === 1 ? width / ZOOM_STEP : width * ZOOM_STEP;
      setView(x + (width - next) / 2, y + (height - (height * next) / width) / 2, next);
    },
    locate(id) {
      const place = placeOf.get(id);
      if (!place) return null;
      const scale = Math.min(size.width / view.width, size.height / view.height);
      const point = {
        x: size.width / 2 + (place.x - view.x - view.width / 2) * scale,
        y: size.height / 2 + (place.y - view.y - view.height / 2) * scale,
      };
      const isInside =
        point.x >= 0 && point.y >= 0 && point.x <= size.width && point.y <= size.height;
      return isInside
        ? { ...point, radiusPx: circleRadius(place, paints.get(id), zoomed()) }
        : null;
    },
    setProjection() {},
    destroy() {
      resized.disconnect();
      svg.removeEventListener("pointermove", onMove);
      svg.removeEventListener("pointerleave", onLeave);
      svg.removeEventListener("click", onClick);
      hover.remove();
      selection.remove();
    },
  };

  function showBox({ minX, minY, maxX, maxY }: Box): void {
    const width = Math.max(maxX - minX, ((maxY - minY) * world.width) / world.height);
    const height = (width * world.height) / world.width;
    setView((minX + maxX - width) / 2, (minY + maxY - height) / 2, width);
  }

  function zoomed(): number {
    return world.width / view.width;
  }

  /** Hatch and dots stay as fine as they are, however large the map is drawn. */
  function scalePatterns(): void {
    const unitsPerPx = view.width / Math.max(1, size.width);
    for (const pattern of svg.querySelectorAll("pattern")) {
      const turn = pattern.id === "dots" ? "" : "rotate(45) ";
      pattern.setAttribute("patternTransform", `${turn}scale(${unitsPerPx.toFixed(3)})`);
    }
  }

  function paintCircle(id: string, paint: AreaPaint): void {
    const place = placeOf.get(id);
    const radius = place ? circleRadius(place, paint, zoomed()) : null;
    const disc = discs.get(id);
    if (!place || radius === null) {
      disc?.setAttribute("class", "off");
      targets.get(id)?.setAttribute("class", "off");
      return;
    }
    if (!disc) {
      const circle = { id, x: place.x, y: place.y, paint, radius };
      const above = order.slice(order.indexOf(id) + 1).find((other) => discs.has(other));
      const next = above === undefined ? null : (discs.get(above) ?? null);
      discs.set(id, inserted(svg.querySelector(".circles"), circleMarkup(circle), next));
      targets.set(id, inserted(svg.querySelector(".targets"), targetMarkup(circle), null));
      return;
    }
    disc.setAttribute("class", paintClass(paint));
    disc.setAttribute("style", diameter(radius));
    targets.get(id)?.setAttribute("class", "target");
  }

  /** The border of the shape, and the circle once more with a wide rim. */
  function outlines(id: string): Element[] {
    const disc = discs.get(id);
    const ringed = disc && !disc.classList.contains("off") ? [copyOf(disc)] : [];
    return [...(shapes.has(id) ? [outline(id)] : []), ...ringed];
  }
}

function byArea(svg: SVGSVGElement, selector: string): Map<string, Element> {
  return new Map(
    [...svg.querySelectorAll(selector)].map((element) => [
      element.getAttribute("data-area") ?? "",
      element,
    ]),
  );
}

/** @param next what it lies below; null: it lies over all others */
function inserted(parent: Element | null, markup: string, next: Element | null): Element {
  parent?.insertAdjacentHTML("beforeend", markup);
  const element = parent?.lastElementChild;
  if (!element) throw new Error("the map has no place for circles");
  if (next) parent.insertBefore(element, next);
  return element;
}

function copyOf(disc: Element): Element {
  const copy = disc.cloneNode(true) as Element;
  copy.removeAttribute("data-area");
  copy.classList.add("ringed");
  return copy;
}

function caveated(values: ReadonlyMap<string, AreaPaint>): string[] {
  return [...values].filter(([, paint]) => paint.pattern === "caveat").map(([id]) => id);
}

function outline(id: string): Element {
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#s-${id}`);
  return use;
}

function group(name: string): SVGGElement {
  const element = document.createElementNS(SVG, "g");
  element.setAttribute("class", name);
  return element;
}

function areaAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target.closest("[data-area]") : null;
  return target?.getAttribute("data-area") ?? null;
}
