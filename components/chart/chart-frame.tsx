"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";

export type ChartSize = { name: string; width: number; height: number; labelWidth: number };

/** Text keeps its size on every screen, so a chart is drawn three times and the style sheet shows one. */
export const SIZES = [
  { name: "narrow", width: 288, height: 260, labelWidth: 0 },
  { name: "medium", width: 568, height: 300, labelWidth: 148 },
  { name: "wide", width: 896, height: 360, labelWidth: 176 },
] as const satisfies readonly ChartSize[];

type Props = {
  label: string;
  sizes?: readonly ChartSize[];
  draw(size: ChartSize, index: number): ReactNode;
  /** How many things can be read off, and which is. */
  count: number;
  current: number;
  onRead(index: number | null): void;
  /** What is read off at a place of the drawing of that size. */
  nearest(size: number, x: number, y: number): number | null;
  readLabel: string;
};

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -6,
  PageUp: 6,
};

/** A drawing that is read off by pointer, finger and keyboard. */
export function ChartFrame({
  label,
  sizes = SIZES,
  draw,
  count,
  current,
  onRead,
  nearest,
  readLabel,
}: Props) {
  const frame = useRef<HTMLDivElement>(null);

  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const drawings = [...(frame.current?.querySelectorAll("svg.drawing") ?? [])];
    const size = drawings.findIndex((drawing) => drawing.getBoundingClientRect().width > 0);
    const box = drawings[size]?.getBoundingClientRect();
    if (!box) return;
    const scale = (sizes[size]?.width ?? box.width) / box.width;
    onRead(nearest(size, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) onRead(Math.max(0, Math.min(count - 1, current + step)));
    else if (event.key === "Home") onRead(0);
    else if (event.key === "End") onRead(count - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div className="chart-frame" ref={frame}>
      {sizes.map((size, index) => (
        <svg
          key={size.name}
          className={`drawing ${size.name}`}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={label}
        >
          {draw(size, index)}
        </svg>
      ))}
      <button
        type="button"
        className="chart-reader needs-script"
        aria-label={readLabel}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={(event) => event.pointerType === "mouse" && onRead(null)}
        onBlur={() => onRead(null)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
