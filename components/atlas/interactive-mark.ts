import { type RefObject, useEffect, useRef } from "react";

/**
 * For the page's own element, `data-interactive="false"` in the markup: "true" from when it answers. A state for this would
 * render the whole page once more before it does.
 */
export function useInteractiveMark(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current) root.current.dataset.interactive = "true";
  }, []);
  return root;
}
