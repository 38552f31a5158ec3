"use client";

import dynamic from "next/dynamic";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/messages";
import type { AtlasEvent, Frame } from "@/lib/contract";
import { eventDay, monthName } from "@/lib/format";
import { clusterMarks, type MarkCluster, marksOf, type TimeAxis } from "@/lib/time-axis";
import type { Messages } from "@/messages/en";
import type { MarkRecord } from "./mark-shares";

/** Side of a mark: the smallest target for a finger. */
const TARGET_PX = 24;
/** Before the width is known. */
const LIKELY_WIDTH_PX = 900;

/** With the first mark that is opened. */
const MarkCard = dynamic(() => import("./mark-card").then((m) => m.MarkCard), { ssr: false });

type Props = {
  frames: readonly Frame[];
  breaks: TimeAxis["breaks"];
  events: readonly AtlasEvent[];
  /** Countries whose events stand out; none: all alike. */
  selected: readonly string[];
  record: MarkRecord;
};

/**
 * Events and breaks along a time axis: a mark opens on hover and focus, stays when pressed, and closes with Esc. Without script it
 * leads to the page that says the same.
 */
export function MarkLane({ frames, breaks, events, selected, record }: Props) {
  const messages = useMessages();
  const lane = useRef<HTMLUListElement>(null);
  const width = useWidth(lane);
  const clusters = clusterMarks(marksOf(frames, breaks, events), TARGET_PX / width);
  const [open, setOpen] = useState<{ key: string; stays: boolean } | null>(null);
  const opened = clusters.find((cluster) => keyOf(cluster) === open?.key) ?? null;
  // One stop for Tab: the slider lies behind some twenty marks, whose cards have links of their own.
  const [visited, setVisited] = useState<string | null>(null);
  const keys = clusters.map(keyOf);
  const stop = visited !== null && keys.includes(visited) ? visited : keys.at(-1);

  function focusMark(key: string | undefined): void {
    if (key === undefined) return;
    lane.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(key)}"]`)?.focus();
  }

  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !lane.current?.contains(event.target)) setOpen(null);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);

  return (
    <ul
      ref={lane}
      className="time-marks"
      aria-label={messages.marks.label}
      onPointerLeave={() => setOpen((now) => (now?.stays ? now : null))}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          event.preventDefault();
          focusMark(open.key);
          setOpen(null);
          return;
        }
        const mark = (event.target as HTMLElement).dataset.mark;
        if (mark !== undefined && event.key === " ") {
          event.preventDefault();
          (event.target as HTMLElement).click();
          return;
        }
        const next =
          mark === undefined ? null : neighbour(event.key, keys.indexOf(mark), keys.length);
        if (next === null) return;
        event.preventDefault();
        focusMark(keys[next]);
      }}
    >
      {clusters.map((cluster) => {
        const key = keyOf(cluster);
        const isOpen = opened === cluster;
        const hasBreak = cluster.marks.some(({ entry }) => entry !== null);
        return (
          <li key={key} className="time-mark" style={{ left: `${(cluster.at * 100).toFixed(3)}%` }}>
            <a
              href={addressOf(cluster)}
              data-mark={key}
              tabIndex={key === stop ? 0 : -1}
              data-break={hasBreak}
              data-emphasis={emphasisOf(cluster, selected)}
              aria-label={nameOf(cluster, messages)}
              aria-expanded={isOpen}
              onPointerEnter={(event) => {
                if (event.pointerType === "mouse")
                  setOpen((now) => (now?.stays ? now : { key, stays: false }));
              }}
              onFocus={(event) => {
                setVisited(key);
                // A press gives focus too: then the click decides.
                if (event.currentTarget.matches(":focus-visible")) setOpen({ key, stays: true });
              }}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                setOpen((now) => (now?.key === key && now.stays ? null : { key, stays: true }));
              }}
            >
              <span>{cluster.marks.length > 1 ? cluster.marks.length : ""}</span>
            </a>
            {isOpen && <MarkCard cluster={cluster} laneWidth={width} record={record} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Where a key leads from a mark; null: nowhere. */
function neighbour(key: string, place: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, place + 1);
    case "ArrowLeft":
      return Math.max(0, place - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** With countries selected, their events stand out, those of the whole network stay, the others step back. */
function emphasisOf({ marks }: MarkCluster, selected: readonly string[]): string | undefined {
  if (selected.length === 0) return undefined;
  if (marks.some(({ event }) => event?.iso3 && selected.includes(event.iso3))) return "own";
  return marks.some(({ event }) => event?.iso3 == null) ? undefined : "other";
}

function addressOf({ marks }: MarkCluster): string {
  const event = marks.find((mark) => mark.event)?.event;
  return event ? `/events#${event.id}` : "/methods#series-breaks";
}

function keyOf({ marks }: MarkCluster): string {
  const first = marks[0];
  return `${first?.event?.id ?? first?.entry?.id ?? ""} ${marks.length}`;
}

function nameOf({ marks }: MarkCluster, { marks: texts }: Messages): string {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return "";
  if (marks.length > 1)
    return texts.several(marks.length, monthName(first.date), monthName(last.date));
  return first.event
    ? texts.event(first.event.title, eventDay(first.event))
    : texts.seriesBreak(monthName(first.date));
}

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(LIKELY_WIDTH_PX);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || LIKELY_WIDTH_PX));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
