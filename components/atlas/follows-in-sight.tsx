"use client";

import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AtlasContext, useAtlas, useAtlasAtEvent } from "./atlas-context";

/** So near to the window it counts as seen. */
const NEAR = "40px 0px";
/** Without a step for so long, it follows out of sight too: for what reads the page without looking at it. */
const PATIENCE_MS = 1_000;

/**
 * What follows at once while it is seen, or nearly so, and else when the reader has stopped: a long table below the window
 * costs more than the map, and nobody reads it while the slider moves. Whoever uses it is answered at once, and paper gets it
 * as it should be.
 */
export function FollowsInSight({ children }: { children: ReactNode }) {
  const model = useAtlas();
  const atEvent = useAtlasAtEvent();
  const root = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(true);
  const [kept, setKept] = useState(model);
  const isBehind = !isNear && kept !== model;

  useEffect(() => {
    const element = root.current;
    if (!element || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isSeen = entries.at(-1)?.isIntersecting ?? true;
        if (!isSeen) setKept(atEvent());
        setNear(isSeen);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    // Screen readers press what is not in sight, and the observer tells of what was scrolled to only with the next frame.
    const onUse = () => setNear(true);
    element.addEventListener("focusin", onUse);
    element.addEventListener("click", onUse, { capture: true });
    const onPrint = () => flushSync(() => setKept(atEvent()));
    window.addEventListener("beforeprint", onPrint);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", onUse);
      element.removeEventListener("click", onUse, { capture: true });
      window.removeEventListener("beforeprint", onPrint);
    };
  }, [atEvent]);

  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => startTransition(() => setKept(model)), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isBehind, model]);

  return (
    <div ref={root} className="follows-in-sight">
      <AtlasContext value={isNear ? model : kept}>{children}</AtlasContext>
    </div>
  );
}
