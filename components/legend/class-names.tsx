"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";

/** One button a named class, with how many countries it has: pointed at, it outlines them; pressed, it narrows map and table. */
export function ClassNames() {
  const { shown, view, go } = useAtlas();
  const { areaId, setClass } = useHighlight();
  const { legalMap } = useMessages();
  const { metric, levels } = shown;
  const names = metric.classNames ?? [];
  const marked = levels.find(({ area }) => area === areaId)?.cell.value ?? null;

  function toggle(index: number): void {
    const next = view.classes.includes(index)
      ? view.classes.filter((other) => other !== index)
      : [...view.classes, index].sort((a, b) => a - b);
    go({ classes: next.length === names.length ? [] : next });
  }

  return (
    <ul className="legend-names" aria-label={legalMap.filter} onPointerLeave={() => setClass(null)}>
      {names.map((name, index) => {
        const own = levels.filter(({ cell }) => cell.value === index);
        const isOff = view.classes.length > 0 && !view.classes.includes(index);
        const hasDots = own.some(({ cell }) => cell.note !== undefined);
        return (
          <li key={name} data-marked={marked === index} data-off={isOff}>
            <button
              type="button"
              data-class={index}
              aria-pressed={view.classes.includes(index)}
              onPointerEnter={(event) => {
                if (event.pointerType === "mouse") setClass(index);
              }}
              onFocus={(event) => {
                if (event.currentTarget.matches(":focus-visible")) setClass(index);
              }}
              onBlur={() => setClass(null)}
              onClick={() => toggle(index)}
            >
              <span
                className={hasDots ? "swatch swatch-dotted" : "swatch"}
                style={isOff ? undefined : { backgroundColor: `var(--c${index})` }}
              />
              {name}{" "}
              <span className="muted" aria-hidden="true">
                {own.length}
              </span>
              <span className="visually-hidden">{legalMap.countries(own.length)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
