import { useEffect, useEffectEvent } from "react";

/** What a reader who begins to use the page does first, by mouse, touch, keyboard, screen reader or the browser's own buttons. */
const SIGNS = [
  "pointermove",
  "pointerdown",
  "touchstart",
  "wheel",
  "keydown",
  "focusin",
  "click",
  "popstate",
];

/** Calls back once, at the first sign that somebody uses the page. */
export function useFirstUse(isAwaited: boolean, onUse: () => void): void {
  const tell = useEffectEvent(onUse);
  useEffect(() => {
    if (!isAwaited) return;
    const awaited = new AbortController();
    const onSign = () => {
      awaited.abort();
      tell();
    };
    for (const sign of SIGNS)
      window.addEventListener(sign, onSign, {
        capture: true,
        passive: true,
        signal: awaited.signal,
      });
    return () => awaited.abort();
  }, [isAwaited]);
}
