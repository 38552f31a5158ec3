"use client";

import { useEffect, useRef, useState } from "react";
import { pagesEn } from "@/messages/en/pages";

type Props = { steps: readonly { id: string; title: string }[] };

/** Middle of the text that is read: a step is the current one while it crosses this line of the window. */
const READING_LINE = "-60% 0px -40% 0px";

/**
 * The picture that stays while the text scrolls. It shows a copy of the current step's picture, which stands in the step
 * itself for readers without script, for print and for screen readers.
 */
export function StoryStage({ steps }: Props) {
  const { story: text } = pagesEn;
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(steps[0]?.id ?? "");
  const index = steps.findIndex(({ id }) => id === current);
  const [previous, next] = [steps[index - 1], steps[index + 1]];

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
        if (entered) setCurrent(entered.target.id);
      },
      { rootMargin: READING_LINE },
    );
    for (const { id } of steps) {
      const step = document.getElementById(id);
      if (step) observer.observe(step);
    }
    return () => observer.disconnect();
  }, [steps]);

  useEffect(() => {
    const shown = document.querySelector(`#${CSS.escape(current)} .story-picture`);
    if (!shown || !picture.current) return;
    const copy = shown.cloneNode(true) as Element;
    picture.current.replaceChildren(copy);
  }, [current]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (
        event.target instanceof Element &&
        event.target.closest("input, select, textarea, [tabindex]")
      )
        return;
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const at = steps.findIndex(({ id }) => id === stage.current?.dataset.current);
      const to = by === 0 ? undefined : steps[at + by];
      if (!to) return;
      event.preventDefault();
      location.hash = to.id;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [steps]);

  return (
    <div ref={stage} className="story-stage needs-script" data-current={current}>
      <div ref={picture} aria-hidden="true" />
      <nav aria-label={text.steps}>
        {previous ? <a href={`#${previous.id}`}>← {text.previous}</a> : <span />}
        <span className="muted">{text.step(index + 1, steps.length)}</span>
        {next ? <a href={`#${next.id}`}>{text.next} →</a> : <span />}
      </nav>
    </div>
  );
}
