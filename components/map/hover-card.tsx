"use client";

import { useLayoutEffect, useRef } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import type { AreaDescription } from "@/components/atlas/describe-area";
import { useMessages } from "@/components/messages";
import { ReportLink } from "@/components/vintages/report-link";
import { sparkline } from "@/lib/sparkline";

const GAP = 14;
const EDGE = 8;
const SPARK = { width: 200, height: 36 };

type Props = {
  areaId: string;
  content: AreaDescription;
  point: { x: number; y: number };
  /** On a touch screen the card stays and offers what a click does elsewhere. */
  onOpen: (() => void) | null;
  /** Sets the country beside those selected; null: it is one of them, or there is none. */
  onCompare: (() => void) | null;
};

/** Follows the pointer, the tap or the focus and never leaves the screen. */
export function HoverCard({ areaId, content, point, onOpen, onCompare }: Props) {
  const { map } = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    const { width, height } = card.getBoundingClientRect();
    const side = (at: number, size: number, room: number) => {
      const after = at + GAP;
      if (after + size + EDGE <= room) return after;
      return Math.max(EDGE, Math.min(at - GAP - size, room - size - EDGE));
    };
    const x = side(point.x, width, window.innerWidth);
    const y = side(point.y, height, window.innerHeight);
    card.style.transform = `translate(${x}px, ${y}px)`;
  });
  return (
    <div
      ref={ref}
      className="hover-card"
      data-testid="hover-card"
      data-touch={onOpen !== null}
      aria-hidden={onOpen === null}
    >
      <strong>{content.title}</strong>
      <span className="figure">{content.value}</span>
      <Sparkline areaId={areaId} />
      {content.lines.map((line) => (
        <span key={line} className="muted">
          {line}
        </span>
      ))}
      {content.caveat && <span className="caveat-text">{content.caveat}</span>}
      {onOpen && (
        <button type="button" onClick={onOpen}>
          {map.open(content.title)}
        </button>
      )}
      {onOpen && onCompare && (
        <button type="button" onClick={onCompare}>
          {map.compare(content.title)}
        </button>
      )}
      {onOpen && <ReportLink area={areaId} />}
    </div>
  );
}

function Sparkline({ areaId }: { areaId: string }) {
  const { deferred, axis, isWhole } = useAtlas();
  const { frames, frame, metric } = deferred;
  const line =
    isWhole && !metric.classNames && axis.frames.length === frames.length
      ? sparkline(frames, axis, areaId, SPARK)
      : null;
  if (!line) return null;
  const now = frame && line.at(frame);
  return (
    <svg
      className="card-spark"
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      width={SPARK.width}
      height={SPARK.height}
      aria-hidden="true"
    >
      <path className="card-spark-ground" d={`M0 ${SPARK.height - 0.5}H${SPARK.width}`} />
      <path className="card-spark-line" d={line.path} />
      {now && <circle className="card-spark-now" cx={now.x} cy={now.y} r="3" />}
    </svg>
  );
}
