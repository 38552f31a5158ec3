/** The map as the server drew it, answering by itself: recolours, highlights, selects and zooms the SVG in place. */
import type { AreaPaint } from "@/lib/paint";
import { paintClass } from "@/lib/world-markup";
import type { MapSurface, SurfaceEvents } from "./surface";

const SVG = "http://www.w3.org/2000/svg";
const ZOOM_STEP = 1.6;
const MAX_ZOOM = 12;

/** Takes over the markup of `worldMarkup` inside `svg`. Projections other than the drawn one need the other surface. */
export function createSvgSurface(svg: SVGSVGElement, events: SurfaceEvents): MapSurface {
  const shapes = new Map<string, Element[]>();
  for (const element of svg.querySelectorAll("[data-area]")) {
    const id = element.getAttribute("data-area") ?? "";
    shapes.set(id, [...(shapes.get(id) ?? []), element]);
  }
  const dots = svg.querySelector(".dots");
  const hover = svg.appendChild(group("hover-outline"));
  const selection = svg.appendChild(group("selection-outline"));
  const full = svg.viewBox.baseVal;
  const world = { x: full.x, y: full.y, width: full.width, height: full.height };
  const shown = new Map<string, string>();

  const onMove = (event: PointerEvent) => {
    const id = areaAt(event);
    events.onHover(id, id === null ? null : { x: event.clientX, y: event.clientY });
  };
  const onLeave = () => events.onHover(null, null);
  const onClick = (event: MouseEvent) => {
    const id = areaAt(event);
    if (id !== null) events.onPick(id);
  };
  svg.addEventListener("pointermove", onMove);
  svg.addEventListener("pointerleave", onLeave);
  svg.addEventListener("click", onClick);

  function setView(x: number, y: number, width: number): void {
    const bounded = Math.min(world.width, Math.max(world.width / MAX_ZOOM, width));
    const height = (bounded * world.height) / world.width;
    const left = Math.min(Math.max(x, world.x), world.x + world.width - bounded);
    const top = Math.min(Math.max(y, world.y), world.y + world.height - height);
    svg.setAttribute("viewBox", `${left} ${top} ${bounded} ${height}`);
  }

  events.onReady();
  return {
    // The page's style sheet carries the palette of both themes.
    setScale() {},
    setValues(values) {
      for (const [id, paint] of values) {
        const classes = paintClass(paint);
        if (shown.get(id) === classes) continue;
        shown.set(id, classes);
        for (const shape of shapes.get(id) ?? []) shape.setAttribute("class", classes);
      }
      dots?.replaceChildren(...dotted(values).map((id) => outline(id)));
    },
    highlight(id) {
      hover.replaceChildren(...(id === null ? [] : outlines(id)));
    },
    select(ids) {
      selection.replaceChildren(...ids.flatMap(outlines));
    },
    fit(ids) {
      if (ids === "world") return setView(world.x, world.y, world.width);
      const boxes = ids.flatMap((id) =>
        (shapes.get(id) ?? []).map((shape) => (shape as SVGGraphicsElement).getBBox()),
      );
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
      const { x, y, width, height } = svg.viewBox.baseVal;
      const next = direction === 1 ? width / ZOOM_STEP : width * ZOOM_STEP;
      setView(x + (width - next) / 2, y + (height - (height * next) / width) / 2, next);
    },
    setProjection() {},
    destroy() {
      svg.removeEventListener("pointermove", onMove);
      svg.removeEventListener("pointerleave", onLeave);
      svg.removeEventListener("click", onClick);
      hover.remove();
      selection.remove();
    },
  };

  function outlines(id: string): Element[] {
    return (shapes.get(id) ?? []).map((shape) => {
      if (shape.tagName !== "circle") return outline(id);
      const ring = shape.cloneNode() as Element;
      ring.removeAttribute("class");
      ring.removeAttribute("data-area");
      return ring;
    });
  }
}

function dotted(values: ReadonlyMap<string, AreaPaint>): string[] {
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
