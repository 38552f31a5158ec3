"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { AtlasView } from "@/lib/view-model";
import type { Point, RestingMap } from "./surface";

type Props = {
  locate(areaId: string): Point | null;
  resting: RestingMap;
  /** The country that the focus is on, with the focus's place in the window. */
  onFocus(areaId: string | null, point: Point | null): void;
  onZoom(direction: 1 | -1): void;
  onWorld(): void;
};

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of the Tab key: arrows walk over the countries by value, Enter selects, Escape leaves. */
export function MapCursor({ locate, resting, onFocus, onZoom, onWorld }: Props) {
  const atlas = useAtlas();
  const { deferred: view, describe, pick, places } = atlas;
  const { map } = useMessages();
  const group = useRef<HTMLFieldSetElement>(null);
  /** The button that had the focus may be gone once the next one stands. */
  const walks = useRef(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const hasPlace = new Set(places.map(({ id }) => id));
  const order = rowsInOrder(view).filter(({ area }) => hasPlace.has(area));
  const index = Math.max(
    0,
    order.findIndex(({ area }) => area === wanted),
  );
  const current = order[index]?.area ?? null;

  const follow = (button: HTMLElement, areaId: string) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    onFocus(areaId, { x: left + width / 2, y: top + height / 2 });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `follow` is a new one each time and moves nothing by itself
  useLayoutEffect(() => {
    const element = group.current;
    if (!element) return;
    for (const button of element.querySelectorAll<HTMLElement>("[data-area]")) {
      const at = locate(button.dataset.area ?? "") ?? {
        x: resting.width / 2,
        y: resting.height / 2,
      };
      button.style.transform = `translate(${at.x}px, ${at.y}px)`;
    }
    const focused = walks.current || element.contains(document.activeElement);
    walks.current = false;
    const button = element.querySelector<HTMLElement>("[tabindex='0']");
    if (focused && button && current !== null) {
      button.focus({ preventScroll: true });
      follow(button, current);
    }
  }, [current, locate, resting]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const go = (to: number) => {
      const next = order[Math.min(Math.max(to, 0), order.length - 1)]?.area ?? null;
      if (next === current) return;
      walks.current = true;
      setWanted(next);
    };
    if (step !== undefined) go(index + step);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(order.length - 1);
    else if (event.key === "+" || event.key === "=") onZoom(1);
    else if (event.key === "-" || event.key === "−") onZoom(-1);
    else if (event.key === "0") onWorld();
    else if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const around = order.slice(Math.max(0, index - 1), index + 2);
  return (
    <fieldset
      ref={group}
      className="map-cursor needs-script"
      aria-label={map.cursor}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onFocus(null, null);
      }}
    >
      {resting.width > 0 &&
        around.map(({ area, rank }) => {
          const { title, value } = describe(area);
          return (
            <button
              key={area}
              type="button"
              data-area={area}
              tabIndex={area === current ? 0 : -1}
              aria-label={[
                title,
                value,
                ...(rank === null ? [] : [map.rank(rank)]),
                view.frame?.period,
                view.frame && atlas.sourceName(view.frame),
              ]
                .filter(Boolean)
                .join(", ")}
              onFocus={(event) => follow(event.currentTarget, area)}
              onClick={({ shiftKey }) => pick(area, shiftKey)}
            />
          );
        })}
    </fieldset>
  );
}

/** By value; changes by their size. */
function rowsInOrder({
  metric,
  levels,
  changes,
}: AtlasView): { area: string; rank: number | null }[] {
  if (metric.classNames) return levels.map(({ area }) => ({ area, rank: null }));
  if (!changes) return levels.filter(({ rank }) => rank !== null);
  return changes
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
    .map(({ area }) => ({ area, rank: null }));
}
