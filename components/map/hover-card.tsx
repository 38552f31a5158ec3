"use client";

import { useLayoutEffect, useRef } from "react";

export type HoverCardContent = {
  title: string;
  value: string;
  /** Lines under the value: change, period, source, what kind of figure, caveat. */
  lines: readonly string[];
  caveat: string | null;
};

const GAP = 14;
const EDGE = 8;

/** Follows the pointer and never leaves the screen. */
export function HoverCard({
  content,
  point,
}: {
  content: HoverCardContent;
  point: { x: number; y: number };
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    const { width, height } = card.getBoundingClientRect();
    const right = point.x + GAP + width + EDGE <= window.innerWidth;
    const below = point.y + GAP + height + EDGE <= window.innerHeight;
    const x = right ? point.x + GAP : Math.max(EDGE, point.x - GAP - width);
    const y = below ? point.y + GAP : Math.max(EDGE, point.y - GAP - height);
    card.style.transform = `translate(${x}px, ${y}px)`;
  });
  return (
    <div ref={ref} className="hover-card" data-testid="hover-card">
      <strong>{content.title}</strong>
      <span className="figure">{content.value}</span>
      {content.lines.map((line) => (
        <span key={line} className="muted">
          {line}
        </span>
      ))}
      {content.caveat && <span className="caveat-text">{content.caveat}</span>}
    </div>
  );
}
